"""Dates as honest as the source: EDTF (ISO 8601-2) text and the days it may stand for.

The edtf package reads the text; this module keeps of it what the site needs. Its grammar takes
milliseconds a text, so each distinct text is parsed once, and years, months and days without it.
"""

from __future__ import annotations

import re
import time
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Final

import edtf

MAX_LENGTH: Final = 60


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

    ``lower`` and ``upper`` are the first and last day it may stand for; ``None`` is open.
    """

    text: str
    precision: Precision
    lower: date | None
    upper: date | None
    approximate: bool = False
    uncertain: bool = False

    @property
    def order(self) -> tuple[date, date, str]:
        """The key of a total order: by first day, then last day, then text."""
        return (self.lower or date.min, self.upper or date.max, self.text)

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


_PLAIN: Final = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-([0-9]{2}))?)?")
_PRECISIONS = {"Season": Precision.SEASON, "Interval": Precision.INTERVAL, "Level1Interval": Precision.INTERVAL}


@cache
def parse(text: str) -> EdtfDate:
    """Read one EDTF text.

    Raises ValueError when the text is no EDTF date, or one with years the site cannot draw.
    """
    if plain := _PLAIN.fullmatch(text):
        return _plain(text, *(int(part) for part in plain.groups() if part))
    # A missing end (2023/) is unknown in EDTF; the package guesses ten years, the record writes "..".
    if len(text) > MAX_LENGTH or text != text.strip() or text.startswith("/") or text.endswith("/"):
        raise ValueError(text)
    try:
        parsed = edtf.parse_edtf(text)
    except (edtf.EDTFParseException, ValueError, OverflowError, RecursionError) as error:
        raise ValueError(text) from error
    inner = getattr(parsed, "date", parsed) if type(parsed).__name__ == "UncertainOrApproximate" else parsed
    qualifier = str(getattr(parsed, "ua", "") or "")
    name = type(inner).__name__
    if name not in {"Date", *_PRECISIONS}:
        raise ValueError(text)
    precision = _PRECISIONS.get(name) or _date_precision(inner)
    lower, upper = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    if (lower and upper and lower > upper) or (lower is None and upper is None):
        raise ValueError(text)
    return EdtfDate(
        text,
        precision,
        lower,
        upper,
        approximate="~" in qualifier or "%" in qualifier,
        uncertain="?" in qualifier or "%" in qualifier,
    )


def _plain(text: str, year: int, month: int | None = None, day: int | None = None) -> EdtfDate:
    """A year, month or day.  Raises ValueError when the calendar does not have it."""
    if month is None:
        return EdtfDate(text, Precision.YEAR, date(year, 1, 1), date(year, 12, 31))
    if day is None:
        return EdtfDate(text, Precision.MONTH, date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    return EdtfDate(text, Precision.DAY, date(year, month, day), date(year, month, day))


def _date_precision(parsed: edtf.Date) -> Precision:
    if parsed.day:
        return Precision.DAY
    return Precision.MONTH if parsed.month else Precision.YEAR


def _day(bound: time.struct_time | float) -> date | None:
    """The day of one bound; the edtf package writes an open end as plus or minus infinity."""
    if isinstance(bound, float):
        return None
    if not 1 <= bound.tm_year <= 9999:
        msg = f"year {bound.tm_year} is outside 1..9999"
        raise ValueError(msg)
    return date(bound.tm_year, bound.tm_mon, bound.tm_mday)
