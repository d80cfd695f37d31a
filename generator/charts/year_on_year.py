"""Year-on-year changes: one table per region and period, for whoever wants to calculate with them.

Changes against another base, in another unit or in a range are no year-on-year percentages: they stand
apart, without a value.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.charts.captions import place
from generator.charts.ranges import is_range
from generator.charts.spec import Row, RowGroup, Sheet, Table
from generator.derive import pairs
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.shared_entries import Indicator
from generator.model.vocabularies import Trait
from generator.model.vocabulary import IndicatorKind
from generator.words import bases
from generator.words.wording import Wording

_Groups = list[tuple[str, list[SourcedObservation]]]

_UNIT: Final = "percent"


def specs(wording: Wording) -> list[Sheet]:
    """The tables of all provinces and cities that have year-on-year changes."""
    record = wording.record
    found = [item for item in record.observations.values() if _is_change(record, item)]
    sheets: list[Sheet | None] = []
    for code in record.regions:
        mine = sorted((item for item in found if item.region == code), key=lambda item: item.period)
        for period, items in groupby(mine, key=lambda item: item.period):
            sheets.append(_Changes(wording, code, period, tuple(items)).sheet())
    return [sheet for sheet in sheets if sheet]


def _is_change(record: Record, item: SourcedObservation) -> bool:
    apart = record.vocabularies.has(record.regions[item.region].level, Trait.APART)
    return record.indicators[item.indicator].kind is IndicatorKind.CHANGE and not apart


def _is_yearly(record: Record, item: SourcedObservation) -> bool:
    return pairs.is_yearly(item.indicator, record) and item.unit == _UNIT and not is_range(item)


def _apart(item: SourcedObservation) -> str:
    """Why a change stands apart."""
    return "apart_range" if is_range(item) else "apart" if item.unit == _UNIT else "apart_unit"


@dataclass(frozen=True, slots=True)
class _Changes:
    """The changes of one region and period."""

    wording: Wording
    code: str
    period: str
    items: tuple[SourcedObservation, ...]

    def sheet(self) -> Sheet | None:
        """The table, or None where nothing is a change against the year before."""
        listed = [item for item in self.items if _is_yearly(self.wording.record, item)]
        apart = [item for item in self.items if not _is_yearly(self.wording.record, item)]
        if not listed:
            return None
        head = tuple(self.wording.language.say(f"columns.{name}") for name in ("indicator", "change", "place"))
        rows = (*self._rows(self._by_topic(listed)), *self._rows(self._by_base(apart)))
        period = "".join(c if c.isalnum() else "-" for c in self.period)
        return Sheet(f"changes-{self.code}-{period}", self._scoped("title"), Table(self._scoped("table"), head, rows))

    def _say(self, key: str, **values: object) -> str:
        return self.wording.language.say(f"charts.changes.{key}", **values)

    def _scoped(self, key: str) -> str:
        region, period = self.wording.region(self.code), self.wording.language.date(self.period)
        return self._say(key, region=region, period=period)

    def _indicator(self, item: SourcedObservation) -> Indicator:
        return self.wording.record.indicators[item.indicator]

    def _by_topic(self, items: list[SourcedObservation]) -> _Groups:
        """By topic in the editors' order, within one from the greatest rise to the greatest fall."""
        topics = list(self.wording.record.topics)

        def topic(item: SourcedObservation) -> str:
            return self._indicator(item).topic

        ordered = sorted(items, key=lambda item: (topics.index(topic(item)), -item.value, item.id))
        return [(self.wording.topic(name), list(group)) for name, group in groupby(ordered, key=topic)]

    def _by_base(self, items: list[SourcedObservation]) -> _Groups:
        def heading(item: SourcedObservation) -> str:
            base = bases.name(self._indicator(item).base, self.wording)
            return self._say(_apart(item), base=base)

        return [(name, list(group)) for name, group in groupby(sorted(items, key=heading), key=heading)]

    def _rows(self, groups: _Groups) -> tuple[RowGroup, ...]:
        return tuple(RowGroup(heading, tuple(map(self._row, items))) for heading, items in groups)

    def _row(self, item: SourcedObservation) -> Row:
        wording = self.wording
        cells = (wording.indicator(item.indicator), wording.figure(item), self._place(item))
        return Row(cells, item.value if _is_yearly(wording.record, item) else None)

    def _place(self, item: SourcedObservation) -> str:
        """The passage, and its source where the table has more than one."""
        alone = len({other.source for other in self.items}) == 1
        number = self.wording.language.say("passage.title", number=item.passage)
        return number if alone else place(item, self.wording)
