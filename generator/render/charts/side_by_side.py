"""Two regions or sources side by side: a panel for each indicator that both have, each with its own scale."""

from __future__ import annotations

from decimal import Decimal

from generator.derive.comparison import Comparison, Shared, Side, SideKind
from generator.model.observations import SourcedObservation
from generator.render.charts import ranges
from generator.render.charts.captions import place, sources_of
from generator.render.charts.spec import BarPanels, ChartSpec, Length, Panel, Row, RowGroup, Table, Tone
from generator.render.wording import Wording


def spec(compared: Comparison, wording: Wording) -> ChartSpec | None:
    """The chart of a comparison; None when nothing in it can be drawn as bars from zero."""
    drawn = [item for item in compared.shared if all(one.value >= 0 and not ranges.is_range(one) for one in item.both)]
    if not drawn:
        return None
    say = wording.language.say
    left, right = named(compared.left, wording), named(compared.right, wording)
    items = [one for shared in drawn for one in shared.both]
    title = say("charts.compare.title", left=left, right=right)
    head = tuple(say(f"columns.{name}") for name in ("region", "value", "period", "place"))
    return ChartSpec(
        id=f"compare-{compared.left.id}-{compared.right.id}",
        title=title,
        statement=say("charts.compare.statement", number=len(drawn), left=left, right=right),
        caption=ranges.with_ranges(
            say("charts.compare.caption", sources=sources_of(wording, items)),
            [one for shared in compared.shared for one in shared.both],
            wording.language,
        ),
        data=BarPanels(tuple(_panel(item, compared, wording) for item in drawn)),
        table=Table(title, head, tuple(_rows(item, wording) for item in drawn)),
    )


def named(side: Side, wording: Wording) -> str:
    """The name of a region, or the short one of a source."""
    return wording.region(side.id) if side.kind is SideKind.REGION else wording.sources[side.id]


def _panel(shared: Shared, compared: Comparison, wording: Wording) -> Panel:
    bars = tuple(_bar(item, shared, compared, wording) for item in shared.both)
    return Panel(wording.indicator(shared.indicator.id), bars)


def _bar(item: SourcedObservation, shared: Shared, compared: Comparison, wording: Wording) -> Length:
    side = compared.right if compared.right.has(item) else compared.left
    tone = Tone.SECOND if side is compared.right else Tone.MAIN
    return Length(_label(item, side, shared, wording), _in_base(item, wording), wording.figure(item), tone)


def _label(item: SourcedObservation, side: Side, shared: Shared, wording: Wording) -> str:
    """The side, and what else tells the bars of an indicator apart: their regions, their periods."""
    words = [named(side, wording)]
    if side.kind is SideKind.SOURCE and len({one.region for one in shared.both}) > 1:
        words.append(wording.region(item.region))
    if len({one.period for one in shared.both}) > 1:
        words.append(wording.language.date(item.period))
    return wording.language.say("charts.compare.separator").join(words)


def _rows(shared: Shared, wording: Wording) -> RowGroup:
    rows = tuple(
        Row(
            (
                wording.region(item.region),
                wording.figure(item),
                wording.language.date(item.period),
                place(item, wording),
            ),
            _in_base(item, wording),
        )
        for item in shared.both
    )
    return RowGroup(wording.indicator(shared.indicator.id), rows)


def _in_base(item: SourcedObservation, wording: Wording) -> Decimal:
    """The value in the base of its unit: 万元 in 元."""
    return item.value * wording.record.units[item.unit].factor
