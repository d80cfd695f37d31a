"""Whole numbers written in Han characters, as Chinese reports do: 三千二百二十."""

from __future__ import annotations

from typing import Final

_DIGITS: Final = "零一二三四五六七八九"
_PLACES: Final = ((1_000, "千"), (100, "百"), (10, "十"), (1, ""))


def in_han(number: int) -> str:
    """Write a whole number from 0 to 10 ** 12 - 1; 零 stands where places between digits are empty."""
    if number == 0:
        return _DIGITS[0]
    groups = ((number // 10**8, "亿"), (number // 10**4 % 10**4, "万"), (number % 10**4, ""))
    written = ""
    for group, scale in groups:
        if group:
            written += (_DIGITS[0] if written and group < 1_000 else "") + _group(group) + scale
    return written.removeprefix("一") if written.startswith("一十") else written


def _group(group: int) -> str:
    written, gap = "", False
    for place, word in _PLACES:
        digit = group // place % 10
        if digit:
            written += (_DIGITS[0] if gap and written else "") + _DIGITS[digit] + word
        gap = digit == 0
    return written
