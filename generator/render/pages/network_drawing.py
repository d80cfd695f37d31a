"""A neighbourhood drawn for a wide screen: boxes with whole names, each a door, and a line for each relation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.charts.labels import lines
from generator.derive.layers import columns
from generator.derive.neighbourhoods import Edge, Neighbourhood
from generator.model.kinds import EVENT, Ref
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages.network_lines import Area, Tie, curves, words
from generator.words.markdown import Markdown, escape, joined

_WIDTH: Final = 840
_BOXES: Final = (200, 144)
"""Pixels of a box, and of one where there are four columns: the gaps have room for the longest word."""
_MANY: Final = 4
_ASIDE: Final = 32
"""Room beside the last column for lines within it."""
_LINE: Final = 19
_PAD: Final = 8
_GAP: Final = 18
_LANE: Final = 2
_EM: Final = 14


@dataclass(frozen=True, slots=True)
class NodeBox:
    """Where a node or the lane of a relation stands, and its name in lines; a lane has none."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]

    @property
    def area(self) -> Area:
        """As the lines see it."""
        return Area(self.x + self.width / 2, self.y + self.height / 2, self.width, self.height)


_Place = Ref | Edge


def drawing(edition: Edition, links: Links, found: Neighbourhood) -> Markdown:
    """The drawing; what it shows stands in the list of relations as well."""
    placed = _placed(edition, columns(found))
    nodes = {place: box for place, box in placed if isinstance(place, Ref)}
    height = max(box.y + box.height for _, box in placed) + 2
    ties = [_tie(edition, edge, nodes, placed) for edge in found.edges]
    said = words(ties, [box.area for box in nodes.values()])
    inner = [
        *(Markdown(f'<path class="bn-edge bn-edge--{tie.basis}" d="{tie.path()}"></path>') for tie in ties),
        *(_word(word, area) for word, area in said),
        *(_node(links, node, box, is_centre=node == found.centre) for node, box in nodes.items()),
    ]
    size = f'width="{_WIDTH}" height="{height}"'
    return Markdown(f'<span class="bn-network"><svg {size}>{joined("", inner)}</svg></span>')


def _word(word: str, area: Area) -> Markdown:
    place = f'x="{area.x:.0f}" y="{area.y + 4:.0f}"'
    return Markdown(f'<text class="bn-edge-word" {place} text-anchor="middle">{escape(word)}</text>')


def _tie(edition: Edition, edge: Edge, nodes: Mapping[Ref, NodeBox], placed: Sequence[tuple[_Place, NodeBox]]) -> Tie:
    lanes = [box.area for place, box in placed if place == edge]
    way = curves(nodes[edge.first].area, nodes[edge.second].area, lanes)
    word = edition.language.say(f"{'inverse_relation_types' if edge.inverse else 'relation_types'}.{edge.type}")
    return Tie(edge.first, edge.second, word, edge.basis, way)


def _placed(edition: Edition, found: Sequence[Sequence[_Place]]) -> list[tuple[_Place, NodeBox]]:
    """Boxes in columns that stand on one middle line."""
    width = _BOXES[len(found) >= _MANY]
    step = (_WIDTH - _ASIDE - width) // max(len(found) - 1, 1)
    stacks = [list(_stack(edition, column, place * step, width)) for place, column in enumerate(found)]
    tallest = max(stack[-1][1].y + stack[-1][1].height for stack in stacks)
    return [(place, _lowered(box, tallest, stack[-1][1])) for stack in stacks for place, box in stack]


def _stack(edition: Edition, column: Sequence[_Place], x: int, width: int) -> Iterator[tuple[_Place, NodeBox]]:
    y = 1
    for place in column:
        named = lines(edition.wording.name(place), (width - 20) // _EM) if isinstance(place, Ref) else ()
        height = len(named) * _LINE + 2 * _PAD if named else _LANE
        yield place, NodeBox(x, y, width, height, named)
        y += height + _GAP


def _lowered(box: NodeBox, tallest: int, last: NodeBox) -> NodeBox:
    return replace(box, y=box.y + (tallest - last.y - last.height) // 2)


def _node(links: Links, node: Ref, box: NodeBox, *, is_centre: bool) -> Markdown:
    kind = "bn-node--event" if node.kind == EVENT.name else "bn-node--entity"
    centre = " bn-node--centre" if is_centre else ""
    round_ = "3" if node.kind == EVENT.name else "14"
    named = (
        f'<text x="{box.x + 10}" y="{box.y + _PAD + 14 + number * _LINE}">{escape(line)}</text>'
        for number, line in enumerate(box.lines)
    )
    size = f'x="{box.x}" y="{box.y}" width="{box.width}" height="{box.height}" rx="{round_}"'
    shape = f'<rect class="bn-node {kind}{centre}" {size}></rect>'
    return links.labelled(node, Markdown(f"{shape}{''.join(named)}"))
