"""The network of relations in neighbourhoods small enough to be drawn with readable names.

What nearly everything hangs on (an office that leads each of its programmes) is cut out first, and so are
relations that only say that two things are alike; what then hangs together is a neighbourhood, and a large one is
split by topic.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.derive.alike import is_alike
from generator.derive.grouping import grouped
from generator.derive.relations import Link
from generator.model.events import Event
from generator.model.kinds import EVENT, Ref
from generator.model.record import Record
from generator.model.statements import Relation
from generator.model.vocabularies import RelationType, Trait
from generator.model.vocabulary import Basis

_BUSIEST: Final = 12
"""What has more relations than this is in every neighbourhood, and so in none."""
_LARGEST: Final = 14
"""More names than this are no longer read at a glance."""
_GLANCE: Final = 12
"""More names than this make no small drawing beside other things."""
_FEW: Final = 3
"""Fewer relations than this are no thread."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation as it is drawn: from what comes first to what follows; ``inverse`` where the second end states it."""

    first: Ref
    second: Ref
    type: RelationType
    basis: Basis
    inverse: bool


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """What hangs together: the node of most relations, all nodes in the order of the record, and the relations."""

    centre: Ref
    nodes: tuple[Ref, ...]
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class Network:
    """The neighbourhoods, the largest first; the busiest nodes; and the relations that lead out of them."""

    neighbourhoods: tuple[Neighbourhood, ...]
    busiest: tuple[Ref, ...]
    across: tuple[Edge, ...]


def network(links: Mapping[Ref, tuple[Link, ...]], record: Record) -> Network:
    """All relations of the record but those that only say that two things are alike."""
    edges = list(_edges(links, record))
    degrees = Counter(node for edge in edges for node in (edge.first, edge.second))
    busiest = tuple(node for node, number in degrees.most_common() if number > _BUSIEST)
    near = [edge for edge in edges if edge.first not in busiest and edge.second not in busiest]
    groups = [part for found in _connected(near) for part in _split(found, near, record)]
    home = {node: place for place, group in enumerate(groups) for node in group}
    within = grouped((home[edge.first], edge) for edge in near if home[edge.first] == home[edge.second])
    found = [_neighbourhood(group, within[place], record) for place, group in enumerate(groups) if place in within]
    inside = {id(edge) for held in within.values() for edge in held}
    found.sort(key=lambda each: -len(each.nodes))
    return Network(tuple(found), busiest, tuple(edge for edge in edges if id(edge) not in inside))


def around(centre: Ref, links: Mapping[Ref, tuple[Link, ...]], record: Record) -> Neighbourhood:
    """One node with what it is related to; the relations among those stand on their own pages."""
    own = [link for link in links.get(centre, ()) if not is_alike(centre, link, record)]
    stated = ((link.other, _turned(centre, link)) if link.inverse else (centre, link) for link in own)
    edges = (_drawn(node, link, record) for node, link in stated)
    return Neighbourhood(centre, (centre, *dict.fromkeys(link.other for link in own)), tuple(dict.fromkeys(edges)))


def of_events(events: Sequence[Event], links: Mapping[Ref, tuple[Link, ...]], record: Record) -> Neighbourhood | None:
    """What hangs together most among events and what they name, no larger than is read at a glance; None if little."""
    own = {EVENT.ref(event.id) for event in events}
    named = {link.other for node in own for link in links.get(node, ())}
    named |= {Ref("entity", id_) for event in events for id_ in event.entities}
    found = max(network(links, record).neighbourhoods, key=lambda each: len(own & {*each.nodes}), default=None)
    edges = [edge for edge in found.edges if {edge.first, edge.second} <= own | named] if found else []
    joined = max(_connected(edges), key=len, default=[])
    if len(joined) > _GLANCE:
        centre = _neighbourhood(joined, tuple(edges), record).centre
        joined = [node for node in joined if node == centre or _beside_of(node, centre, edges)]
    held = tuple(edge for edge in edges if edge.first in joined and edge.second in joined)
    return _neighbourhood(joined, held, record) if len(held) >= _FEW else None


def _beside_of(node: Ref, centre: Ref, edges: Iterable[Edge]) -> bool:
    return any({edge.first, edge.second} == {node, centre} for edge in edges)


