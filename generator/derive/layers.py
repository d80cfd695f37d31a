"""The nodes of a neighbourhood in columns, so that most relations lead from left to right and lines cross little.

A relation that skips a column keeps a lane of its own in it, so that its line runs between the names and not behind
them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, combinations, pairwise
from typing import Final, TypeAlias

from generator.derive.grouping import grouped
from generator.derive.neighbourhoods import Edge, Neighbourhood
from generator.model.kinds import Ref

_COLUMNS: Final = 4
"""More columns than this have no room for names."""
_SWEEPS: Final = 8
"""So often the columns are sorted by their neighbours, to and fro; more changes nothing in this record."""

_Place: TypeAlias = Ref | tuple[int, int]
"""What stands in a column: a node, or the lane of a relation (its number, and the column)."""
_Segment = tuple[_Place, _Place]


def columns(found: Neighbourhood) -> tuple[tuple[Ref | Edge, ...], ...]:
    """The columns from left to right, each from top to bottom: nodes, and the relations that pass between them."""
    depth = _depths(found)
    lanes = [_lanes(number, edge, depth) for number, edge in enumerate(found.edges)]
    chains: list[list[_Place]] = [[edge.first, *own, edge.second] for edge, own in zip(found.edges, lanes, strict=True)]
    segments = [segment for places in chains for segment in pairwise(places)]
    held: dict[int, list[_Place]] = {level: [] for level in sorted(set(depth.values()))}
    for node, level in depth.items():
        held[level].append(node)
    for lane in chain.from_iterable(lanes):
        held[lane[1]].append(lane)
    ordered = _ordered(list(held.values()), segments)
    return tuple(tuple(_shown(place, found) for place in places) for places in ordered)


def _shown(place: _Place, found: Neighbourhood) -> Ref | Edge:
    return place if isinstance(place, Ref) else found.edges[place[0]]


def _depths(found: Neighbourhood) -> Mapping[Ref, int]:
    """How far each node is from the left, without gaps; a circle stops at the last column.

    What nothing leads to stands next to what it leads to.
    """
    depth = dict.fromkeys(found.nodes, 0)
    for _ in range(_COLUMNS - 1):
        for edge in found.edges:
            depth[edge.second] = min(max(depth[edge.second], depth[edge.first] + 1), _COLUMNS - 1)
    led = {edge.second for edge in found.edges}
    following = grouped((edge.first, depth[edge.second]) for edge in found.edges if edge.first not in led)
    depth |= {node: max(min(depths) - 1, 0) for node, depths in following.items()}
    used = sorted(set(depth.values()))
    return {node: used.index(depth[node]) for node in found.nodes}


def _lanes(number: int, edge: Edge, depth: Mapping[Ref, int]) -> list[tuple[int, int]]:
    """A lane for a relation in each column between its two ends."""
    return [(number, column) for column in range(depth[edge.first] + 1, depth[edge.second])]


def _ordered(found: list[list[_Place]], segments: Sequence[_Segment]) -> list[list[_Place]]:
    """The columns in the order of the fewest crossings that sorting by neighbours finds."""
    best, fewest = found, _crossings(found, segments)
    for sweep in range(_SWEEPS):
        found = _swept(found, segments, backward=bool(sweep % 2))
        number = _crossings(found, segments)
        if number < fewest:
            best, fewest = found, number
    return best


def _swept(found: list[list[_Place]], segments: Sequence[_Segment], *, backward: bool) -> list[list[_Place]]:
    """Each column sorted by the mean height of what it is joined to in those sorted before it."""
    turned = [(second, first) if backward else (first, second) for first, second in segments]
    before = grouped((second, first) for first, second in turned)
    heights = dict(_heights(found[-1] if backward else found[0]))
    result: list[list[_Place]] = []
    for column in reversed(found) if backward else found:
        own = dict(_heights(column))
        placed = sorted(column, key=lambda place: _mean(before.get(place, ()), heights, own[place]))
        heights |= dict(_heights(placed))
        result.append(placed)
    return result[::-1] if backward else result


def _heights(column: Sequence[_Place]) -> Iterator[tuple[_Place, float]]:
    """From the middle of a column, since columns stand on one middle line."""
    return ((place, row - (len(column) - 1) / 2) for row, place in enumerate(column))


def _mean(others: Iterable[_Place], heights: Mapping[_Place, float], own: float) -> float:
    known = [heights[other] for other in others if other in heights]
    return sum(known) / len(known) if known else own


def _crossings(found: Sequence[Sequence[_Place]], segments: Sequence[_Segment]) -> int:
    """How many pairs of lines between two columns cross."""
    row = {place: (column, number) for column, places in enumerate(found) for number, place in enumerate(places)}
    between = grouped((row[first][0], (row[first][1], row[second][1])) for first, second in segments)
    return sum(
        (one[0] - other[0]) * (one[1] - other[1]) < 0
        for pairs in between.values()
        for one, other in combinations(pairs, 2)
    )
