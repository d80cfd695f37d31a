"""Numbers that are names and count nothing: PM10, 5G, 119, a telephone number, a version, a road."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model.numerals import bounds
from generator.model.numerals.amounts import SCALES
from generator.model.numerals.codes import code
from generator.model.numerals.measures import measure

_LATIN: Final = re.compile(
    r"[A-Za-z]+[-–]?\d+(?:\.\d+)*[A-Za-z]*(?![\d])|\d+(?:[Gg](?![A-Za-z])|[KkDd](?![A-Za-z]))|[1-5]A(?:级|(?=景))"
)
_PHONE: Final = re.compile(r"0\d{2,3}-\d{7,8}|400-\d{3}-\d{4}|备\d{6,}号(?:-\d+)?|1[3-9]\d{9}(?![\d.])")
_CALLED: Final = re.compile(
    r"(?<=拨打|致电|热线|电话|咨询)\d{3,5}(?![\d.%])(?:热线)?|(?<![\d.])(?<!\d,)(?:11[029]|12[02]|12[0-9]{3}|9[56][0-9]{3,4})"
    "(?:热线|(?=报警|求助|服务台|指挥|接处?警|平台|急救|投诉|举报|来电|台))"
)
_PLAN: Final = re.compile("(?<![二三四五六七八九])十[一二三四五]五(?![岁年天个人名户里亩斤元万])")
_HOLIDAY: Final = re.compile(
    "(?:双?十[一二]|双?1[12]|[五六七八]一|三八|五四|618)(?=黄金周|小?长假|假期|劳动|儿童|建军|妇女|青年|国际|勋章|大促|促销|购物)"
)
# A version, a day that became a name (9·11), the number of a document behind its year, a road, lines, a size of paper.
_NUMBERED: Final = re.compile(
    r"(?<![\d.])\d{1,3}(?!\.\d{3}\.\d{3}(?!\d))(?:\.\d+){2,}(?![\d.%]|万|亿)"
    r"|(?<![\d.])(?:1[0-2]|[1-9])·(?:3[01]|[12]\d|[1-9])(?![\d.%‰]|万|亿)"
    r"|(?:19|20)\d\d[〕\]］】]第?\d+号"
    r"|(?<![\d.])(?:\d{3}[国省县]道|\d{1,2}号线|\d{1,3}路(?:公交车?|(?=(?:[、和及与]\d{1,3}路)+公交))|\d{1,2}开本|\d{1,3}#)"
)
_LETTER_BEFORE: Final = re.compile(r"[A-Za-z]+[-–]?$")


def labels(text: str, at: int, position: int) -> Iterator[tuple[int, int]]:
    """Where a number that is a name begins and ends; letters before it belong to it from ``position`` on."""
    before = _LETTER_BEFORE.search(text, position, at)
    latin = _LATIN.match(text, before.start() if before else at)
    phone = _PHONE.match(text, at - 1 if at and text[at - 1] == "备" else at)
    if phone and phone.end() > at:
        yield max(phone.start(), at), phone.end()
    begun = before.start() if before else at
    if (end := code(text, begun)) is not None and end > at:
        yield begun, end
    for found in (latin, _called(text, at), *(form.match(text, at) for form in (_PLAN, _HOLIDAY, _NUMBERED))):
        if found and found.end() > at:
            yield found.start(), found.end()


def _called(text: str, at: int) -> re.Match[str] | None:
    """A number to call; behind 电话 and 热线 a number with a measure word counts calls and lines (电话1200次)."""
    found = _CALLED.match(text, at)
    if found is None:
        return None
    end = found.end()
    is_amount = measure(text, end) or bounds.odd(text, end) or text[end : end + 1] in SCALES
    return None if is_amount else found
