"""Where each source tells its events: by passage, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.derive.grouping import grouped
from generator.model import chronology
from generator.model.chronology import UNKNOWN
from generator.model.events import Event
from generator.model.record import Record

Spot = tuple[str, int]
"""A source and a passage of it."""


def told(record: Record) -> Mapping[Spot, tuple[Event, ...]]:
    """The events of each passage in the order of the text, each at the first passage of a source that tells it.

    Within a passage those whose place is not known come last, in the order of the record.
    """
    placed = [*_placed(record)]
    placed.sort(key=lambda item: item[:2])
    return grouped((spot, event) for spot, _, event in placed)


def _placed(record: Record) -> Iterator[tuple[Spot, int, Event]]:
    first = chronology.places(record.events.values(), record.sources, record.observations)
    numbers = {source: number for number, source in enumerate(record.sources)}
    for event in record.events.values():
        for cited in event.sources:
            if not cited.passages:
                continue
            spot = (cited.source, min(cited.passages))
            *known, at = first[event.id]
            is_first = known == [numbers.get(cited.source), spot[1]]
            yield spot, at if is_first else UNKNOWN if cited.at is None else cited.at, event
