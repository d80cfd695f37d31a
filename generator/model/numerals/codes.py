"""Digits in groups that name something, in any language: an ISBN, a telephone number, an account, a case of a court.

No amount is written so: three groups joined by hyphens, a group that begins with a zero, groups of four with spaces.
"""

from __future__ import annotations

import re
from typing import Final

_EDGE: Final = r"(?<![\d.A-Za-z-])(?<!\d,)"
_FORMS: Final = (
    # 978-7-5537-4821-6, 1-800-555-0199, 20-45-77; a day (2023-05-17) has two digits twice behind its year.
    rf"{_EDGE}(?![12]\d{{3}}-[01]?\d-[0-3]?\d(?![\d-]))\d{{1,5}}(?:-\d{{1,8}}){{2,}}(?:-?X)?(?![\d%])",
    rf"{_EDGE}\d{{3,4}}-0\d{{3,7}}(?![\d%])",
    r"\+\d{1,3}(?:[ -]\(?\d{2,4}\)?){2,5}(?!\d)",
    # A code of a region in brackets or before a space, then the number in one group or two.
    r"(?<![\d.])[(（]?0\d{2,4}(?:[)）] ?|[ -])\d{3,4}[ -]?\d{3,4}(?!\d)",
    r"[(（]\d{3}[)）] ?\d{3}-\d{4}(?!\d)",
    rf"{_EDGE}\d{{4}}(?: \d{{4}}){{2,4}}(?: \d{{1,4}})?(?!\d|,\d)",
    # 22-CR-00718, (2023)苏1302刑初45号: cases of courts, behind their year.
    rf"{_EDGE}\d{{1,4}}-[A-Z]{{1,4}}-\d+",
    r"[(（]?(?:19|20)\d\d[)）〕\]][\u4e00-\u9fff]{1,8}(?:\d{2,4}[\u4e00-\u9fff]{1,4})?第?\d+号(?:之[一二三四五六七八九十])?",
    # 热线:96060 and what follows: a number to call, whatever stands behind it.
    "".join(("(?:", "|".join(f"(?<={word}[:：])" for word in ("热线", "电话", "传真", "邮编")), r")\d[\d-]{2,}")),
    # 1+3+N: one of a kind, three of another and any number of a third name a way of working.
    r"(?<![\d.+])\d{1,2}(?:\+\d{1,2})*\+[NnXx](?![A-Za-z])",
    # K18+300: a place on a road.
    r"(?<![A-Za-z])K\d+\+\d{1,3}(?!\d)",
)
_CODE: Final = re.compile("|".join(_FORMS))


def code(text: str, at: int) -> int | None:
    """Where a code ends that begins at a place, or None."""
    found = _CODE.match(text, at)
    return found.end() if found else None
