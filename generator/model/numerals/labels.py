"""Numbers that are names and count nothing: PM10, 5G, 119, a telephone number, a version, a road."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_LATIN: Final = re.compile(
    r"[A-Za-z]+[-–]?\d+(?:\.\d+)*[A-Za-z]*(?![\d])|\d+(?:[Gg](?![A-Za-z])|[KkDd](?![A-Za-z]))|[1-5]A(?:级|(?=景))"
)
_PHONE: Final = re.compile(r"0\d{2,3}-\d{7,8}|400-\d{3}-\d{4}|备\d{6,}号(?:-\d+)?|1[3-9]\d{9}(?![\d.])")
_CALLED: Final = re.compile(
    r"(?<=拨打|致电|热线|电话)\d{3,5}(?!\d)(?:热线)?|(?<![\d.,])(?:11[029]|12[02]|12[0-9]{3}|9[56][0-9]{3,4})"
    "(?:热线|(?=报警|求助|服务台|指挥|接处?警|平台|急救|投诉|举报|来电|台))"
)
_PLAN: Final = re.compile("(?<![二三四五六七八九])十[一二三四五]五(?![岁年天个人名户里亩斤元万])")
_HOLIDAY: Final = re.compile(
    "(?:双?十[一二]|双?1[12]|[五六七八]一|三八|五四|618)(?=黄金周|小?长假|假期|劳动|儿童|建军|妇女|青年|国际|勋章|大促|促销|购物)"
)
# A version, a day that became a name (9·11), the number of a document behind its year, a road, a line.
_NUMBERED: Final = re.compile(
    r"(?<![\d.])\d{1,3}(?!\.\d{3}\.\d{3}(?!\d))(?:\.\d+){2,}(?![\d.%]|万|亿)"
    r"|(?<![\d.])(?:1[0-2]|[1-9])·(?:3[01]|[12]\d|[1-9])(?![\d.%‰]|万|亿)"
    r"|(?:19|20)\d\d[〕\]］】]第?\d+号"
    r"|(?<![\d.])(?:\d{3}[国省县]道|\d{1,2}号线|\d{1,3}路公交车?)"
)
_LETTER_BEFORE: Final = re.compile(r"[A-Za-z]+[-–]?$")


def labels(text: str, at: int, position: int) -> Iterator[tuple[int, int]]:
    """Where a number that is a name begins and ends; letters before it belong to it from ``position`` on."""
    before = _LETTER_BEFORE.search(text, position, at)
    latin = _LATIN.match(text, before.start() if before else at)
    phone = _PHONE.match(text, at - 1 if at and text[at - 1] == "备" else at)
    if phone and phone.end() > at:
        yield max(phone.start(), at), phone.end()
    for found in (latin, *(form.match(text, at) for form in (_CALLED, _PLAN, _HOLIDAY, _NUMBERED))):
        if found and found.end() > at:
            yield found.start(), found.end()
