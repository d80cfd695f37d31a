"""The relations page: neighbourhoods as networks of readable names, and every relation as a list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.derive.alike import is_alike
from generator.derive.grouping import grouped
from generator.derive.neighbourhoods import Edge, Neighbourhood, network
from generator.derive.relations import Link
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.kinds import ENTITY, Ref
from generator.model.vocabularies import RelationType, Trait
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.pages import contrasts, network_drawing
from generator.words.markdown import Markdown, classed, joined, small, span

_DRAWN: Final = 6
"""A neighbourhood of fewer names is said as quickly as it is drawn."""
_OPEN: Final = 2
"""So many drawings are open at first: about a screen."""
_MOST: Final = 40
"""So many drawings at most, so that the page does not grow with the record."""
_LISTED: Final = 500
"""So many relations at most stand on the page; every one is on the pages of its two ends."""


@dataclass(frozen=True, slots=True)
class DrawnNeighbourhood:
    """A neighbourhood on the page: its id, its name and size, the drawing, and its relations as lines."""

    id: str
    name: str
    count: str
    drawing: Markdown
    lines: list[Markdown]


def pages(edition: Edition) -> Iterator[Page]:
    """The relations page."""
    yield edition.page(addresses.GRAPH, partial(_graph, edition))


def _graph(edition: Edition) -> Body:
    say, index = edition.language.say, edition.index
    found = network(index.links, edition.record)
    drawn = [each for each in found.neighbourhoods if len(each.nodes) >= _DRAWN][:_MOST]
    stated = _not_drawn(edition, drawn, found.busiest)
    omitted = len(stated) - _LISTED
    return body(
        "graph",
        title=say("sections.graph"),
        description=say("leads.graph"),
        lead=say("leads.graph"),
        doors=[classed(edition.top.to(say("topic.timeline"), addresses.timeline()), "bn-door", "bn-door--main")],
        open=_OPEN,
        drawn=[_drawn(edition, each) for each in drawn],
        busiest=[_busy(edition, node) for node in found.busiest],
        alike=contrasts.names(edition, noted=False),
        more=edition.top.to(say("graph.why"), f"{addresses.COMPARE}#distinct"),
        groups=_groups(edition, stated[:_LISTED]),
        omitted=say("graph.omitted", number=omitted) if omitted > 0 else "",
    )


def _drawn(edition: Edition, found: Neighbourhood) -> DrawnNeighbourhood:
    say = edition.language.say
    return DrawnNeighbourhood(
        found.centre.id,
        edition.language.opening(edition.wording.name(found.centre)),
        say("graph.size", nodes=len(found.nodes), edges=len(found.edges)),
        network_drawing.drawing(edition, edition.top, found),
        lines(edition, edition.top, found.edges),
    )


def lines(edition: Edition, links: Links, edges: Iterable[Edge]) -> list[Markdown]:
    """A line for each node that relations begin with."""
    by_first = grouped((edge.first, edge) for edge in edges)
    return [
        joined(" ", [links.node(node), *(_relation(edition, links, edge) for edge in held)])
        for node, held in by_first.items()
    ]


def _relation(edition: Edition, links: Links, edge: Edge) -> Markdown:
    """The relation on a line that is drawn as it is known, and what it leads to."""
    say = edition.language.say
    word = say(f"{'inverse_relation_types' if edge.inverse else 'relation_types'}.{edge.type}")
    known = span("bn-unseen", say(f"basis.{edge.basis}"))
    between = span(f"bn-rel bn-rel--{edge.basis}", joined(" ", [word, known]))
    return joined(" ", [between, links.node(edge.second)])


def _busy(edition: Edition, node: Ref) -> Markdown:
    """A node that is in every neighbourhood, with the number of its relations."""
    number = len(edition.index.links[node])
    count = span("bn-count", edition.language.say("graph.relations", number=number))
    anchor = f"{addresses.page(node.kind, node.id)}{'#relations' if node.kind == ENTITY.name else ''}"
    return joined(" ", [edition.top.to(edition.wording.name(node), anchor), count])


def _not_drawn(edition: Edition, drawn: Iterable[Neighbourhood], busiest: tuple[Ref, ...]) -> list[tuple[Ref, Link]]:
    """The relations that no drawing shows; likeness is told apart, and what the busiest have on their own pages."""
    shown = {frozenset((edge.first, edge.second)) for each in drawn for edge in each.edges}
    return [
        (node, link)
        for node, link in _relations(edition)
        if not (node in busiest or link.other in busiest or is_alike(node, link, edition.record))
        and frozenset((node, link.other)) not in shown
    ]


def _relations(edition: Edition) -> list[tuple[Ref, Link]]:
    """Every relation once, as its own end states it; one that reads the same from both ends once for both."""
    own = [(node, link) for node, links in edition.index.links.items() for link in links if not link.inverse]
    once = {(link.type, _ends(edition, node, link)): (node, link) for node, link in reversed(own)}
    return list(reversed(once.values()))


def _ends(edition: Edition, node: Ref, link: Link) -> tuple[Ref, ...]:
    ends = (node, link.other)
    return tuple(sorted(ends)) if edition.record.vocabularies.has(link.type, Trait.MUTUAL) else ends


def _groups(edition: Edition, listed: list[tuple[Ref, Link]]) -> list[tuple[str, str, str, list[Markdown]]]:
    """Relations by type, and how many; an id for each type, without the underscores Markdown would read."""
    kept = grouped((str(pair[1].type), pair) for pair in listed)
    say = edition.language.say
    return [
        (
            type_.replace("_", "-"),
            say(f"relation_types.{type_}"),
            say("graph.number", number=len(kept[type_])),
            [_line(edition, *pair) for pair in kept[type_]],
        )
        for type_ in edition.record.vocabularies.ids(RelationType)
        if type_ in kept
    ]


def _line(edition: Edition, node: Ref, link: Link) -> Markdown:
    say, links = edition.language.say, edition.top
    type_ = small(say(f"relation_types.{link.type}"))
    basis = span("bn-basis", say(f"basis.{link.basis}"))
    return joined(" ", [links.node(node), type_, links.node(link.other), basis])
