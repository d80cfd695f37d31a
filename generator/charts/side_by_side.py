"""Two regions or sources side by side as a table: a group for each indicator that both have."""

from __future__ import annotations

from decimal import Decimal

from generator.charts import ranges
from generator.charts.captions import place
from generator.charts.spec import Row, RowGroup, Sheet, Table
from generator.derive.comparison import Comparison, Shared, Side, SideKind
from generator.model.observations import SourcedObservation
from generator.words.wording import Wording


def spec(compared: Comparison, wording: Wording) -> Sheet | None:
    """The table of a comparison; None when both sides share no single numbers from zero."""
    held = [item for item in compared.shared if all(one.value >= 0 and not ranges.is_range(one) for one in item.both)]
    if not held:
        return None
    say = wording.language.say
    left, right = named(compared.left, wording), named(compared.right, wording)
    title = say("charts.compare.title", left=left, right=right)
    head = tuple(say(f"columns.{name}") for name in ("region", "value", "period", "place"))
    table = Table(title, head, tuple(_rows(item, wording) for item in held))
    return Sheet(f"compare-{compared.left.id}-{compared.right.id}", title, table)


def named(side: Side, wording: Wording) -> str:
    """The name of a region, or the short one of a source."""
    return wording.region(side.id) if side.kind is SideKind.REGION else wording.sources[side.id]


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
