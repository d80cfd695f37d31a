"""Events by the stretch of time their date allows: what is known to the year, and what is closer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.derive.grouping import grouped
from generator.model import dates
from generator.model.events import Event


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
    """The year that most events end in or, where they do not end, begin in; the later of equals."""
    years = Counter(dates.parse(event.date).named_years[-1] for event in events)
    return max(years, key=lambda year: (years[year], year)) if years else None
