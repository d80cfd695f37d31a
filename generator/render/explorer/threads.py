"""The view by threads as data: neighbourhoods of relations, in columns, and names that are only alike.

The browser's half is ``generator/browser/explorer/views/threads.js``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.derive import alike, layers
from generator.derive.neighbourhoods import Edge, Neighbourhood, network
from generator.derive.relations import Link
from generator.model.kinds import EVENT, Ref
from generator.model.vocabularies import Trait
from generator.render.edition import Edition
from generator.render.explorer.strips import folder
from generator.render.explorer.view_shapes import Knot, Thread, Threads
from generator.words.markdown import fold as visible
from generator.words.strings import Strings

_Places = dict[Ref, int]


def threads(edition: Edition, numbers: Mapping[str, int], words: Strings) -> Threads:
    """Every neighbourhood of the record, the largest first; ``numbers`` are those of the events."""
    links = edition.index.links
    found = network(links, edition.record)
    pairs = [*alike.pairs(edition.alike)]
    nodes = [node for each in found.neighbourhoods for node in each.nodes]
    ends = [end for node, link in pairs for end in (node, link.other)]
    places = {node: place for place, node in enumerate(dict.fromkeys([*nodes, *ends]))}
    return {
        "knots": [_knot(edition, node, numbers) for node in places],
        "threads": [_thread(edition, each, places) for each in found.neighbourhoods],
        "alike": [_pair(edition, node, link, places) for node, link in pairs],
        "busy": [(_name(edition, node), folder(node.kind, node.id), len(links[node])) for node in found.busiest],
        "words": words,
    }


def _knot(edition: Edition, node: Ref, numbers: Mapping[str, int]) -> Knot:
    is_event = node.kind == EVENT.name
    named = [] if is_event else edition.index.events_by_entity.get(node.id, ())
    return {
        "event": numbers[node.id] if is_event else -1,
        "name": "" if is_event else _name(edition, node),
        "page": "" if is_event else folder(node.kind, node.id),
        "events": [numbers[node.id]] if is_event else [numbers[event.id] for event in named],
    }


def _name(edition: Edition, node: Ref) -> str:
    """The title of an event, or the name of an entity, which is no prose: braces in it are braces."""
    words = edition.wording
    return visible(words.name(node) if node.kind == EVENT.name else words.entity(node.id))


def _thread(edition: Edition, found: Neighbourhood, places: _Places) -> Thread:
    columns = layers.columns(found)
    return {
        "centre": places[found.centre],
        "columns": [[places[node] for node in column if isinstance(node, Ref)] for column in columns],
        "lanes": [*_lanes(found, columns)],
        "ties": [*_ties(edition, found.edges, places)],
    }


def _lanes(found: Neighbourhood, columns: Iterable[Sequence[Ref | Edge]]) -> Iterator[tuple[int, int, int]]:
    """The relations that pass through a column: the number of the tie, the column, and the place in it."""
    for number, column in enumerate(columns):
        for place, each in enumerate(column):
            if isinstance(each, Edge):
                yield found.edges.index(each), number, place


def _ties(edition: Edition, edges: tuple[Edge, ...], places: _Places) -> Iterator[tuple[int, int, str, str]]:
    for edge in edges:
        said = "inverse_relation_types" if edge.inverse else "relation_types"
        yield places[edge.first], places[edge.second], edition.language.say(f"{said}.{edge.type}"), edge.basis


def _pair(edition: Edition, node: Ref, link: Link, places: _Places) -> tuple[int, int, str, str]:
    """Two knots, whether the record tells them apart or says nothing of them, and its note."""
    known = "distinct" if edition.record.vocabularies.has(link.type, Trait.DISTINCT) else "unsaid"
    note = visible(edition.wording.plain(link.note)) if link.note else ""
    return places[node], places[link.other], known, note
