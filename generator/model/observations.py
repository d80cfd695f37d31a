"""Observations: one value of an indicator for one region and period, from one passage (SDMX)."""

from __future__ import annotations

from generator.model.base import Frozen, Id, LocalText, RegionCode, Text, Value
from generator.model.numerals import Bound
from generator.model.sources import PassageNumber, TokenText
from generator.model.statements import Correction
from generator.model.vocabulary import Direction


class Observation(Frozen):
    """One value. A change is signed: a fall of 2.2 % is ``-2.2`` with ``direction: decrease``."""

    id: Id
    indicator: Id
    region: RegionCode
    period: Text
    value: Value
    unit: Id
    bound: Bound = Bound.EXACT
    direction: Direction | None = None
    passage: PassageNumber
    token: TokenText
    note: LocalText | None = None
    corrections: tuple[Correction, ...] = ()


class ObservationFile(Frozen):
    """``content/observations/<source-id>.yaml``: the observations of one source."""

    source: Id
    observations: tuple[Observation, ...] = ()


class SourcedObservation(Observation):
    """An observation that knows the source its file belongs to."""

    source: Id
