"""A hub and what it is related to, as a tree by the type of the relation."""

from __future__ import annotations

from generator.derive.hubs import Hub
from generator.derive.relations import Link
from generator.model.kinds import Ref
from generator.model.vocabulary import RelationType
from generator.render.charts import spec as charts
from generator.render.charts.captions import sources_of
from generator.render.charts.spec import ChartSpec, Row, RowGroup, Table
from generator.render.wording import Wording


def spec(hub: Hub, wording: Wording) -> ChartSpec:
    """The chart of one hub."""
    say = wording.language.say
    name = named(hub.node, wording)
    branches = tuple(_branch(key, links, wording) for key, links in hub.relations.items())
    return ChartSpec(
        id=f"hub-{hub.node[1]}",
        title=name,
        statement=say("charts.hub.statement", name=name, number=hub.degree, types=len(branches)),
        caption=say("charts.hub.caption", sources=sources_of(wording)),
        data=charts.Hub(name, branches, (say("charts.hub.entity"), say("charts.hub.event"))),
        table=_table(hub, name, wording),
    )


def named(node: Ref, wording: Wording) -> str:
    """The name of an entity or the title of an event."""
    kind, id_ = node
    return wording.entity(id_) if kind == "entity" else wording.plain(wording.record.events[id_].title)


def type_name(key: tuple[RelationType, bool], wording: Wording) -> str:
    """A type of relation as seen from one end."""
    type_, inverse = key
    return wording.language.say(f"{'inverse_relations' if inverse else 'relations'}.{type_}")


def _branch(key: tuple[RelationType, bool], links: tuple[Link, ...], wording: Wording) -> charts.Branch:
    leaves = tuple(charts.Leaf(named(link.other, wording), link.other[0] == "event") for link in links)
    return charts.Branch(type_name(key, wording), leaves)


def _table(hub: Hub, name: str, wording: Wording) -> Table:
    say = wording.language.say
    head = (say("charts.hub.other"), say("charts.hub.what"), say("charts.hub.basis"))
    groups = tuple(
        RowGroup(type_name(key, wording), tuple(_row(link, wording) for link in links))
        for key, links in hub.relations.items()
    )
    return Table(say("charts.hub.table", name=name), head, groups)


def _row(link: Link, wording: Wording) -> Row:
    say = wording.language.say
    what = say(f"charts.hub.{link.other[0]}")
    return Row((named(link.other, wording), what, say(f"basis.{link.basis}")), None)
