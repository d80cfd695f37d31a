"""Year-on-year changes: one chart per region and period, bars to both sides of zero.

A bar is one indicator against its own year before; its colour says whether it rose or fell. The
figures are those a body chose to publish about itself, so the chart counts rises and falls and does
not tally what is good or bad. Changes against another base are no year-on-year changes: they stand
in the table, apart, and not on the axis.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.reference import Indicator
from generator.model.vocabulary import ChangeBase, IndicatorKind, Level
from generator.render.charts.captions import place, sources_of
from generator.render.charts.ranges import is_range
from generator.render.charts.spec import Bar, BarGroup, ChartSpec, DivergingBars, Movement, Row, RowGroup, Table
from generator.render.wording import Wording

_Groups = list[tuple[str, list[SourcedObservation]]]

_LEVELS: Final = (Level.PROVINCE, Level.CITY)
_UNIT: Final = "percent"


def specs(wording: Wording) -> list[ChartSpec]:
    """The charts of all provinces and cities that have year-on-year changes.

    They share one extent, so that bars of equal length mean equal percentages on every chart.
    """
    record = wording.record
    found = [item for item in record.observations.values() if _is_change(record, item)]
    drawn = [item.value for item in found if _on_axis(record, item)]
    if not drawn:
        return []
    extent = (min(drawn), max(drawn))
    charts: list[ChartSpec | None] = []
    for code in record.regions:
        mine = sorted((item for item in found if item.region == code), key=lambda item: item.period)
        for period, items in groupby(mine, key=lambda item: item.period):
            charts.append(_Changes(wording, code, period, tuple(items)).spec(extent))
    return [chart for chart in charts if chart]


def movement(value: Decimal) -> Movement:
    """Which way a signed change goes."""
    if not value:
        return Movement.NEITHER
    return Movement.RISE if value > 0 else Movement.FALL


def _is_change(record: Record, item: SourcedObservation) -> bool:
    level = record.regions[item.region].level
    return record.indicators[item.indicator].kind is IndicatorKind.CHANGE and level in _LEVELS


def _on_axis(record: Record, item: SourcedObservation) -> bool:
    base = record.indicators[item.indicator].base
    return base is ChangeBase.PREVIOUS_YEAR and item.unit == _UNIT and not is_range(item)


def _apart(item: SourcedObservation) -> str:
    """Why a change is not on the axis."""
    return "apart_range" if is_range(item) else "apart" if item.unit == _UNIT else "apart_unit"


@dataclass(frozen=True, slots=True)
class _Changes:
    """The changes of one region and period."""

    wording: Wording
    code: str
    period: str
    items: tuple[SourcedObservation, ...]

    def spec(self, extent: tuple[Decimal, Decimal]) -> ChartSpec | None:
        drawn = [item for item in self.items if _on_axis(self.wording.record, item)]
        apart = [item for item in self.items if not _on_axis(self.wording.record, item)]
        if not drawn:
            return None
        counts = Counter(movement(item.value) for item in drawn)
        legend = tuple((kind, self._counted(kind, counts, "legend")) for kind in Movement if counts[kind])
        groups = self._by_topic(drawn)
        bars = tuple(BarGroup(heading, tuple(map(self._bar, items))) for heading, items in groups)
        head = tuple(self.wording.language.say(f"columns.{name}") for name in ("indicator", "change", "place"))
        rows = (*self._rows(groups), *self._rows(self._by_base(apart)))
        return ChartSpec(
            id=f"changes-{self.code}-{''.join(c if c.isalnum() else '-' for c in self.period)}",
            title=self._scoped("title"),
            statement=self._statement(counts),
            caption=self._caption(apart),
            data=DivergingBars(bars, extent, legend),
            table=Table(self._scoped("table"), head, rows),
        )

    def _say(self, key: str, **values: object) -> str:
        return self.wording.language.say(f"charts.changes.{key}", **values)

    def _scoped(self, key: str) -> str:
        region, period = self.wording.region(self.code), self.wording.language.date(self.period)
        return self._say(key, region=region, period=period)

    def _indicator(self, item: SourcedObservation) -> Indicator:
        return self.wording.record.indicators[item.indicator]

    def _bar(self, item: SourcedObservation) -> Bar:
        affix = self._say("affix")
        name = self.wording.indicator(item.indicator).removesuffix(affix).removeprefix(affix)
        return Bar(name[:1].upper() + name[1:], item.value, self.wording.figure(item), movement(item.value))

    def _by_topic(self, items: list[SourcedObservation]) -> _Groups:
        """By topic in the editors' order, within one from the greatest rise to the greatest fall."""
        topics = list(self.wording.record.topics)

        def topic(item: SourcedObservation) -> str:
            return self._indicator(item).topic

        ordered = sorted(items, key=lambda item: (topics.index(topic(item)), -item.value, item.id))
        return [(self.wording.topic(name), list(group)) for name, group in groupby(ordered, key=topic)]

    def _by_base(self, items: list[SourcedObservation]) -> _Groups:
        def heading(item: SourcedObservation) -> str:
            base = self.wording.language.say(f"change_bases.{self._indicator(item).base or ChangeBase.UNSTATED}")
            return self._say(_apart(item), base=base)

        return [(name, list(group)) for name, group in groupby(sorted(items, key=heading), key=heading)]

    def _rows(self, groups: _Groups) -> tuple[RowGroup, ...]:
        return tuple(RowGroup(heading, tuple(map(self._row, items))) for heading, items in groups)

    def _row(self, item: SourcedObservation) -> Row:
        wording = self.wording
        cells = (wording.indicator(item.indicator), wording.figure(item), self._place(item))
        return Row(cells, item.value if _on_axis(wording.record, item) else None)

    def _place(self, item: SourcedObservation) -> str:
        """The passage, and its source where the chart has more than the one its caption names."""
        alone = len({other.source for other in self.items}) == 1
        number = self.wording.language.say("passage.title", number=item.passage)
        return number if alone else place(item, self.wording)

    def _counted(self, kind: Movement, counts: Counter[Movement], form: str) -> str:
        return self._say(form, name=self._say(kind), number=counts[kind])

    def _statement(self, counts: Counter[Movement]) -> str:
        parts = self.wording.language.say("list_separator").join(
            self._counted(kind, counts, "counted") for kind in Movement if counts[kind]
        )
        return self._say("statement", region=self.wording.region(self.code), number=counts.total(), parts=parts)

    def _caption(self, apart: list[SourcedObservation]) -> str:
        lines = [self._say("caption")]
        ranges = sum(map(is_range, apart))
        if len(apart) > ranges:
            lines.append(self._say("others", number=len(apart) - ranges))
        if ranges:
            lines.append(self.wording.language.say("charts.ranges.left_out", number=ranges))
        lines.append(self._say("sources", sources=sources_of(self.wording, self.items)))
        return self._say("sentences").join(lines)
