"""Streaks as bars over the years they cover. Each has a definition of its own, and says it."""

from __future__ import annotations

from decimal import Decimal

from generator.charts import year_steps
from generator.charts.captions import place, sources_of
from generator.charts.spec import ChartSpec, Row, RowGroup, Table, YearSpan
from generator.derive.index import Index
from generator.model import dates
from generator.model.days import Day
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import IndicatorKind
from generator.words.wording import Wording


def specs(index: Index, wording: Wording, topic: str | None = None) -> list[ChartSpec]:
    """The streaks of the record, or of one topic."""
    items = found(index, topic)
    if not items:
        return []
    say = wording.language.say
    ends = [day for item in items for day in _ends(item)]
    legend = (say("charts.streaks.whole"), say("charts.timeline.open"), say("charts.timeline.mark"))
    spans = [_span(item, wording) for item in items]
    first, last = min(ends).year, max(ends).year
    return [
        ChartSpec(
            id="streaks" if topic is None else f"streaks-{topic}",
            title=say("charts.streaks.title"),
            statement=say("charts.streaks.statement", number=len(items)),
            caption=say("charts.streaks.caption", sources=sources_of(wording, items)),
            data=year_steps.bars(spans, (first, last), last, legend, wording.language),
            table=_table(items, wording),
        )
    ]


def found(index: Index, topic: str | None = None) -> list[SourcedObservation]:
    """The streaks of the record, or of one topic, in the order of their bars."""
    items = (item for item in index.record.observations.values() if _is_streak(item, index, topic))
    return sorted(items, key=lambda item: (dates.parse(item.period).order, item.id))


def topics(index: Index) -> list[str]:
    """The topics that have such a chart."""
    held = {
        index.record.indicators[item.indicator].topic
        for item in index.record.observations.values()
        if _is_streak(item, index, None)
    }
    return sorted(held)


def _is_streak(item: SourcedObservation, index: Index, topic: str | None) -> bool:
    indicator = index.record.indicators[item.indicator]
    if indicator.kind is not IndicatorKind.STREAK or topic not in {None, indicator.topic}:
        return False
    extent = dates.parse(item.period)
    return extent.lower is not None and extent.upper is not None


def _ends(item: SourcedObservation) -> tuple[Day, Day]:
    extent = dates.parse(item.period)
    if extent.lower is None or extent.upper is None:
        raise ValueError(item.period)
    return extent.lower, extent.upper


def _span(item: SourcedObservation, wording: Wording) -> YearSpan:
    lower, upper = _ends(item)
    return YearSpan(_label(item, wording), Decimal(lower.year), Decimal(upper.year + 1), wording.figure(item))


def _label(item: SourcedObservation, wording: Wording) -> str:
    name, region = wording.indicator(item.indicator), wording.region(item.region)
    return wording.language.say("charts.of_region", region=region, name=name)


def _table(items: list[SourcedObservation], wording: Wording) -> Table:
    say = wording.language.say
    head = tuple(say(f"columns.{name}") for name in ("region", "period", "value", "place"))
    return Table(say("charts.streaks.table"), head, tuple(_group(item, wording) for item in items))


def _group(item: SourcedObservation, wording: Wording) -> RowGroup:
    """A streak under its definition."""
    definition = wording.plain(wording.record.indicators[item.indicator].definition)
    period, value = wording.language.date(item.period), wording.figure(item)
    row = Row((wording.region(item.region), period, value, place(item, wording)), item.value)
    return RowGroup(
        wording.language.say("charts.streaks.defined", name=wording.indicator(item.indicator), definition=definition),
        (row,),
    )
