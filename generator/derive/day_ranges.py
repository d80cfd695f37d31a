"""The stretch of days an event's date allows, as the explorer counts them: whole days since 1970-01-01."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Final

from generator.model import dates
from generator.model.events import Event


class Exactness(IntEnum):
    """How exactly a stretch is known, finest first."""

    DAY = 0
    MONTH = 1
    SEASON = 2
    YEAR = 3
    YEARS = 4


_SCALES: Final = {
    dates.Precision.DAY: Exactness.DAY,
    dates.Precision.MONTH: Exactness.MONTH,
    dates.Precision.SEASON: Exactness.SEASON,
    dates.Precision.YEAR: Exactness.YEAR,
    dates.Precision.YEARS: Exactness.YEARS,
}


@dataclass(frozen=True, slots=True)
class Extent:
    """First and last day, inclusive; on an open side the nearest day that the date names.

    ``lasting``: the date says that what it dates went on from one day to another, not that it was somewhere between.
    """

    first: int
    last: int
    open_start: bool
    open_end: bool
    scale: Exactness
    approximate: bool
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Timed:
    """An event and its extent."""

    event: Event
    extent: Extent


@lru_cache(maxsize=dates.MANY)
def extent(text: str) -> Extent:
    """The extent of an EDTF text.  Raises ValueError when it is none."""
    whole = dates.parse(text)
    return Extent(
        whole.first.number,
        whole.last.number,
        whole.open_start,
        whole.open_end,
        _scale(whole),
        whole.approximate or whole.uncertain,
        whole.precision is dates.Precision.INTERVAL and not (whole.open_start or whole.open_end),
    )


def _scale(whole: dates.EdtfDate) -> Exactness:
    """Of an interval over a turn of the year, years; of another the coarser end; of a set all of its stretch."""
    if whole.precision is dates.Precision.SET:
        return _SCALES[dates.spread(whole.first, whole.last)]
    if whole.precision is not dates.Precision.INTERVAL:
        return _SCALES[whole.precision]
    named = [dates.parse(end) for end in whole.text.split("/") if end not in dates.NO_END]
    if len(named) > 1 and whole.first.year != whole.last.year:
        return Exactness.YEARS
    return max(_SCALES[end.precision] for end in named)


def timed(events: Iterable[Event]) -> tuple[Timed, ...]:
    """Events by first day, then last day, then in the order given."""
    found = (Timed(event, extent(event.date)) for event in events)
    return tuple(sorted(found, key=lambda item: (item.extent.first, item.extent.last)))
