"""What events can be narrowed by: the values of each facet that an event has, and how many have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, get_args

from generator.derive.index import Index
from generator.derive.regions import lineage, nested
from generator.model.events import Event
from generator.model.vocabularies import EventType
from generator.model.vocabulary import DateBasis

FacetName = Literal["type", "topic", "region", "entity", "source", "basis", "figures"]
FACETS: Final[tuple[FacetName, ...]] = get_args(FacetName)
FIGURES: Final = ("yes", "no")


@dataclass(frozen=True, slots=True)
class Facet:
    """The values that occur, as keys in the order they are shown, and those of each event as positions.

    ``parents`` has, for each value, the position of the one it lies in, or -1; it is empty unless
    the values are a tree.  ``counts`` are the events that have a value or one that lies in it.
    """

    keys: tuple[str, ...]
    of: tuple[tuple[int, ...], ...]
    counts: tuple[int, ...]
    parents: tuple[int, ...] = ()


def facets(index: Index, events: Sequence[Event]) -> dict[FacetName, Facet]:
    """Every facet of ``FACETS``, for events in the order given."""
    record = index.record
    entities = _entities(index)
    return {
        "type": _facet(record.vocabularies.ids(EventType), [(event.type,) for event in events]),
        "topic": _facet(record.topics, [event.topics for event in events]),
        "region": _regions(index, events),
        "entity": _by_count(_facet(record.entities, [entities.get(event.id, ()) for event in events])),
        "source": _facet(record.sources, [tuple(cited.source for cited in event.sources) for event in events]),
        "basis": _facet(DateBasis, [(event.date_basis,) for event in events]),
        "figures": _facet(FIGURES, [(FIGURES[not event.observations],) for event in events]),
    }


def _entities(index: Index) -> dict[str, tuple[str, ...]]:
    """The entities of each event, those its summary names included."""
    found: dict[str, list[str]] = {}
    for id_, events in index.events_by_entity.items():
        for event in events:
            found.setdefault(event.id, []).append(id_)
    return {id_: tuple(entities) for id_, entities in found.items()}


def _facet(order: object, values: Sequence[Sequence[str]]) -> Facet:
    counts = Counter(value for own in values for value in dict.fromkeys(own))
    keys = tuple(str(key) for key in order if key in counts)  # type: ignore[attr-defined]
    place = {key: number for number, key in enumerate(keys)}
    of = tuple(tuple(sorted({place[value] for value in own if value in place})) for own in values)
    return Facet(keys, of, tuple(counts[key] for key in keys))


def _by_count(facet: Facet) -> Facet:
    """The same facet, the values that most events have first."""
    order = sorted(range(len(facet.keys)), key=lambda place: (-facet.counts[place], facet.keys[place]))
    new = {old: number for number, old in enumerate(order)}
    return Facet(
        tuple(facet.keys[old] for old in order),
        tuple(tuple(sorted(new[old] for old in own)) for own in facet.of),
        tuple(facet.counts[old] for old in order),
    )


def _regions(index: Index, events: Sequence[Event]) -> Facet:
    """The tree of regions, cut to those in which something happened."""
    regions = index.record.regions
    keys = tuple(region.code for _, region in nested(regions) if region.code in index.events_within)
    place: Mapping[str, int] = {code: number for number, code in enumerate(keys)}
    above = [lineage(code, regions)[1:2] for code in keys]
    return Facet(
        keys,
        tuple((place[event.region],) for event in events),
        tuple(len(index.events_within[code]) for code in keys),
        tuple(place[codes[0]] if codes else -1 for codes in above),
    )
