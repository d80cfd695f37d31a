"""Entities that much hangs on, with their relations by type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.derive.grouping import grouped
from generator.derive.relations import Link
from generator.model.kinds import ENTITY, Ref
from generator.model.vocabulary import RelationType


@dataclass(frozen=True, slots=True)
class Hub:
    """One entity and its relations, by type and by which end states them."""

    node: Ref
    relations: Mapping[tuple[RelationType, bool], tuple[Link, ...]]

    @property
    def degree(self) -> int:
        """How many relations it has."""
        return sum(map(len, self.relations.values()))


def hubs(links: Mapping[Ref, tuple[Link, ...]], least: int, most: int) -> tuple[Hub, ...]:
    """The entities of at least ``least`` relations, those of most first, and ``most`` of them."""
    found = [node for node, own in links.items() if node.kind == ENTITY.name and len(own) >= least]
    found.sort(key=lambda node: (-len(links[node]), node))
    return tuple(Hub(node, grouped(((link.type, link.inverse), link) for link in links[node])) for node in found[:most])
