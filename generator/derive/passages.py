"""What rests on a passage: the observations, claims, events and entities that name it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.grouping import grouped
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.statements import Claim

Place = tuple[str, int]
"""A source's id and the number of a passage in it."""


@dataclass(frozen=True, slots=True)
class ClaimOf:
    """A claim and the event that makes it."""

    claim: Claim
    event: Event


@dataclass(frozen=True, slots=True)
class Facts:
    """All that rests on one passage."""

    observations: tuple[SourcedObservation, ...] = ()
    claims: tuple[ClaimOf, ...] = ()
    events: tuple[Event, ...] = ()
    entities: tuple[Entity, ...] = ()


def facts(record: Record) -> Mapping[Place, Facts]:
    """The facts of every passage that anything rests on."""
    observations = grouped(((item.source, item.passage), item) for item in record.observations.values())
    claims = grouped(
        ((claim.source, claim.passage), ClaimOf(claim, event))
        for event in record.events.values()
        for claim in event.claims
    )
    events = grouped((place, event) for event in record.events.values() for place in _cited(event))
    entities = grouped((place, entity) for entity in record.entities.values() for place in _cited(entity))
    return {
        place: Facts(observations.get(place, ()), claims.get(place, ()), events.get(place, ()), entities.get(place, ()))
        for place in sorted({*observations, *claims, *events, *entities})
    }


def _cited(entry: Event | Entity) -> Iterator[Place]:
    for citation in entry.sources:
        for passage in citation.passages:
            yield citation.source, passage
