"""Twins: an event and the one entity that it founded, which readers take for one thing."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.events import Event
from generator.model.record import Record
from generator.model.vocabularies import Trait, Vocabularies


def twins(record: Record) -> Mapping[str, str]:
    """The entity of each event that founded one and no other; of several events the first founded it."""
    results = {event.id: _founded(event, record.vocabularies) for event in record.events.values()}
    founded = [(made[0], event) for event, made in results.items() if len(made) == 1]
    first = dict(reversed(founded))
    return {event: entity for entity, event in first.items() if entity in record.entities}


def _founded(event: Event, words: Vocabularies) -> list[str]:
    return [item.to for item in event.relations if words.has(item.type, Trait.FOUNDS)]
