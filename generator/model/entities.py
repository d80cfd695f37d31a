"""Entities: a named platform, mechanism, organisation, programme, brand or title."""

from __future__ import annotations

from typing import Annotated

from generator.model import marks
from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text
from generator.model.marks import RefersTo
from generator.model.statements import Citation, Correction, Relation
from generator.model.vocabularies import EntityKind, Level


class Entity(Frozen):
    """``content/entities/<id>.yaml``."""

    id: Annotated[OwnId, marks.ID]
    kind: Annotated[EntityKind, marks.KIND]
    name: Annotated[LocalText, marks.NAME]
    aliases: Annotated[tuple[Text, ...], marks.ALIASES] = ()
    level: Annotated[Level, marks.LEVEL]
    region: Annotated[RegionCode, RefersTo("region"), marks.REGION]
    description: Annotated[LocalText, marks.DESCRIPTION]
    observations: Annotated[tuple[Id, ...], RefersTo("observation"), marks.FIGURES] = ()
    sources: Annotated[tuple[Citation, ...], marks.CITATIONS] = ()
    relations: Annotated[tuple[Relation, ...], marks.RELATIONS] = ()
    corrections: Annotated[tuple[Correction, ...], marks.CORRECTIONS] = ()
