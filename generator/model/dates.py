"""Dates as honest as the source: EDTF (ISO 8601-2) text and the days it may stand for.

Levels 0 to 2 are read here and in ``generator.model.edtf_points``, but for what has no place on an axis: a date
without a year, an interval open at both ends, a year of more than twelve digits. ``generator.model.edtf_text`` tells
these from what is no EDTF.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from typing import Final

from generator.model import edtf_points
from generator.model.days import Day, month_length
from generator.model.edtf_points import UNKNOWN, Point

MAX_LENGTH: Final = 120
OPEN: Final = ".."
NO_END: Final = frozenset({"", OPEN})
"""An end of an interval that is no date: not known, or open."""


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    YEARS = "years"
    SET = "set"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """An EDTF text and its extent.

    ``first`` and ``last`` are the first and last day that it names: on an open side it may stand for others too. An
    interval is approximate or uncertain as soon as one of its ends is.
    """

    text: str
    precision: Precision
    first: Day
    last: Day
    open_start: bool = False
    open_end: bool = False
    approximate: bool = False
    uncertain: bool = False

    @property
    def lower(self) -> Day | None:
        """The first day it may stand for; None is open."""
        return None if self.open_start else self.first

    @property
    def upper(self) -> Day | None:
        """The last day it may stand for; None is open."""
        return None if self.open_end else self.last

    @property
    def order(self) -> tuple[Day, Day, str]:
        """The key of a total order: by first day, then last day, then text.

        An end that is open counts as the one that is named: what is known up to 2023 stands with 2023.
        """
        return (self.first, self.last, self.text)

    @property
    def is_of_years(self) -> bool:
        """Whether the days that it names are those of whole years."""
        return (self.first.month, self.first.day, self.last.month, self.last.day) == (1, 1, 12, 31)

    @property
    def seconds(self) -> int:
        """Seconds from the beginning of its day, where it has a time."""
        return edtf_points.seconds(self.text.partition("T")[2])

    @property
    def named_years(self) -> tuple[int, ...]:
        """The years that its ends name: a winter names the one it begins in."""
        if self.precision is Precision.INTERVAL:
            ends = (parse(end) for end in self.text.split("/") if end not in NO_END)
            return tuple(year for end in ends for year in end.named_years)
        first, last = self.first.year, self.last.year
        return (first,) if self.precision is Precision.SEASON or first == last else (first, last)

    def within(self, other: EdtfDate) -> bool:
        """Tell whether every closed end of this date lies inside the other's extent."""
        starts = self.open_start or other.open_start or self.first >= other.first
        ends = self.open_end or other.open_end or self.last <= other.last
        return starts and ends and self._overlaps(other)

    def _overlaps(self, other: EdtfDate) -> bool:
        begins = self.open_start or other.open_end or self.first <= other.last
        return begins and (other.open_start or self.open_end or other.first <= self.last)


MANY: Final = 1 << 16  # every day of 170 years; a text is a date of MAX_LENGTH characters at most
_PLAIN: Final = re.compile("([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_HALF_YEAR: Final = 185
_WHOLE_YEAR: Final = 366


@lru_cache(maxsize=MANY)
def parse(text: str) -> EdtfDate:
    """Read one EDTF text.

    Raises ValueError when the text is no date that the record shows.
    """
    if len(text) > MAX_LENGTH or not text.isascii():
        raise ValueError(text)
    if text[:1] in {"[", "{"}:
        return _set(text)
    start, slash, end = text.partition("/")
    return _interval(text, start, end) if slash else _plain(text) or _point(text)


def members(text: str) -> Iterator[tuple[str, str]]:
    """The members of a set, each from one date to another: a single date is both, and an open side is empty."""
    for member in text[1:-1].split(","):
        start, dots, end = member.partition(OPEN)
        yield (start, end) if dots else (member, member)


def spread(first: Day, last: Day) -> Precision:
    """How exactly a stretch of days is known that is no unit of the calendar."""
    if first[:2] == last[:2]:
        return Precision.DAY if first == last else Precision.MONTH
    days = last.number - first.number
    if days < _HALF_YEAR:
        return Precision.SEASON
    return Precision.YEAR if days < _WHOLE_YEAR else Precision.YEARS


def _interval(text: str, start: str, end: str) -> EdtfDate:
    ends = _points(text, (each for each in (start, end) if each not in NO_END))
    if ends[0].first > ends[-1].last:
        raise ValueError(text)
    return _spanning(text, Precision.INTERVAL, ends, (start in NO_END, end in NO_END))


def _set(text: str) -> EdtfDate:
    if text[-1] != {"[": "]", "{": "}"}[text[0]]:
        raise ValueError(text)
    listed = [*members(text)]
    ends = _points(text, chain.from_iterable((start or end, end or start) for start, end in listed))
    is_closed = all(start for start, _ in listed[1:]) and all(end for _, end in listed[:-1])
    if not is_closed or any(one.first > other.last for one, other in zip(ends[::2], ends[1::2], strict=True)):
        raise ValueError(text)
    is_open = not listed[0][0], not listed[-1][1]
    return _spanning(text, Precision.SET, sorted(ends, key=lambda each: each.order), is_open)


def _points(text: str, parts: Iterable[str]) -> list[EdtfDate]:
    """The dates that an interval or a set is made of: one at least, none of them such itself or a time."""
    ends = [parse(part) for part in parts]
    if not ends or any(each.precision in {Precision.SET, Precision.INTERVAL} or "T" in each.text for each in ends):
        raise ValueError(text)
    return ends


def _spanning(text: str, precision: Precision, ends: list[EdtfDate], is_open: tuple[bool, bool]) -> EdtfDate:
    """From the first of some dates to the last of them."""
    last = ends[-1].last if precision is Precision.INTERVAL else max(each.last for each in ends)
    approximate, uncertain = any(each.approximate for each in ends), any(each.uncertain for each in ends)
    return EdtfDate(text, precision, ends[0].first, last, *is_open, approximate, uncertain)


def _plain(text: str) -> EdtfDate | None:
    """A year, month or day without a mark: most dates of a record, read thirty times as fast as others."""
    match = _PLAIN.fullmatch(text)
    if match is None:
        return None
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    if not month:
        return EdtfDate(text, Precision.YEAR, Day(year, 1, 1), Day(year, 12, 31))
    length = month_length(year, month)
    if match[3] is None:
        return EdtfDate(text, Precision.MONTH, Day(year, month, 1), Day(year, month, length))
    if not 1 <= day <= length:
        raise ValueError(text)
    return EdtfDate(text, Precision.DAY, Day(year, month, day), Day(year, month, day))


def _point(text: str) -> EdtfDate:
    """One date, with its marks.  Raises ValueError when the calendar does not have it."""
    point = edtf_points.read(text)
    first, last = point.extent
    marks = "".join(point.marks)
    return EdtfDate(
        text, _precision(point, first, last), first, last,
        approximate="~" in marks or "%" in marks or (point.known is not None and first.year < last.year),
        uncertain="?" in marks or "%" in marks,
    )  # fmt: skip


def _precision(point: Point, first: Day, last: Day) -> Precision:
    if point.part and edtf_points.is_part(point.part) and UNKNOWN not in point.year:
        return Precision.SEASON
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return Precision.YEAR if first.year == last.year else Precision.YEARS
    return spread(first, last)
