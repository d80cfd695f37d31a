"""Events dated finer than a year, in the order of time: few in a record whose sources mostly name years."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.derive.day_ranges import Exactness, Extent, extent, timed
from generator.model.events import Event


@dataclass(frozen=True, slots=True)
class Dated:
    """The events in the order of time, and the place of each among them by its id."""

    events: tuple[Event, ...]
    places: Mapping[str, int]

    def around(self, id_: str, reach: int) -> tuple[Event, ...]:
        """An event with so many before it and after it at most; nothing where it is not dated finer than a year."""
        place = self.places.get(id_)
        return () if place is None else self.events[max(place - reach, 0) : place + reach + 1]


def dated(events: Iterable[Event]) -> Dated:
    """The events whose date names a season, a month or a day."""
    found = tuple(item.event for item in timed(events) if is_fine(item.extent))
    return Dated(found, {event.id: place for place, event in enumerate(found)})


def is_fine(found: Extent) -> bool:
    """Whether a date says more than the year, or the years."""
    return found.scale < Exactness.YEAR


def has_place(event: Event) -> bool:
    """Whether both ends of an event are known, closer than a year."""
    found = extent(event.date)
    return is_fine(found) and not (found.open_start or found.open_end)
