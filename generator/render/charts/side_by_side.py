"""Two regions side by side: a panel for each indicator that both have, each with its own scale."""

from __future__ import annotations

from decimal import Decimal
from itertools import chain

from generator.derive.comparison import Comparison, Shared
from generator.model.observations import SourcedObservation
from generator.render.charts.captions import place, sources_of
from generator.render.charts.panels import in_base
from generator.render.charts.spec import BarPanels, ChartSpec, Length, Panel, Row, RowGroup, Table, Tone
from generator.render.wording import Wording


def spec(compared: Comparison, wording: Wording) -> ChartSpec | None:
    """The chart of a comparison; None when nothing in it can be drawn as bars from zero."""
    drawn = [item for item in compared.shared if all(one.value >= 0 for one in _both(item))]
    if not drawn:
        return None
    say = wording.language.say
    left, right = wording.region(compared.left), wording.region(compared.right)
    items = [one for shared in drawn for one in _both(shared)]
    title = say("charts.compare.title", left=left, right=right)
    head = tuple(say(f"columns.{name}") for name in ("region", "value", "period", "place"))
    return ChartSpec(
        id=f"compare-{compared.left}-{compared.right}",
        title=title,
        statement=say("charts.compare.statement", number=len(drawn), left=left, right=right),
        caption=say("charts.compare.caption", sources=sources_of(wording, items)),
        data=BarPanels(tuple(_panel(item, compared, wording) for item in drawn)),
        table=Table(title, head, tuple(_rows(item, wording) for item in drawn)),
    )


def _both(shared: Shared) -> chain[SourcedObservation]:
    return chain(shared.left, shared.right)


def _panel(shared: Shared, compared: Comparison, wording: Wording) -> Panel:
    bars = tuple(_bar(item, compared, wording) for item in _both(shared))
    return Panel(wording.indicator(shared.indicator.id), bars)


def _bar(item: SourcedObservation, compared: Comparison, wording: Wording) -> Length:
    tone = Tone.SECOND if item.region == compared.right else Tone.MAIN
    return Length(wording.region(item.region), _value(item, wording), wording.figure(item), tone)


def _value(item: SourcedObservation, wording: Wording) -> Decimal:
    return in_base(item, wording)


def _rows(shared: Shared, wording: Wording) -> RowGroup:
    rows = tuple(
        Row(
            (
                wording.region(item.region),
                wording.figure(item),
                wording.language.date(item.period),
                place(item, wording),
            ),
            _value(item, wording),
        )
        for item in _both(shared)
    )
    return RowGroup(wording.indicator(shared.indicator.id), rows)
