"""Dates as honest as the source: EDTF (ISO 8601-2) text and the days it may stand for.

The record shows a part of EDTF: years, months, days and the four seasons, with a mark or without, and
intervals of these that may be open. That part is read here; the edtf package, which takes milliseconds a
text and fails on half-typed ones, is asked about the rest by ``generator.model.edtf_text``.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache
from typing import Final

MAX_LENGTH: Final = 60
OPEN: Final = ".."


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    INTERVAL = "interval"


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """An EDTF text and its extent.

    ``lower`` and ``upper`` are the first and last day it may stand for; ``None`` is open. An interval is
    approximate or uncertain as soon as one of its ends is.
    """

    text: str
    precision: Precision
    lower: date | None
    upper: date | None
    approximate: bool = False
    uncertain: bool = False

    @property
    def order(self) -> tuple[date, date, str]:
        """The key of a total order: by first day, then last day, then text.

        An end that is open counts as the one that is named: what is known up to 2023 stands with 2023.
        """
        first = self.lower or parse(self.text.rpartition("/")[2]).lower or date.min
        last = self.upper or parse(self.text.partition("/")[0]).upper or date.max
        return (first, last, self.text)

    @property
    def named_years(self) -> tuple[int, ...]:
        """The years that its ends name, one or two: a winter names the one it begins in."""
        return tuple(int(end[:4]) for end in self.text.split("/") if end != OPEN)

    @property
    def open_start(self) -> bool:
        """Whether the date is open to the left (``../2023``)."""
        return self.lower is None

    @property
    def open_end(self) -> bool:
        """Whether the date is open to the right (``2023/..``)."""
        return self.upper is None

    def within(self, other: EdtfDate) -> bool:
        """Tell whether every closed end of this date lies inside the other's extent."""
        starts = self.lower is None or other.lower is None or self.lower >= other.lower
        ends = self.upper is None or other.upper is None or self.upper <= other.upper
        return starts and ends and self._overlaps(other)

    def _overlaps(self, other: EdtfDate) -> bool:
        return (self.lower or date.min) <= (other.upper or date.max) and (other.lower or date.min) <= (
            self.upper or date.max
        )


_POINT: Final = re.compile(
    r"(?P<year>[0-9]{4})(?:-(?P<part>0[1-9]|1[0-2]|2[1-4])(?:-(?P<day>[0-9]{2}))?)?(?P<mark>[~?%]?)"
)
_FIRST_SEASON: Final = 21
_MONTHS: Final = 12


@cache
def parse(text: str) -> EdtfDate:
    """Read one EDTF text.

    Raises ValueError when the text is no date that the record shows.
    """
    # A missing end (2023/) is unknown in EDTF, which no page can say; the record writes "..".
    start, slash, end = text.partition("/") if len(text) <= MAX_LENGTH else ("", "", "")
    if not slash:
        return _point(start)
    if start == OPEN:
        return _interval(text, None, _point(end))
    return _interval(text, _point(start), None if end == OPEN else _point(end))


def _interval(text: str, start: EdtfDate | None, end: EdtfDate | None) -> EdtfDate:
    lower, upper = (start.lower if start else None), (end.upper if end else None)
    if lower and upper and lower > upper:
        raise ValueError(text)
    ends = [each for each in (start, end) if each]
    approximate, uncertain = any(each.approximate for each in ends), any(each.uncertain for each in ends)
    return EdtfDate(text, Precision.INTERVAL, lower, upper, approximate, uncertain)


def _point(text: str) -> EdtfDate:
    """A year, month, season or day, with its mark.  Raises ValueError when the calendar does not have it."""
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError(text)
    precision, lower, upper = _extent(*(int(part) for part in match.group("year", "part", "day") if part))
    mark = match["mark"]
    return EdtfDate(text, precision, lower, upper, approximate=mark in {"~", "%"}, uncertain=mark in {"?", "%"})


def _extent(year: int, part: int | None = None, day: int | None = None) -> tuple[Precision, date, date]:
    """The extent of a year, or of a month or season in it, or of a day."""
    if part is None:
        return Precision.YEAR, date(year, 1, 1), date(year, 12, 31)
    if part > _MONTHS:
        if day is not None:
            msg = "a season has no days of its own"
            raise ValueError(msg)
        return Precision.SEASON, *_season(year, part)
    if day is None:
        return Precision.MONTH, date(year, part, 1), date(year, part, monthrange(year, part)[1])
    return Precision.DAY, date(year, part, day), date(year, part, day)


def _season(year: int, number: int) -> tuple[date, date]:
    """Three months from March, June, September or December on: a winter ends in the year after its own."""
    month = 3 * (number - _FIRST_SEASON) + 3
    after = date(year, month + 3, 1) if month < _MONTHS else date(year + 1, 3, 1)
    return date(year, month, 1), after - timedelta(days=1)
