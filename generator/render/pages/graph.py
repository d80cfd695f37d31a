"""The relations page: the entities most relations hang on as trees, and every relation as a list."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Final

from generator.derive.grouping import grouped
from generator.derive.hubs import Hub, hubs
from generator.derive.relations import SYMMETRIC, Link
from generator.model.kinds import Ref
from generator.model.vocabulary import RelationType
from generator.render import addresses
from generator.render.artifact import Chart, Page, assets_of
from generator.render.charts import relations
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, joined, small, span

_LEAST: Final = 6
_MOST: Final = 6
_LISTED: Final = 500
"""So many relations at most stand on the page; every one is on the pages of its two ends."""


def pages(edition: Edition) -> Iterator[Page]:
    """The relations page."""
    yield edition.page(addresses.GRAPH, partial(_graph, edition))


def _graph(edition: Edition) -> Body:
    say, index = edition.language.say, edition.index
    found = [_hub(edition, hub) for hub in hubs(index.links, _LEAST, _MOST)]
    stated = _relations(edition)
    omitted = len(stated) - _LISTED
    return body(
        "graph",
        title=say("sections.graph"),
        description=say("leads.graph"),
        lead=say("leads.graph"),
        hubs=found,
        assets=assets_of(chart for _, _, chart in found),
        groups=_groups(edition, stated[:_LISTED]),
        omitted=say("graph.omitted", number=omitted) if omitted > 0 else "",
    )


def _hub(edition: Edition, hub: Hub) -> tuple[str, Markdown, Chart]:
    (chart,) = edition.charts([relations.spec(hub, edition.wording)], edition.top)
    return hub.node[1], edition.top.node(hub.node), chart


def _relations(edition: Edition) -> list[tuple[Ref, Link]]:
    """Every relation once, as its own end states it; one that reads the same from both ends once for both."""
    own = [(node, link) for node, links in edition.index.links.items() for link in links if not link.inverse]
    once = {(link.type, _ends(node, link)): (node, link) for node, link in reversed(own)}
    return list(reversed(once.values()))


def _ends(node: Ref, link: Link) -> tuple[Ref, ...]:
    ends = (node, link.other)
    return tuple(sorted(ends)) if link.type in SYMMETRIC else ends


def _groups(edition: Edition, listed: list[tuple[Ref, Link]]) -> list[tuple[str, str, str, list[Markdown]]]:
    """Relations by type, and how many; an id for each type, without the underscores Markdown would read."""
    kept = grouped((pair[1].type, pair) for pair in listed)
    say = edition.language.say
    return [
        (
            type_.value.replace("_", "-"),
            say(f"relations.{type_}"),
            say("graph.number", number=len(kept[type_])),
            [_line(edition, *pair) for pair in kept[type_]],
        )
        for type_ in RelationType
        if type_ in kept
    ]


def _line(edition: Edition, node: Ref, link: Link) -> Markdown:
    say, links = edition.language.say, edition.top
    type_ = small(say(f"relations.{link.type}"))
    basis = span("bn-basis", say(f"basis.{link.basis}"))
    return joined(" ", [links.node(node), type_, links.node(link.other), basis])
