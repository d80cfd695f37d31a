"""All counts of the record as a table: by topic, the largest first, ranges apart."""

from __future__ import annotations

from collections.abc import Iterable

from generator.charts import ranges
from generator.charts.captions import place
from generator.charts.spec import Row, RowGroup, Sheet, Table
from generator.derive.index import Index
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import IndicatorKind
from generator.words.wording import Wording


def specs(index: Index, wording: Wording) -> list[Sheet]:
    """The table, or nothing when the record has no counts; none of less than one is in it."""
    by_topic = {
        topic: sorted(found, key=lambda item: (-item.value, item.id))
        for topic in index.record.topics
        if (found := [item for item in index.observations_by_topic.get(topic, ()) if _is_drawn(item, index)])
    }
    if not by_topic:
        return []
    topics = sorted(by_topic, key=lambda topic: -by_topic[topic][0].value)
    say = wording.language.say
    listed = tuple(RowGroup(wording.topic(topic), _rows(by_topic[topic], wording)) for topic in topics)
    apart = [_row(item, wording, drawn=False) for item in _left_out(index)]
    head = tuple(say(f"columns.{name}") for name in ("indicator", "region", "value", "place"))
    table = Table(say("charts.ladder.table"), head, listed + ranges.group(apart, wording.language))
    return [Sheet("ladder", say("charts.ladder.title"), table)]


def _is_drawn(item: SourcedObservation, index: Index) -> bool:
    return _is_count(item, index) and item.value >= 1 and not ranges.is_range(item)


def _left_out(index: Index) -> list[SourcedObservation]:
    return [item for item in index.record.observations.values() if _is_count(item, index) and ranges.is_range(item)]


def _is_count(item: SourcedObservation, index: Index) -> bool:
    return index.record.indicators[item.indicator].kind is IndicatorKind.COUNT


def _rows(items: Iterable[SourcedObservation], wording: Wording) -> tuple[Row, ...]:
    return tuple(_row(item, wording) for item in items)


def _row(item: SourcedObservation, wording: Wording, *, drawn: bool = True) -> Row:
    cells = (wording.indicator(item.indicator), wording.region(item.region), wording.figure(item), place(item, wording))
    return Row(cells, item.value if drawn else None)
