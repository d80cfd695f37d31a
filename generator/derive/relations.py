"""Relations from both ends: what an event or entity says of others, and what they say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.grouping import grouped
from generator.model.base import LocalText
from generator.model.kinds import ENTITY, EVENT, Ref
from generator.model.record import Record
from generator.model.statements import Relation
from generator.model.vocabularies import RelationType, Trait
from generator.model.vocabulary import Basis


@dataclass(frozen=True, slots=True)
class Link:
    """One relation as seen from one end; ``inverse`` when the other end states it."""

    type: RelationType
    other: Ref
    basis: Basis
    note: LocalText | None
    inverse: bool


def links(record: Record) -> Mapping[Ref, tuple[Link, ...]]:
    """The relations of every event and entity, its own first.

    A relation that reads the same both ways appears once, also when both ends state it.
    """

    def is_mutual(link: Link) -> bool:
        return record.vocabularies.has(link.type, Trait.MUTUAL)

    own = list(_own(record))
    stated = {(node, link.type, link.other) for node, link in own}
    back = [
        (link.other, Link(link.type, node, link.basis, link.note, not is_mutual(link)))
        for node, link in own
        if not is_mutual(link) or (link.other, link.type, node) not in stated
    ]
    return grouped([*own, *back])


def _own(record: Record) -> Iterator[tuple[Ref, Link]]:
    for kind, entries in ((EVENT, record.events), (ENTITY, record.entities)):
        for id_, entry in entries.items():
            for relation in entry.relations:
                yield kind.ref(id_), _link(relation, record)


def _link(relation: Relation, record: Record) -> Link:
    kind = ENTITY if relation.to in record.entities else EVENT
    return Link(relation.type, kind.ref(relation.to), relation.basis, relation.note, inverse=False)
