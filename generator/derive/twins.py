"""Twins: an event and the one entity that it founded, which readers take for one thing."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.record import Record
from generator.model.vocabulary import RelationType


def twins(record: Record) -> Mapping[str, str]:
    """The entity of each event that founded one and no other; of several events the first founded it."""
    founded = [
        (results[0], event.id)
        for event in record.events.values()
        if len(results := [item.to for item in event.relations if item.type is RelationType.RESULTS_IN]) == 1
    ]
    first = dict(reversed(founded))
    return {event: entity for entity, event in first.items() if entity in record.entities}
