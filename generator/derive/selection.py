"""The events that a state of the explorer selects, as far as facets say it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.derive.index import Index
from generator.model.events import Event
from generator.model.states import Pairs

_NARROWING: Final = frozenset({"q", "from", "to", "certainty", "basis", "figures"})
"""What else narrows a selection: a text, which only the search can look for, and what a story has no need of."""


def selected(index: Index, state: Pairs) -> tuple[Event, ...] | None:
    """The events of a state in the order of the record; None where more than facets narrows it."""
    if any(name in _NARROWING for name, _ in state):
        return None
    facets: Mapping[str, Mapping[str, tuple[Event, ...]]] = {
        "type": {str(key): events for key, events in index.events_by_type.items()},
        "topic": index.events_by_topic,
        "region": index.events_within,
        "entity": index.events_by_entity,
        "source": index.events_by_source,
    }
    chosen: dict[str, set[str]] = {}
    for name, value in state:
        if name in facets:
            found = facets[name].get(value, ())
            chosen.setdefault(name, set()).update(event.id for event in found)
    every = index.record.events.values()
    return tuple(event for event in every if all(event.id in ids for ids in chosen.values()))
