"""The shared vocabularies that editors keep: indicators, regions, topics, units, redirects."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from generator.model import marks
from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text, Value
from generator.model.marks import INTERNAL, Means, RefersTo
from generator.model.vocabularies import ChangeBase, Level
from generator.model.vocabulary import Addressed, Better, Caution, Difference, IndicatorKind, UnitKind


class Contrast(Frozen):
    """An indicator that this one is easily taken for, or beside, and in what the two differ."""

    indicator: Annotated[Id, RefersTo("indicator"), Means("另一个指标的编号", "id of the other indicator")]
    difference: Annotated[Difference, Means("差别在哪里", "in what they differ")]
    note: Annotated[LocalText, Means("差别的说明，点明说的是哪一方", "what the difference is, naming its subject")]


class Indicator(Frozen):
    """What is measured (SDMX): definition, unit, and whether more is better.

    ``base`` is for changes only; ``denominator`` says what a share is of, or that the source
    does not say; ``part_of`` is for what the source itself counts within another indicator.
    ``short`` is a name that fits beside a figure. ``terms`` are the words by which
    sources call it, the last beside its figure and the others before that; ``抓获数/抓获人员数`` is one
    term in two wordings. Each observation of it carries its ``cautions``. ``contrasts`` are the indicators that
    it must not be compared with although readers might; either of the two may state it.
    """

    id: Annotated[OwnId, marks.ID]
    name: Annotated[LocalText, marks.NAME]
    short: Annotated[
        LocalText | None, Means("短名，放在数字旁边，中文至多八个字", "a name that fits beside a figure")
    ] = None
    aliases: Annotated[tuple[Text, ...], marks.ALIASES] = ()
    terms: Annotated[tuple[Text, ...], marks.TERMS, INTERNAL] = ()
    definition: Annotated[LocalText, Means("定义", "the definition")]
    kind: Annotated[IndicatorKind, marks.KIND]
    unit: Annotated[Id, RefersTo("unit"), marks.UNIT]
    better: Annotated[Better, Means("多好、少好，或不作评判", "whether more or less is better, or neither")]
    topic: Annotated[Id, RefersTo("topic"), Means("专题编号", "id of the topic")]
    base: Annotated[ChangeBase | None, Means("变化的对比基准", "what a change is measured against")] = None
    denominator: Annotated[
        LocalText | None, Means("占比的分母；来源没说也写明", "what a share is of, or that the source does not say")
    ] = None
    part_of: Annotated[
        Id | None,
        RefersTo("indicator"),
        Means("来源写明是哪个指标的一部分", "the indicator that the source counts it within"),
    ] = None
    cautions: Annotated[tuple[Caution, ...], marks.CAUTIONS, INTERNAL] = ()
    contrasts: Annotated[
        tuple[Contrast, ...],
        Means("看着相近、不能比较的指标", "indicators that look comparable and are not"),
    ] = ()


class Region(Frozen):
    """An area with its code; ``terms`` are further words for it in sources.

    ``headline`` is the sentence made of figures that its page opens with.
    """

    code: Annotated[
        OwnId,
        Means("地区代码：编号，或所用编码里的代码", "id of the region, or its code in a scheme", ("north-bank",)),
    ]
    name: Annotated[LocalText, marks.NAME]
    headline: Annotated[LocalText | None, marks.HEADLINE] = None
    terms: Annotated[tuple[Text, ...], marks.TERMS, INTERNAL] = ()
    level: Annotated[Level, marks.LEVEL]
    parent: Annotated[
        RegionCode | None, RefersTo("region"), Means("上级地区代码", "code of the region above", ("town",))
    ] = None


class Topic(Frozen):
    """A subject of the record; ``headline`` is the sentence made of figures that its page opens with."""

    id: Annotated[OwnId, marks.ID]
    name: Annotated[LocalText, marks.NAME]
    aliases: Annotated[tuple[Text, ...], marks.ALIASES] = ()
    headline: Annotated[LocalText | None, marks.HEADLINE] = None
    description: Annotated[LocalText, marks.DESCRIPTION]


class Unit(Frozen):
    """A unit: ``words`` are the measure words that name it in a token.

    One of it is ``factor`` of its ``base`` (itself where none is given): 万元 is 10000 of yuan.
    A unit with neither words nor a base is a whole, of which a fraction (三分之一) is a part.
    Outside Chinese the number of a counter stands alone and the sentence names the thing, since
    “108 units” is no English.
    """

    id: Annotated[Id, marks.ID]
    name: Annotated[LocalText, marks.NAME]
    symbol: Annotated[LocalText, Means("显示用的单位", "the unit as it is shown")]
    words: Annotated[
        tuple[Text, ...],
        Means("数词里表示这个单位的字", "the measure words that name it in a numeral", (["分钟", "分"],)),
        INTERNAL,
    ] = ()
    kind: Annotated[UnitKind, marks.KIND, INTERNAL] = UnitKind.MEASURE
    base: Annotated[Id | None, RefersTo("unit"), Means("所折算的单位", "the unit it is reckoned in")] = None
    factor: Annotated[
        Value, Field(gt=0), Means("一个该单位等于多少个 base", "how many of its base one of it is", (10000,))
    ] = Decimal(1)

    @property
    def measure(self) -> Id:
        """The unit that its values convert to: values of one measure share a scale."""
        return self.base or self.id

    @property
    def is_whole(self) -> bool:
        """Whether it is a whole that fractions are parts of."""
        return not self.words and self.base is None


class Redirect(Frozen):
    """An address that moved (``to``), or a tombstone that says why it is gone (``reason``)."""

    from_: Annotated[Id, Means("旧编号", "the old id")] = Field(alias="from")
    kind: Annotated[Addressed, marks.KIND] = Addressed.EVENT
    to: Annotated[Id | None, marks.TO] = None
    reason: Annotated[LocalText | None, marks.REASON] = None


class IndicatorFile(Frozen):
    """``content/indicators.yaml``."""

    indicators: Annotated[tuple[Indicator, ...], Means("指标", "indicators")] = ()


class RegionFile(Frozen):
    """``content/regions.yaml``."""

    regions: Annotated[tuple[Region, ...], Means("地区", "regions")] = ()


class TopicFile(Frozen):
    """``content/topics.yaml``."""

    topics: Annotated[tuple[Topic, ...], Means("专题", "topics")] = ()


class UnitFile(Frozen):
    """``content/units.yaml``."""

    units: Annotated[tuple[Unit, ...], Means("单位", "units")] = ()


class RedirectFile(Frozen):
    """``content/redirects.yaml``."""

    redirects: Annotated[tuple[Redirect, ...], Means("旧编号的去向", "where old ids lead")] = ()
