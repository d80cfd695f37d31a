"""Entities by kind and level of administration, as a treemap."""

from __future__ import annotations

from decimal import Decimal

from generator.derive.index import Index
from generator.model.vocabulary import EntityKind, Level
from generator.render.charts.captions import sources_of
from generator.render.charts.spec import Box, BoxGroup, ChartSpec, Row, RowGroup, Table, Treemap
from generator.render.wording import Wording


def specs(index: Index, wording: Wording) -> list[ChartSpec]:
    """The treemap, or nothing when the record has no entities."""
    say = wording.language.say
    groups = tuple(group for level in Level if (group := _group(index, level, wording)).boxes)
    if not groups:
        return []
    head = (say("columns.kind"), say("charts.levels.number"))
    return [
        ChartSpec(
            id="entity-levels",
            title=say("charts.levels.title"),
            statement=say("charts.levels.statement", number=len(index.record.entities), levels=len(groups)),
            caption=say("charts.levels.caption", sources=sources_of(wording)),
            data=Treemap(groups),
            table=Table(say("charts.levels.title"), head, tuple(map(_rows, groups))),
        )
    ]


def _group(index: Index, level: Level, wording: Wording) -> BoxGroup:
    say = wording.language.say
    counts = {kind: len(index.entities_by_kind.get((kind, level), ())) for kind in EntityKind}
    boxes = tuple(Box(say(f"entity_kinds.{kind}"), Decimal(n), str(n)) for kind, n in counts.items() if n)
    heading = say("charts.levels.heading", level=say(f"levels.{level}"), number=sum(counts.values()))
    return BoxGroup(heading, boxes)


def _rows(group: BoxGroup) -> RowGroup:
    return RowGroup(group.heading, tuple(Row((box.label, box.text), box.value) for box in group.boxes))
