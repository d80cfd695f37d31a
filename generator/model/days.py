"""Days of any year, in the Gregorian calendar as if it had always been used.

``datetime.date`` holds the years 1 to 9999. Years are counted as astronomers do: 0 is 1 BCE, -43 is 44 BCE.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Final, NamedTuple, Self

_CYCLE: Final = 400
_CYCLE_DAYS: Final = 146_097
"""After 400 years the calendar repeats itself, to the day of the week."""
_LIKE: Final = 2000
"""The first year of a cycle that ``date`` holds whole."""
_EPOCH: Final = date(1970, 1, 1).toordinal()


class Day(NamedTuple):
    """A day; days compare as they follow each other."""

    year: int
    month: int
    day: int

    @property
    def number(self) -> int:
        """Days since 1970-01-01."""
        cycles, year = divmod(self.year, _CYCLE)
        like = date(_LIKE + year, self.month, self.day).toordinal() - _EPOCH
        return like + (cycles - _LIKE // _CYCLE) * _CYCLE_DAYS

    @classmethod
    def numbered(cls, number: int) -> Self:
        """The day so many days after 1970-01-01."""
        start = date(_LIKE, 1, 1).toordinal() - _EPOCH
        cycles, rest = divmod(number - start, _CYCLE_DAYS)
        like = date.fromordinal(date(_LIKE, 1, 1).toordinal() + rest)
        return cls(like.year + cycles * _CYCLE, like.month, like.day)

    @property
    def date(self) -> date | None:
        """The day as Python has it; None outside the years 1 to 9999."""
        return date(*self) if date.min.year <= self.year <= date.max.year else None

    def isoformat(self) -> str:
        """The day in EDTF, which has a day in the years -9999 to 9999."""
        return f"{year_text(self.year)}-{self.month:02}-{self.day:02}"


def year_text(year: int) -> str:
    """A year in EDTF: four digits, a minus sign before them, or a Y before more of them."""
    digits = f"{'-' if year < 0 else ''}{abs(year):04}"
    return digits if abs(year) <= date.max.year else f"Y{digits}"


def month_length(year: int, month: int) -> int:
    """How many days a month has."""
    return monthrange(_LIKE + year % _CYCLE, month)[1]


_HISTORY: Final = 10_000
"""Years of histories have four digits; of longer ones before 1 nobody counts whether there was a year 0."""


def to_history(year: int) -> int:
    """A year as histories and TimelineJS count it, without a year 0: the year 0 of astronomers is -1."""
    return year - 1 if -_HISTORY < year < 1 else year


def from_history(year: int) -> int:
    """The year as astronomers count it.  Raises ValueError for 0, which histories do not have."""
    if year == 0:
        raise ValueError(year)
    return year + 1 if -_HISTORY <= year < 0 else year
