"""One date of EDTF: a year of any length, a part of it, a day, a time; with digits left open, and marks.

Intervals and sets are made of these (``generator.model.dates``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.days import Day, month_length

UNKNOWN: Final = "X"
MARKS: Final = "~?%"
LONGEST_YEAR: Final = 12
"""Digits of a year at most: its days are then whole numbers in a browser too, whose limit is 2 to the power of 53."""

_MARK: Final = f"[{MARKS}]?"
_YEAR: Final = r"-?[0-9X]{4}|Y-?[1-9][0-9]*(?:E[1-9][0-9]?)?"
_POINT: Final = re.compile(
    rf"(?P<a>{_MARK})(?P<year>{_YEAR})(?:S(?P<known>[1-9][0-9]?))?(?P<b>{_MARK})"
    rf"(?:-(?P<c>{_MARK})(?P<part>[0-9X]{{2}})(?P<d>{_MARK})"
    rf"(?:-(?P<e>{_MARK})(?P<day>[0-9X]{{2}})(?P<f>{_MARK}))?)?"
)
_TIME: Final = re.compile(
    "(?P<h>[01][0-9]|2[0-3]):(?P<m>[0-5][0-9]):(?P<s>[0-5][0-9])"
    "(?P<zone>Z|(?P<sign>[+-])(?P<zh>0[0-9]|1[0-4])(?::(?P<zm>[0-5][0-9]))?)?"
)
_MONTHS: Final = 12
_SHORTEST_LONG: Final = 10_000
"""A year after Y has more than four digits."""

PARTS: Final = {
    21: (3, 3), 22: (6, 3), 23: (9, 3), 24: (12, 3),
    25: (3, 3), 26: (6, 3), 27: (9, 3), 28: (12, 3),
    29: (9, 3), 30: (12, 3), 31: (3, 3), 32: (6, 3),
    33: (1, 3), 34: (4, 3), 35: (7, 3), 36: (10, 3),
    37: (1, 4), 38: (5, 4), 39: (9, 4),
    40: (1, 6), 41: (7, 6),
}  # fmt: skip
"""The first month and the number of months of parts of a year: seasons (those of the north also where EDTF names no
hemisphere), seasons of the north, of the south, quarters, thirds and halves. A winter ends in the year after its own.
"""


@dataclass(frozen=True, slots=True)
class Point:
    """A date as it is written.

    ``part`` is a month or one of ``PARTS``, ``known`` how many digits of the year are meant; ``marks`` are those that
    hold for the year, the part and the day.
    """

    year: str
    part: str | None = None
    day: str | None = None
    known: int | None = None
    time: str = ""
    marks: tuple[str, str, str] = ("", "", "")

    @property
    def years(self) -> Sequence[int]:
        """The years it may lie in, ascending."""
        if UNKNOWN in self.year:
            negative, digits = self.year.startswith("-"), self.year.removeprefix("-")
            found = _fitting(digits, 10 ** len(digits))
            return [-year for year in reversed(found)] if negative else found
        year = number(self.year)
        if self.known is None:
            return (year,)
        size = 10 ** (len(str(abs(year)).zfill(4)) - self.known)
        least = abs(year) // size * size
        return range(1 - least - size, 1 - least) if year < 0 else range(least, least + size)

    @property
    def extent(self) -> tuple[Day, Day]:
        """The first and the last day it may stand for.  Raises ValueError when the calendar has none."""
        years = self.years
        first = next((days[0] for year in years for days in self._stretches(year)), None)
        last = next((days[-1][1] for year in reversed(years) if (days := [*self._stretches(year)])), None)
        if first is None or last is None:
            raise ValueError(self)
        return first, last

    def _stretches(self, year: int) -> Iterator[tuple[Day, Day]]:
        """All stretches of a year that it may stand for, in the order of time."""
        if self.part is None:
            yield Day(year, 1, 1), Day(year, _MONTHS, 31)
        elif is_part(self.part):
            yield _stretch(year, *PARTS[int(self.part)])
        else:
            for month in _fitting(self.part, _MONTHS + 1, 1):
                yield from self._in_month(year, month)

    def _in_month(self, year: int, month: int) -> Iterator[tuple[Day, Day]]:
        length = month_length(year, month)
        if self.day is None:
            yield Day(year, month, 1), Day(year, month, length)
        else:
            yield from ((Day(year, month, day),) * 2 for day in _fitting(self.day, length + 1, 1))


def read(text: str) -> Point:
    """Read one date.  Raises ValueError when it has not the form of one."""
    day, _, time = text.partition("T")
    match = _POINT.fullmatch(day)
    if match is None or (time and not _TIME.fullmatch(time)) or text.endswith("T"):
        raise ValueError(text)
    known = int(match["known"]) if match["known"] else None
    if time and (match[0].strip("-0123456789") or not match["day"]):
        raise ValueError(text)  # of a day alone is a time said
    point = Point(match["year"], match["part"], match["day"], known, time, _marks(match))
    if _is_odd(point):
        raise ValueError(text)
    return point


def number(year: str) -> int:
    """The number of a year that has no open digit: Y-17E7 is -170000000."""
    digits, _, zeros = year.removeprefix("Y").partition("E")
    return int(f"{digits}{'0' * int(zeros or 0)}")


def is_part(text: str) -> bool:
    """Whether a part of a year is a season, quarter, third or half, and no month."""
    return text.isdigit() and int(text) in PARTS


def seconds(time: str) -> int:
    """Seconds since midnight, in UTC where the time has a zone: they may be of the day before or after."""
    match = _TIME.fullmatch(time)
    if match is None:
        return 0
    local = 3600 * int(match["h"]) + 60 * int(match["m"]) + int(match["s"])
    behind = 3600 * int(match["zh"] or 0) + 60 * int(match["zm"] or 0)
    return local + behind if match["sign"] == "-" else local - behind


def _marks(match: re.Match[str]) -> tuple[str, str, str]:
    """What marks hold for each part: one before a part is of this alone, one behind it also of those before it."""
    return _one(match.group(*"abdf")), _one(match.group(*"cdf")), _one(match.group(*"ef"))


def _one(found: Sequence[str | None]) -> str:
    """The mark that says what several say."""
    marks = {mark for mark in found if mark}
    return "%" if len(marks) > 1 else "".join(marks)


def _is_odd(point: Point) -> bool:
    """Whether it has the form of a date and is none: a year of open digits only, a day of a season."""
    if UNKNOWN in point.year:
        return point.year.strip("-X") == "" or point.known is not None
    digits, _, zeros = point.year.removeprefix("Y").lstrip("-").partition("E")
    if len(digits) + int(zeros or 0) > LONGEST_YEAR or point.year == "-0000":
        return True
    if point.year.startswith("Y") and (abs(number(point.year)) < _SHORTEST_LONG or point.part):
        return True
    if point.known is not None and (point.part or point.known > len(digits) + int(zeros or 0)):
        return True
    return point.day is not None and point.part is not None and is_part(point.part)


def _fitting(pattern: str, end: int, start: int = 0) -> list[int]:
    """The numbers below ``end`` whose digits a pattern allows."""
    if UNKNOWN not in pattern:
        return [int(pattern)] if start <= int(pattern) < end else []
    form = re.compile(pattern.replace(UNKNOWN, "[0-9]"))
    return [each for each in range(start, end) if form.fullmatch(str(each).zfill(len(pattern)))]


def _stretch(year: int, month: int, months: int) -> tuple[Day, Day]:
    years, last = divmod(month + months - 2, _MONTHS)
    end = year + years
    return Day(year, month, 1), Day(end, last + 1, month_length(end, last + 1))
