"""The stretch of days an event's date allows, as the explorer counts them: whole days since 1970-01-01."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache
from typing import Final

from generator.model import dates
from generator.model.events import Event

_EPOCH: Final = date(1970, 1, 1).toordinal()


class Scale(IntEnum):
    """How exactly a stretch is known, finest first."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    YEARS = 4


_SCALES: Final = {
    dates.Precision.DAY: Scale.DAY,
    dates.Precision.MONTH: Scale.MONTH,
    dates.Precision.SEASON: Scale.SEASON,
    dates.Precision.YEAR: Scale.YEAR,
}


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day, inclusive; on an open side the nearest day that the date names."""

    first: int
    last: int
    open_start: bool
    open_end: bool
    scale: Scale
    approximate: bool


@dataclass(frozen=True, slots=True)
class Timed:
    """An event and its extent."""

    event: Event
    extent: Extent


@cache
def extent(text: str) -> Extent:
    """The extent of an EDTF text.  Raises ValueError when it is none."""
    whole = dates.parse(text)
    named = [dates.parse(end) for end in text.split("/") if end != ".."]
    first = whole.lower or min(end.lower for end in named if end.lower)
    last = whole.upper or max(end.upper for end in named if end.upper)
    return Extent(
        day_number(first),
        day_number(last),
        whole.open_start,
        whole.open_end,
        Scale.YEARS if len(named) > 1 and first.year != last.year else max(_SCALES[end.precision] for end in named),
        whole.approximate or whole.uncertain,
    )


def timed(events: Iterable[Event]) -> tuple[Timed, ...]:
    """Events by first day, then last day, then in the order given."""
    found = (Timed(event, extent(event.date)) for event in events)
    return tuple(sorted(found, key=lambda item: (item.extent.first, item.extent.last)))


def day_number(day: date) -> int:
    """Days since 1970-01-01."""
    return day.toordinal() - _EPOCH
