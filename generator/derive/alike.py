"""Entities that are easily taken for one another: told apart by the record, or tied by nothing but their likeness."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.derive.grouping import grouped
from generator.derive.relations import Link
from generator.model.kinds import ENTITY, Ref
from generator.model.record import Record
from generator.model.vocabularies import Trait
from generator.model.vocabulary import Basis


def is_alike(node: Ref, link: Link, record: Record) -> bool:
    """Whether a relation only says that one thing is like another, and not that the two belong together.

    It does where the record calls them distinct, and where an inferred relation joins two entities of which no source
    tells both: no source can have said what they have to do with each other.
    """
    if record.vocabularies.has(link.type, Trait.DISTINCT):
        return True
    if ENTITY.name != node.kind or ENTITY.name != link.other.kind:
        return False
    inferred = record.vocabularies.has(link.type, Trait.LOOSE) and link.basis is Basis.INFERRED
    return inferred and not _sources(node, record) & _sources(link.other, record)


def alike(links: Mapping[Ref, tuple[Link, ...]], record: Record) -> Mapping[Ref, tuple[Link, ...]]:
    """What each event or entity is easily taken for."""
    return grouped((node, link) for node, own in links.items() for link in own if is_alike(node, link, record))


def pairs(found: Mapping[Ref, tuple[Link, ...]]) -> Iterator[tuple[Ref, Link]]:
    """Every such pair once, in the order of the record."""
    seen: set[frozenset[Ref]] = set()
    for node, links in found.items():
        for link in links:
            pair = frozenset((node, link.other))
            if pair not in seen:
                seen.add(pair)
                yield node, link


def _sources(node: Ref, record: Record) -> set[str]:
    return {cited.source for cited in record.entities[node.id].sources}
