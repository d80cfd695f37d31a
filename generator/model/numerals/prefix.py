"""What stands before a number and belongs to it: 每百人平均连续超过￥第−."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from generator.model.numerals import bounds
from generator.model.numerals.measures import AVERAGES, CURRENCIES, base
from generator.model.numerals.reading import Bound

SIGN: Final = re.compile(r"(?:[-–+＋±](?=[\d.])|零下|负(?=[\d零一二三四五六七八九十百]))")
_CURRENCY: Final = re.compile("|".join(sorted(map(re.escape, CURRENCIES), key=len, reverse=True)))
_AVERAGE: Final = re.compile("|".join(AVERAGES))


@dataclass(frozen=True, slots=True)
class Prefix:
    """What stands before a number."""

    end: int
    base: str = ""
    base_end: int = -1
    average: str = ""
    streak: bool = False
    bound: Bound | None = None
    currency: str = ""
    ordinal: bool = False
    sign: str = ""

    @property
    def negative(self) -> bool:
        """Whether the sign is a minus."""
        return self.sign not in {"", *"+＋±"}


def prefix(text: str, at: int) -> Prefix:
    """The words before a number, each at most once and in this order."""
    read = Prefix(at)
    if per := base(text, at):
        read = replace(read, end=per[0], base=per[1], base_end=per[0])
    if average := _AVERAGE.match(text, read.end):
        read = replace(read, end=average.end(), average=average[0])
    if text.startswith("连续", read.end):
        read = replace(read, end=read.end + 2, streak=True)
    if bound := bounds.before(text, read.end):
        read = replace(read, end=bound[0], bound=bound[1])
    if currency := _CURRENCY.match(text, read.end):
        read = replace(read, end=currency.end(), currency=CURRENCIES[currency[0]])
    if text.startswith("第", read.end):
        return replace(read, end=read.end + 1, ordinal=True)
    sign = SIGN.match(text, read.end)
    if sign and not _is_hyphen(text, read.end):
        read = replace(read, end=sign.end(), sign=sign[0])
    return read


def _is_hyphen(text: str, at: int) -> bool:
    """Whether a sign joins what stands before it (G15-3, 号-6)."""
    return at > 0 and (text[at - 1] in "号%)）" or (text[at - 1].isascii() and text[at - 1].isalnum()))
