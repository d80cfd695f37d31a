"""The nodes of a neighbourhood in columns, so that most relations lead from left to right."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.derive.neighbourhoods import Neighbourhood
from generator.model.kinds import Ref

_COLUMNS: Final = 4
"""More columns than this have no room for names."""


def columns(found: Neighbourhood) -> tuple[tuple[Ref, ...], ...]:
    """The columns from left to right, each from top to bottom."""
    depth = _depths(found)
    used = sorted(set(depth.values()))
    placed: dict[Ref, float] = {}
    result = []
    for level in used:
        column = sorted(
            (node for node in found.nodes if depth[node] == level), key=lambda node: _height(node, found, placed)
        )
        placed |= {node: float(row) for row, node in enumerate(column)}
        result.append(tuple(column))
    return tuple(result)


def _depths(found: Neighbourhood) -> Mapping[Ref, int]:
    """How far each node is from the left; a circle stops at the last column."""
    depth = dict.fromkeys(found.nodes, 0)
    for _ in range(_COLUMNS - 1):
        for edge in found.edges:
            depth[edge.second] = min(max(depth[edge.second], depth[edge.first] + 1), _COLUMNS - 1)
    return depth


def _height(node: Ref, found: Neighbourhood, placed: Mapping[Ref, float]) -> float:
    """The mean row of what leads to a node, so that lines cross little; the last rows for what nothing leads to."""
    rows = [placed[edge.first] for edge in found.edges if edge.second == node and edge.first in placed]
    return sum(rows) / len(rows) if rows else float(len(found.nodes))
