"""What was reported on a topic: circles by region and unit, each group with a scale of its own.

Counts and amounts are drawn as areas without an axis, for no two of them share a definition; a share
is drawn within the whole it is part of. The fallen are a group of their own, in a colour without
meaning, beside no honours. A count alone in its group has nothing to be seen against: it stands in
the table.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from generator.derive.grouping import grouped
from generator.derive.index import Index
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import EventType, IndicatorKind
from generator.render.charts import ranges
from generator.render.charts.captions import place, sources_of
from generator.render.charts.spec import ChartSpec, Length, Panel, Row, RowGroup, Symbols, Table, Tone
from generator.render.wording import Wording

_QUANTITIES: Final = (IndicatorKind.COUNT, IndicatorKind.AMOUNT)
_PERCENT: Final = "percent"
_WHOLE: Final = Decimal(100)


class _Key(NamedTuple):
    """What figures of one scale share; ``share`` are parts of a whole, ``memorial`` numbers of the fallen."""

    share: bool
    region: str
    unit: str
    memorial: bool


_Drawn = dict[_Key, list[SourcedObservation]]


def specs(index: Index, wording: Wording, topic: str) -> list[ChartSpec]:
    """The circles of a topic, or nothing when none of its figures can be seen against another or a whole."""
    items = [item for item in index.observations_by_topic.get(topic, ()) if _is_listed(item, index)]
    groups = grouped((_key(item, index, wording), item) for item in items if not ranges.is_range(item))
    drawn = {key: _ordered(groups[key], wording) for key in sorted(groups, key=_share) if _is_drawn(key, groups[key])}
    if not drawn:
        return []
    shown = {item.id for found in drawn.values() for item in found}
    say = wording.language.say
    title = say("charts.panels.title", topic=wording.topic(topic))
    return [
        ChartSpec(
            id=f"reported-{topic}",
            title=title,
            statement=say("charts.panels.statement", number=len(items), drawn=len(shown)),
            caption=ranges.with_ranges(
                say("charts.panels.caption", sources=sources_of(wording, items)), items, wording.language
            ),
            data=Symbols(tuple(_panel(key, found, wording) for key, found in drawn.items())),
            table=_table(title, drawn, [item for item in items if item.id not in shown], wording),
        )
    ]


def in_base(item: SourcedObservation, wording: Wording) -> Decimal:
    """The value in the base of its unit: 万元 in 元."""
    return item.value * wording.record.units[item.unit].factor


def _is_listed(item: SourcedObservation, index: Index) -> bool:
    kind = index.record.indicators[item.indicator].kind
    return item.value >= 0 and (kind in _QUANTITIES or kind is IndicatorKind.SHARE)


def _key(item: SourcedObservation, index: Index, wording: Wording) -> _Key:
    share = index.record.indicators[item.indicator].kind is IndicatorKind.SHARE
    unit = wording.record.units[item.unit].base or item.unit
    events = index.events_by_observation.get(item.id, ())
    return _Key(share, item.region, unit, any(event.type is EventType.MEMORIAL for event in events))


def _share(key: _Key) -> bool:
    return key.share


def _is_drawn(key: _Key, items: Sequence[SourcedObservation]) -> bool:
    if key.share:
        return key.unit == _PERCENT and all(item.value <= _WHOLE for item in items)
    return len(items) > 1


def _ordered(items: tuple[SourcedObservation, ...], wording: Wording) -> list[SourcedObservation]:
    return sorted(items, key=lambda item: (-in_base(item, wording), item.id))


def _heading(key: _Key, wording: Wording) -> str:
    name = wording.language.text(wording.record.units[key.unit].name)
    form = "share" if key.share else "memorial" if key.memorial else "heading"
    return wording.language.say(f"charts.panels.{form}", region=wording.region(key.region), unit=name)


def _panel(key: _Key, items: list[SourcedObservation], wording: Wording) -> Panel:
    tone = Tone.NEITHER if key.memorial else Tone.SECOND if key.share else Tone.MAIN
    bars = (
        Length(wording.indicator(item.indicator), in_base(item, wording), wording.figure(item), tone) for item in items
    )
    return Panel(_heading(key, wording), tuple(bars), _WHOLE if key.share else None)


def _table(title: str, drawn: _Drawn, rest: list[SourcedObservation], wording: Wording) -> Table:
    say = wording.language.say
    head = tuple(say(f"columns.{name}") for name in ("indicator", "region", "value", "period", "place"))
    groups = [
        RowGroup(_heading(key, wording), tuple(_row(item, in_base(item, wording), wording) for item in found))
        for key, found in drawn.items()
    ]
    alone = [_row(item, None, wording) for item in rest if not ranges.is_range(item)]
    if alone:
        groups.append(RowGroup(say("charts.panels.alone"), tuple(alone)))
    groups += ranges.group([_row(item, None, wording) for item in rest if ranges.is_range(item)], wording.language)
    return Table(title, head, tuple(groups))


def _row(item: SourcedObservation, value: Decimal | None, wording: Wording) -> Row:
    region, period = wording.region(item.region), wording.language.date(item.period)
    return Row((wording.indicator(item.indicator), region, wording.figure(item), period, place(item, wording)), value)
