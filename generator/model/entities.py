"""Entities: a named platform, mechanism, organisation, programme, brand or title."""

from __future__ import annotations

from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text
from generator.model.statements import Citation, Correction, Relation
from generator.model.vocabulary import EntityKind, Level


class Entity(Frozen):
    """``content/entities/<id>.yaml``."""

    id: OwnId
    kind: EntityKind
    name: LocalText
    aliases: tuple[Text, ...] = ()
    level: Level
    region: RegionCode
    description: LocalText
    observations: tuple[Id, ...] = ()
    sources: tuple[Citation, ...] = ()
    relations: tuple[Relation, ...] = ()
    corrections: tuple[Correction, ...] = ()
