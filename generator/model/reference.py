"""The shared vocabularies that editors keep: indicators, regions, topics, units, redirects."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text, Value
from generator.model.vocabulary import Addressed, Better, Caution, ChangeBase, IndicatorKind, Level, UnitKind


class Indicator(Frozen):
    """What is measured (SDMX): definition, unit, and whether more is better.

    ``base`` is for changes only; ``denominator`` says what a share is of, or that the source
    does not say. ``terms`` are the words by which sources call it, the last beside its figure and the
    others before that; ``抓获数/抓获人员数`` is one term in two wordings. Each observation of it carries
    its ``cautions``.
    """

    id: OwnId
    name: LocalText
    terms: tuple[Text, ...] = ()
    definition: LocalText
    kind: IndicatorKind
    unit: Id
    better: Better
    topic: Id
    base: ChangeBase | None = None
    denominator: LocalText | None = None
    cautions: tuple[Caution, ...] = ()


class Region(Frozen):
    """An administrative area with its GB/T 2260 code; ``terms`` are further words for it in sources."""

    code: RegionCode
    name: LocalText
    terms: tuple[Text, ...] = ()
    level: Level
    parent: RegionCode | None = None


class Topic(Frozen):
    """A subject of the record."""

    id: OwnId
    name: LocalText
    description: LocalText


class Unit(Frozen):
    """A unit: ``words`` are the measure words that name it in a token.

    One of it is ``factor`` of its ``base`` (itself where none is given): 万元 is 10000 of yuan.
    A unit with neither words nor a base is a whole, of which a fraction (三分之一) is a part.
    Outside Chinese the number of a counter stands alone and the sentence names the thing, since
    “108 units” is no English.
    """

    id: Id
    name: LocalText
    symbol: LocalText
    words: tuple[Text, ...] = ()
    kind: UnitKind = UnitKind.MEASURE
    base: Id | None = None
    factor: Annotated[Value, Field(gt=0)] = Decimal(1)

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole that fractions are parts of."""
        return not self.words and self.base is None


class Redirect(Frozen):
    """An address that moved (``to``), or a tombstone that says why it is gone (``reason``)."""

    from_: Id = Field(alias="from")
    kind: Addressed = Addressed.EVENT
    to: Id | None = None
    reason: LocalText | None = None


class IndicatorFile(Frozen):
    """``content/indicators.yaml``."""

    indicators: tuple[Indicator, ...] = ()


class RegionFile(Frozen):
    """``content/regions.yaml``."""

    regions: tuple[Region, ...] = ()


class TopicFile(Frozen):
    """``content/topics.yaml``."""

    topics: tuple[Topic, ...] = ()


class UnitFile(Frozen):
    """``content/units.yaml``."""

    units: tuple[Unit, ...] = ()


class RedirectFile(Frozen):
    """``content/redirects.yaml``."""

    redirects: tuple[Redirect, ...] = ()
