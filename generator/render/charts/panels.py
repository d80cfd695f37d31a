"""What was reported on a topic: circles by region and unit, each group with a scale of its own.

Only counts and amounts are drawn, as areas without an axis, for no two of them share a
definition. The fallen are a group of their own, in a colour without meaning, beside no honours. A
figure alone in its group has nothing to be seen against: it stands in the table, as do shares.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from generator.derive.grouping import grouped
from generator.derive.index import Index
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import EventType, IndicatorKind
from generator.render.charts.captions import place, sources_of
from generator.render.charts.spec import ChartSpec, Length, Panel, Row, RowGroup, Symbols, Table, Tone
from generator.render.wording import Wording

_DRAWN: Final = (IndicatorKind.COUNT, IndicatorKind.AMOUNT)
_LISTED: Final = (*_DRAWN, IndicatorKind.SHARE)

_Key = tuple[str, str, bool]
"""Region, unit, and whether the figures are of the fallen."""


def specs(index: Index, wording: Wording, topic: str) -> list[ChartSpec]:
    """The circles of a topic, or nothing when no two of its figures share region and unit."""
    items = [
        item
        for item in index.observations_by_topic.get(topic, ())
        if index.record.indicators[item.indicator].kind in _LISTED and item.value >= 0
    ]
    groups = grouped((_key(item, index, wording), item) for item in items if _is_drawn(item, wording))
    drawn = {key: _ordered(found, wording) for key, found in groups.items() if len(found) > 1}
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
            caption=say("charts.panels.caption", sources=sources_of(wording, items)),
            data=Symbols(tuple(_panel(key, found, wording) for key, found in drawn.items())),
            table=_table(title, drawn, [item for item in items if item.id not in shown], wording),
        )
    ]


def in_base(item: SourcedObservation, wording: Wording) -> Decimal:
    """The value in the base of its unit: 万元 in 元."""
    return item.value * wording.record.units[item.unit].factor


def _key(item: SourcedObservation, index: Index, wording: Wording) -> _Key:
    unit = wording.record.units[item.unit].base or item.unit
    events = index.events_by_observation.get(item.id, ())
    return item.region, unit, any(event.type is EventType.MEMORIAL for event in events)


def _is_drawn(item: SourcedObservation, wording: Wording) -> bool:
    return wording.record.indicators[item.indicator].kind in _DRAWN


def _ordered(items: tuple[SourcedObservation, ...], wording: Wording) -> list[SourcedObservation]:
    return sorted(items, key=lambda item: (-in_base(item, wording), item.id))


def _heading(key: _Key, wording: Wording) -> str:
    region, unit, memorial = key
    name = wording.language.text(wording.record.units[unit].name)
    form = "charts.panels.memorial" if memorial else "charts.panels.heading"
    return wording.language.say(form, region=wording.region(region), unit=name)


def _panel(key: _Key, items: list[SourcedObservation], wording: Wording) -> Panel:
    tone = Tone.NEITHER if key[2] else Tone.MAIN
    bars = (
        Length(wording.indicator(item.indicator), in_base(item, wording), wording.figure(item), tone) for item in items
    )
    return Panel(_heading(key, wording), tuple(bars))


def _table(
    title: str, drawn: dict[_Key, list[SourcedObservation]], rest: list[SourcedObservation], wording: Wording
) -> Table:
    say = wording.language.say
    head = tuple(say(f"columns.{name}") for name in ("indicator", "region", "value", "period", "place"))
    groups = [
        RowGroup(_heading(key, wording), tuple(_row(item, in_base(item, wording), wording) for item in found))
        for key, found in drawn.items()
    ]
    if rest:
        groups.append(RowGroup(say("charts.panels.alone"), tuple(_row(item, None, wording) for item in rest)))
    return Table(title, head, tuple(groups))


def _row(item: SourcedObservation, value: Decimal | None, wording: Wording) -> Row:
    region, period = wording.region(item.region), wording.language.date(item.period)
    return Row((wording.indicator(item.indicator), region, wording.figure(item), period, place(item, wording)), value)
