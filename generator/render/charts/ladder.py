"""All counts of the record on one logarithmic axis, a line for each topic."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from generator.derive.index import Index
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import IndicatorKind
from generator.render.charts import ranges
from generator.render.charts.captions import place, sources_of
from generator.render.charts.spec import ChartSpec, Dot, LogDots, Row, RowGroup, Table
from generator.render.figures import scaled
from generator.render.wording import Wording

_TEN: Final = Decimal(10)


def specs(index: Index, wording: Wording) -> list[ChartSpec]:
    """The ladder, or nothing when the record has no counts. Zero has no place on such an axis."""
    by_topic = {
        topic: sorted(found, key=lambda item: (-item.value, item.id))
        for topic in index.record.topics
        if (found := [item for item in index.observations_by_topic.get(topic, ()) if _is_drawn(item, index)])
    }
    if not by_topic:
        return []
    topics = sorted(by_topic, key=lambda topic: -by_topic[topic][0].value)
    items = [item for topic in topics for item in by_topic[topic]]
    left_out = _left_out(index)
    say = wording.language.say
    dots = tuple(
        Dot(line, item.value, wording.figure(item) if item is by_topic[topic][0] else "")
        for line, topic in enumerate(topics)
        for item in by_topic[topic]
    )
    least, most = min(items, key=lambda item: item.value), max(items, key=lambda item: item.value)
    return [
        ChartSpec(
            id="ladder",
            title=say("charts.ladder.title"),
            statement=say(
                "charts.ladder.statement", number=len(items), least=wording.figure(least), most=wording.figure(most)
            ),
            caption=ranges.with_ranges(
                say("charts.ladder.caption", sources=sources_of(wording, items)), left_out, wording.language
            ),
            data=LogDots(
                tuple(map(wording.topic, topics)), dots, _rungs(most.value, wording), say("charts.ladder.scale")
            ),
            table=Table(
                say("charts.ladder.table"),
                tuple(say(f"columns.{name}") for name in ("indicator", "region", "value", "place")),
                tuple(
                    RowGroup(wording.topic(topic), tuple(_row(item, wording) for item in by_topic[topic]))
                    for topic in topics
                )
                + ranges.group([_row(item, wording, drawn=False) for item in left_out], wording.language),
            ),
        )
    ]


def _is_drawn(item: SourcedObservation, index: Index) -> bool:
    return _is_count(item, index) and item.value >= 1 and not ranges.is_range(item)


def _left_out(index: Index) -> list[SourcedObservation]:
    return [item for item in index.record.observations.values() if _is_count(item, index) and ranges.is_range(item)]


def _is_count(item: SourcedObservation, index: Index) -> bool:
    return index.record.indicators[item.indicator].kind is IndicatorKind.COUNT


def _rungs(most: Decimal, wording: Wording) -> tuple[tuple[Decimal, str], ...]:
    """Powers of ten from one up to what covers the greatest value."""
    powers = [_TEN**exponent for exponent in range(max(most.adjusted() + 2, 2))]
    return tuple((power, scaled(power, wording.language.code, short=True)) for power in powers)


def _row(item: SourcedObservation, wording: Wording, *, drawn: bool = True) -> Row:
    cells = (wording.indicator(item.indicator), wording.region(item.region), wording.figure(item), place(item, wording))
    return Row(cells, item.value if drawn else None)
