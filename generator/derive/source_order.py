"""The order in which a source tells its events, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from generator.derive.grouping import grouped
from generator.model import chronology
from generator.model.chronology import UNKNOWN, Place
from generator.model.events import Event
from generator.model.record import Record

Told = tuple[Event, ...]
"""Events between which nothing tells which comes first."""


def neighbours(record: Record) -> Iterator[tuple[Told, Told]]:
    """The events told next to each other in a source, the earlier first."""
    placed = chronology.places(record.events.values(), record.sources, record.observations)
    by_passage = grouped((placed[event.id][:2], event) for event in record.events.values())
    by_source = grouped(
        (source, together) for (source, _), events in sorted(by_passage.items()) for together in _apart(events, placed)
    )
    for source, told in by_source.items():
        if source != UNKNOWN:
            yield from pairwise(told)


def _apart(events: Told, placed: dict[str, Place]) -> Iterator[Told]:
    """The events of a passage one after another; all at once where the place of any is not known."""
    if any(placed[event.id][2] == UNKNOWN for event in events):
        yield events
        return
    by_place = grouped((placed[event.id][2], event) for event in events)
    yield from (by_place[place] for place in sorted(by_place))
