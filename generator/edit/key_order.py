"""Keys of block mappings put in order by moving whole lines, so that comments go where their keys go.

A comment or blank line above a key moves with it; what stands above the first key of a file stays
at its head, and what follows the last key stays at its end.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.edit.file_shapes import Shape, below, ordered
from generator.load.nodes import Mapping, Node, Scalar, Sequence

_DASHES: Final = re.compile(r" *(?:- +)*")
_TRIVIA: Final = re.compile(r"(\s*)(?:#.*)?\n?")


def in_order(text: str, root: Node, shape: Shape) -> str:
    """The text with the keys of its block mappings as ``shape`` declares them; flow mappings stay."""
    lines = text.splitlines(keepends=True)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    _arrange(lines, root, shape, len(lines))
    return "".join(lines)


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one entry: from what stands above its key (``start``) to its ``end``; ``key`` is the key's line."""

    name: str
    start: int
    key: int
    end: int


def _arrange(lines: list[str], node: Node, shape: Shape | None, end: int) -> None:
    """Arrange all below ``node``, whose lines end before ``end``: the inner mappings first."""
    if isinstance(node, Sequence) and node.items:
        starts = [_head(lines, item, item.span.column - 2, index) for index, item in enumerate(node.items)]
        for item, stop in zip(node.items, [*starts[1:], end], strict=True):
            _arrange(lines, item, shape, stop)
    elif isinstance(node, Mapping) and node.entries and not _is_flow(lines, node):
        blocks = _blocks(lines, node, end)
        for block, (key, value) in zip(blocks, node.entries, strict=True):
            _arrange(lines, value, below(shape, key.text), block.end)
        if shape:
            _move(lines, node.entries[0][0], blocks, ordered([block.name for block in blocks], shape))


def _blocks(lines: list[str], node: Mapping, end: int) -> list[_Block]:
    keys = [key for key, _ in node.entries]
    column = keys[0].span.column - 1
    starts = [_head(lines, key, column, index) for index, key in enumerate(keys)]
    while end > keys[-1].span.line and _is_trivia(lines[end - 1], column):
        end -= 1
    return [
        _Block(key.text, start, key.span.line - 1, stop)
        for key, start, stop in zip(keys, starts, [*starts[1:], end], strict=True)
    ]


def _head(lines: list[str], node: Node, column: int, index: int) -> int:
    """The first line that belongs to a node: comments not deeper than ``column`` and blank lines above it."""
    start = node.span.line - 1
    while index and start and _is_trivia(lines[start - 1], column):
        start -= 1
    return start


def _is_trivia(line: str, column: int) -> bool:
    match = _TRIVIA.fullmatch(line)
    return match is not None and ("#" not in line or len(match.group(1)) <= column)


def _is_flow(lines: list[str], node: Mapping) -> bool:
    return lines[node.span.line - 1][node.span.column - 1 :].startswith("{")


def _move(lines: list[str], first: Scalar, blocks: list[_Block], names: list[str]) -> None:
    column = first.span.column - 1
    prefix = lines[blocks[0].key][:column]
    if [block.name for block in blocks] == names or not _is_movable(lines, blocks, column):
        return
    texts = {block.name: lines[block.start : block.end] for block in blocks}
    for block in blocks:
        at = block.key - block.start
        texts[block.name][at] = (prefix if block.name == names[0] else " " * column) + texts[block.name][at][column:]
    gap = texts[names[0]]
    while not gap[0].strip():  # a blank line parts groups: it does not belong above the first of them
        texts[blocks[0].name].insert(0, gap.pop(0))
    lines[blocks[0].start : blocks[-1].end] = [line for name in names for line in texts[name]]


def _is_movable(lines: list[str], blocks: list[_Block], column: int) -> bool:
    """Whether each key begins its line, but for the dashes of a list before the first."""
    rest = (lines[block.key][:column] for block in blocks[1:])
    return bool(_DASHES.fullmatch(lines[blocks[0].key][:column])) and not any(before.strip(" ") for before in rest)
