"""A neighbourhood drawn for a wide screen: boxes with whole names, each a door, and a line for each relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.charts.labels import lines
from generator.derive.layers import columns
from generator.derive.neighbourhoods import Edge, Neighbourhood
from generator.model.kinds import EVENT, Ref
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown, escape, joined

_WIDTH: Final = 840
_BOX: Final = 168
_LINE: Final = 19
_PAD: Final = 8
_GAP: Final = 18
_ROUND: Final = 26
"""How far a line goes around: half of the room between two columns."""
_EMS: Final = 11
"""So many Chinese characters of 14 px fit in a line of a box."""


@dataclass(frozen=True, slots=True)
class NodeBox:
    """Where a node stands, and its name in lines."""

    x: int
    y: int
    height: int
    lines: tuple[str, ...]

    @property
    def middle(self) -> int:
        """Half way down."""
        return self.y + self.height // 2


def drawing(edition: Edition, links: Links, found: Neighbourhood) -> Markdown:
    """The drawing; what it shows stands in the list of relations as well."""
    boxes = _boxes(edition, columns(found))
    height = max(box.y + box.height for box in boxes.values()) + 2
    edges = (_edge(edition, edge, boxes) for edge in found.edges)
    nodes = (_node(links, node, box, is_centre=node == found.centre) for node, box in boxes.items())
    inner = joined("", [*edges, *nodes])
    return Markdown(f'<span class="bn-network"><svg width="{_WIDTH}" height="{height}">{inner}</svg></span>')


def _boxes(edition: Edition, found: Sequence[Sequence[Ref]]) -> Mapping[Ref, NodeBox]:
    """Boxes in columns that stand on one middle line."""
    step = (_WIDTH - _BOX) // max(len(found) - 1, 1)
    stacks = [list(_stack(edition, column, place * step)) for place, column in enumerate(found)]
    tallest = max(stack[-1][1].y + stack[-1][1].height for stack in stacks)
    return {node: _lowered(box, tallest, stack[-1][1]) for stack in stacks for node, box in stack}


def _stack(edition: Edition, column: Sequence[Ref], x: int) -> Iterator[tuple[Ref, NodeBox]]:
    y = 1
    for node in column:
        named = lines(edition.wording.name(node), _EMS)
        height = len(named) * _LINE + 2 * _PAD
        yield node, NodeBox(x, y, height, named)
        y += height + _GAP


def _lowered(box: NodeBox, tallest: int, last: NodeBox) -> NodeBox:
    return NodeBox(box.x, box.y + (tallest - last.y - last.height) // 2, box.height, box.lines)


def _node(links: Links, node: Ref, box: NodeBox, *, is_centre: bool) -> Markdown:
    kind = "bn-node--event" if node.kind == EVENT.name else "bn-node--entity"
    centre = " bn-node--centre" if is_centre else ""
    round_ = "3" if node.kind == EVENT.name else "14"
    words = (
        f'<text x="{box.x + 10}" y="{box.y + _PAD + 14 + number * _LINE}">{escape(line)}</text>'
        for number, line in enumerate(box.lines)
    )
    size = f'x="{box.x}" y="{box.y}" width="{_BOX}" height="{box.height}" rx="{round_}"'
    shape = f'<rect class="bn-node {kind}{centre}" {size}></rect>'
    return links.labelled(node, Markdown(f"{shape}{''.join(words)}"))


def _edge(edition: Edition, edge: Edge, boxes: Mapping[Ref, NodeBox]) -> Markdown:
    """A line between two boxes, and the relation in a word where there is room between the columns."""
    path, x, y = _path(boxes[edge.first], boxes[edge.second])
    word = edition.language.say(f"{'inverse_relations' if edge.inverse else 'relations'}.{edge.type}")
    line = f'<path class="bn-edge bn-edge--{edge.basis}" d="{path}"></path>'
    return Markdown(f'{line}<text class="bn-edge-word" x="{x}" y="{y}" text-anchor="middle">{escape(word)}</text>')


def _path(first: NodeBox, second: NodeBox) -> tuple[str, int, int]:
    """The line, and the place of its word.

    It leads from the right of the first box to the left of the second; beside the column where both stand in one.
    Behind a column between them the word would be hidden, so it stands before the second box.
    """
    start, end = first.x + _BOX, second.x
    if end <= first.x:
        edge, bend = (first.x, second.x - _ROUND) if second.x else (start, start + _ROUND)
        last = second.x or second.x + _BOX
        return _curve(edge, first.middle, bend, last, second.middle), bend, _between(first, second)
    half = (start + end) // 2
    curve = _curve(start, first.middle, half, end, second.middle)
    if end - start > _BOX:
        return curve, end - _ROUND, second.middle - 4
    return curve, half, _between(first, second)


def _curve(x: int, y: int, bend: int, end: int, last: int) -> str:
    return f"M{x},{y} C{bend},{y} {bend},{last} {end},{last}"


def _between(first: NodeBox, second: NodeBox) -> int:
    """Half way between two boxes; the letters of a word stand on it."""
    return (first.middle + second.middle) // 2 + 4
