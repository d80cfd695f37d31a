"""Events: something done or that happened."""

from __future__ import annotations

from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text
from generator.model.statements import Citation, Claim, Correction, Relation
from generator.model.vocabulary import DateBasis, EventType


class Event(Frozen):
    """``content/events/<year>/<id>.yaml``. ``observations`` are its figures, in reading order."""

    id: OwnId
    type: EventType
    title: LocalText
    date: Text
    date_basis: DateBasis
    date_note: LocalText | None = None
    region: RegionCode
    topics: tuple[Id, ...]
    entities: tuple[Id, ...] = ()
    summary: LocalText
    observations: tuple[Id, ...] = ()
    claims: tuple[Claim, ...] = ()
    sources: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    corrections: tuple[Correction, ...] = ()
