"""The days that a calendar can show an event on without claiming too much.

An event known to the day is that day, one known to the month is all of the month, a closed interval of days is its
days.  What is known to the season or year, open, approximate or uncertain has none, nor has a set of dates, nor what
lies outside the years 1 to 9999.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from generator.model import dates
from generator.model.dates import Precision
from generator.model.events import Event

_LONGEST: Final = timedelta(days=31)


def days(event: Event) -> tuple[date, date] | None:
    """The first and the last day an event stands under, or nothing when no calendar can show it."""
    known = dates.parse(event.date)
    first, last = known.first.date, known.last.date
    if known.open_start or known.open_end or known.approximate or known.uncertain or not first or not last:
        return None
    exact = known.precision in {Precision.DAY, Precision.MONTH} or (
        known.precision is Precision.INTERVAL
        and all(dates.parse(end).precision is Precision.DAY for end in event.date.split("/"))
        and last - first < _LONGEST
    )
    return (first, last) if exact else None
