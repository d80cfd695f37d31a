"""Year-on-year changes: one chart per region and period, bars to both sides of zero.

A bar is one indicator against its own year before; its colour says whether the change is for the
better, by the direction the indicator calls better. Changes against another base are no
year-on-year changes: they stand in the table, apart, and not on the axis.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import Final

from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.reference import Indicator
from generator.model.vocabulary import Better, ChangeBase, IndicatorKind, Level
from generator.render.charts.spec import Bar, BarGroup, ChartSpec, DivergingBars, Judgement, Row, RowGroup, Table

_Groups = list[tuple[str, list[SourcedObservation]]]

_LEVELS: Final = (Level.PROVINCE, Level.CITY)
_UNIT: Final = "percent"
_SUFFIX: Final = "同比变化"
_BOUNDS: Final = {Bound.EXACT: "", Bound.ABOUT: "约", Bound.AT_LEAST: "至少", Bound.AT_MOST: "至多"}
_BASES: Final = {
    ChangeBase.PREVIOUS_YEAR: "与上一年相比",
    ChangeBase.START_OF_YEAR: "与年初相比",
    ChangeBase.UNSTATED: "原文没有说明与何时相比",
}
_JUDGEMENTS: Final = {Judgement.BETTER: "向好", Judgement.WORSE: "转差", Judgement.NEITHER: "不评判"}
_HEADER: Final = ("指标", "变化", "评判", "出处")
_CAUTIONS: Final = (
    "来源只给出变化率，没有给出相比的两个基数，大幅变化可能出自很小的数目。",
    "每根条是一项独立的指标，各与自己的上一年相比，条与条不能相加。",
    "升降是好是坏，按各指标的定义判断。",
)


def specs(record: Record) -> list[ChartSpec]:
    """The charts of all provinces and cities that have year-on-year changes.

    They share one extent, so that bars of equal length mean equal percentages on every chart.
    """
    found = [item for item in record.observations.values() if _is_change(record, item)]
    drawn = [item.value for item in found if _on_axis(record, item)]
    if not drawn:
        return []
    extent = (min(drawn), max(drawn))
    charts: list[ChartSpec | None] = []
    for code in record.regions:
        mine = sorted((item for item in found if item.region == code), key=lambda item: item.period)
        for period, items in groupby(mine, key=lambda item: item.period):
            charts.append(_Changes(record, code, period, tuple(items)).spec(extent))
    return [chart for chart in charts if chart]


def judge(indicator: Indicator, value: Decimal) -> Judgement:
    """Whether a signed change is for the better. No change, and the fallen, are neither."""
    if indicator.better is Better.NEITHER or not value:
        return Judgement.NEITHER
    return Judgement.BETTER if (indicator.better is Better.MORE) == (value > 0) else Judgement.WORSE


def words(item: SourcedObservation) -> str:
    """A change in words: ``下降2.2%``, ``上升约20%``, ``持平``."""
    if not item.value:
        return "持平"
    number = f"{abs(item.value).normalize():f}"
    return f"{'上升' if item.value > 0 else '下降'}{_BOUNDS[item.bound]}{number}%"


def _is_change(record: Record, item: SourcedObservation) -> bool:
    level = record.regions[item.region].level
    return record.indicators[item.indicator].kind is IndicatorKind.CHANGE and level in _LEVELS


def _on_axis(record: Record, item: SourcedObservation) -> bool:
    return record.indicators[item.indicator].base is ChangeBase.PREVIOUS_YEAR and item.unit == _UNIT


@dataclass(frozen=True, slots=True)
class _Changes:
    """The changes of one region and period."""

    record: Record
    code: str
    period: str
    items: tuple[SourcedObservation, ...]

    def spec(self, extent: tuple[Decimal, Decimal]) -> ChartSpec | None:
        drawn = [item for item in self.items if _on_axis(self.record, item)]
        apart = [item for item in self.items if not _on_axis(self.record, item)]
        if not drawn:
            return None
        counts = Counter(self._judge(item) for item in drawn)
        legend = tuple((judgement, f"{name}（{counts[judgement]}项）") for judgement, name in _JUDGEMENTS.items())
        groups = self._by_topic(drawn)
        bars = tuple(BarGroup(heading, tuple(map(self._bar, items))) for heading, items in groups)
        return ChartSpec(
            id=f"changes-{self.code}-{''.join(c if c.isalnum() else '-' for c in self.period)}",
            title=f"{self._scope}的同比变化",
            statement=self._statement(counts),
            caption=self._caption(drawn, apart),
            data=DivergingBars(bars, extent, legend),
            table=Table(
                f"{self._scope}公布的变化率", _HEADER, (*self._rows(groups), *self._rows(self._by_base(apart)))
            ),
        )

    @property
    def _scope(self) -> str:
        year = f"{self.period}年" if self.period.isdecimal() else f"（{self.period}）"
        return self.record.regions[self.code].name.zh + year

    def _indicator(self, item: SourcedObservation) -> Indicator:
        return self.record.indicators[item.indicator]

    def _judge(self, item: SourcedObservation) -> Judgement:
        return judge(self._indicator(item), item.value)

    def _bar(self, item: SourcedObservation) -> Bar:
        label = self._indicator(item).name.zh.removesuffix(_SUFFIX)
        return Bar(label, item.value, words(item), self._judge(item))

    def _by_topic(self, items: list[SourcedObservation]) -> _Groups:
        """By topic in the editors' order, within one from the greatest rise to the greatest fall."""
        topics = list(self.record.topics)

        def topic(item: SourcedObservation) -> str:
            return self._indicator(item).topic

        ordered = sorted(items, key=lambda item: (topics.index(topic(item)), -item.value, item.id))
        return [(self.record.topics[name].name.zh, list(group)) for name, group in groupby(ordered, key=topic)]

    def _by_base(self, items: list[SourcedObservation]) -> _Groups:
        def heading(item: SourcedObservation) -> str:
            base = _BASES[self._indicator(item).base or ChangeBase.UNSTATED]
            return f"没有画进图里：{base}{'' if item.unit == _UNIT else '，不以百分数计'}"

        return [(name, list(group)) for name, group in groupby(sorted(items, key=heading), key=heading)]

    def _rows(self, groups: _Groups) -> tuple[RowGroup, ...]:
        return tuple(RowGroup(heading, tuple(map(self._row, items))) for heading, items in groups)

    def _row(self, item: SourcedObservation) -> Row:
        symbol = self.record.units[item.unit].symbol.zh
        change = words(item) if item.unit == _UNIT else f"{item.value:+f}{symbol}"
        cells = (self._indicator(item).name.zh, change, _JUDGEMENTS[self._judge(item)], self._place(item))
        return Row(cells, item.value if _on_axis(self.record, item) else None)

    def _place(self, item: SourcedObservation) -> str:
        """The passage, and its source where the chart has more than the one its caption names."""
        alone = len({other.source for other in self.items}) == 1
        return ("" if alone else _title(self.record, item)) + f"第{item.passage}段"

    def _statement(self, counts: Counter[Judgement]) -> str:
        region = self.record.regions[self.code].name.zh
        parts = "，".join(f"{counts[judgement]}项{name}" for judgement, name in _JUDGEMENTS.items())
        return f"{region}公布的{counts.total()}项同比变化中，{parts}。"

    def _caption(self, drawn: list[SourcedObservation], apart: list[SourcedObservation]) -> str:
        titles = "、".join(dict.fromkeys(_title(self.record, item) for item in self.items))
        lines = [f"来源：{titles}。", *_CAUTIONS]
        if any(self._judge(item) is Judgement.NEITHER for item in drawn):
            lines.append("没有好坏可言的指标不评判。")
        if apart:
            lines.append(f"另有{len(apart)}项变化的基准不同，不在这条轴上，列在表末。")
        return "".join(lines)


def _title(record: Record, item: SourcedObservation) -> str:
    return f"《{record.sources[item.source].title.zh}》"
