"""Events by the stretch of time their date allows: what is known to the year, and what is closer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.model import dates
from generator.model.events import Event

_LONG: Final = 100
"""Beyond so many years a single one cannot be seen on an axis of all."""
_SHARE: Final = 4
"""A record is one of a year if this part of its events lies there."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Events of one date; ``date`` is parsed from their EDTF text."""

    date: dates.EdtfDate
    events: tuple[Event, ...]


def stretches(events: Iterable[Event]) -> tuple[Stretch, ...]:
    """Group events by their dates, in the order of time."""
    found = [
        Stretch(dates.parse(text), items) for text, items in grouped((event.date, event) for event in events).items()
    ]
    return tuple(sorted(found, key=lambda item: item.date.order))


def main_year(events: Iterable[Event]) -> int | None:
    """The year that most events end in or, where they do not end, begin in; the later of equals.

    A record of many years has one only where it tells of that year before all others.
    """
    years = Counter(dates.parse(event.date).named_years[-1] for event in events)
    if not years:
        return None
    year = max(years, key=lambda year: (years[year], year))
    is_long = max(years) - min(years) > _LONG
    return None if is_long and years[year] * _SHARE < years.total() else year


def all_years(events: Iterable[Event]) -> tuple[int, int] | None:
    """The first and the last year that the dates of events name."""
    years = [year for event in events for year in dates.parse(event.date).named_years]
    return (min(years), max(years)) if years else None