def _turned(node: Ref, link: Link) -> Link:
    """A relation as the other end states it."""
    return replace(link, other=node, inverse=False)


def _edges(links: Mapping[Ref, tuple[Link, ...]], record: Record) -> Iterator[Edge]:
    """Every relation once."""
    seen: set[tuple[RelationType, frozenset[Ref]]] = set()
    for node, own in links.items():
        for link in own:
            pair = (link.type, frozenset((node, link.other)))
            again = pair in seen and record.vocabularies.has(link.type, Trait.MUTUAL)
            if link.inverse or is_alike(node, link, record) or again:
                continue
            seen.add(pair)
            yield _drawn(node, link, record)


def _drawn(node: Ref, link: Link, record: Record) -> Edge:
    """A relation that a node states, from what comes first: the whole before its part, who leads before what is led."""
    if record.vocabularies.has(link.type, Trait.UPWARD):
        return Edge(link.other, node, link.type, link.basis, inverse=True)
    return Edge(node, link.other, link.type, link.basis, inverse=False)


def _connected(edges: Iterable[Edge]) -> Iterator[list[Ref]]:
    """The nodes that hang together, in the order in which the record comes to them."""
    beside = _beside(edges)
    seen: set[Ref] = set()
    for start in beside:
        if start not in seen:
            found = _reached(start, beside)
            seen.update(found)
            yield found


def _beside(edges: Iterable[Edge]) -> Mapping[Ref, tuple[Ref, ...]]:
    both = ((edge, pair) for edge in edges for pair in ((edge.first, edge.second), (edge.second, edge.first)))
    return grouped(pair for _, pair in both)


def _reached(start: Ref, beside: Mapping[Ref, tuple[Ref, ...]]) -> list[Ref]:
    found, waiting = {start: None}, deque([start])
    while waiting:
        for other in beside.get(waiting.popleft(), ()):
            if other not in found:
                found[other] = None
                waiting.append(other)
    return list(found)


def _split(nodes: Sequence[Ref], edges: Sequence[Edge], record: Record) -> Iterator[list[Ref]]:
    """A neighbourhood as it is, or one for each topic and what hangs together within it."""
    if len(nodes) <= _LARGEST:
        yield list(nodes)
        return
    topics = _topics(record)
    for held in grouped((topics.get(node, ""), node) for node in nodes).values():
        inner = [edge for edge in edges if edge.first in held and edge.second in held]
        yield from _connected(inner)
        joined = {node for edge in inner for node in (edge.first, edge.second)}
        yield from ([node] for node in held if node not in joined)


def _topics(record: Record) -> Mapping[Ref, str]:
    """The first topic of each event; that of most of its events for what they name."""
    events = {EVENT.ref(event.id): event.topics[0] for event in record.events.values() if event.topics}
    named: dict[str, Counter[str]] = {}
    for event in record.events.values():
        for id_ in (*event.entities, *_ends(event.relations)):
            named.setdefault(id_, Counter()).update(event.topics[:1])
    counted = {Ref("entity", id_): counts.most_common(1)[0][0] for id_, counts in named.items() if counts}
    return {**counted, **events}


def _ends(relations: Iterable[Relation]) -> Iterator[str]:
    return (relation.to for relation in relations)


def _neighbourhood(nodes: Sequence[Ref], edges: tuple[Edge, ...], record: Record) -> Neighbourhood:
    degrees = Counter(node for edge in edges for node in (edge.first, edge.second))
    centre = max(nodes, key=lambda node: (degrees[node], node.kind != EVENT.name))
    return Neighbourhood(centre, tuple(nodes), _oriented(edges, record))


def _oriented(edges: Iterable[Edge], record: Record) -> tuple[Edge, ...]:
    """Those that read the same from both ends are turned where they would lead back in a circle."""

    def is_mutual(edge: Edge) -> bool:
        return record.vocabularies.has(edge.type, Trait.MUTUAL)

    found: list[Edge] = []
    for edge in sorted(edges, key=is_mutual):
        ahead = grouped((each.first, each.second) for each in found)
        is_back = is_mutual(edge) and edge.first in _reached(edge.second, ahead)
        found.append(replace(edge, first=edge.second, second=edge.first) if is_back else edge)
    return tuple(found)
