"""Add items to a list of a YAML file and change no other byte of it."""

from __future__ import annotations

from typing import Any, Final

from ruamel.yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from generator.edit.yaml_text import composed, dumped

_INDENT: Final = 2


def appended(text: str, key: str, *items: dict[str, Any]) -> str:
    """The text of a YAML file with ``items`` at the end of the list under ``key``.

    Comments, layout and line endings stay as they are. Raises ValueError when ``key`` is no list
    written one item a line, or nothing yet; BrokenYamlError when the text is no YAML.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    root = composed(text)
    place = _place(root, key) if isinstance(root, MappingNode) else None
    if place is None:
        raise ValueError(key)
    line, column, empty = place
    rows = (row for item in items for row in _item_rows(item))
    block = "".join(f"{' ' * column}{row}\n" if row else "\n" for row in rows).replace("\n", newline)
    lines = text.splitlines(keepends=True)
    if empty is not None:
        lines[line] = lines[line].replace(empty, "", 1) if empty else lines[line]
    while not lines[line].strip():
        line -= 1
    if not lines[line].endswith("\n"):
        lines[line] += newline
    return "".join([*lines[: line + 1], block, *lines[line + 1 :]])


def _place(root: MappingNode, key: str) -> tuple[int, int, str | None] | None:
    """The line to write after, the column of the dash, and what stands for an empty list there."""
    node = next((value for name, value in root.value if name.value == key), None)
    if isinstance(node, SequenceNode) and node.value and not node.flow_style:
        return _last_line(node), node.start_mark.column, None
    if isinstance(node, SequenceNode) and not node.value:
        return node.start_mark.line, _INDENT, " []"
    if isinstance(node, ScalarNode) and node.value == "":
        name = next(name for name, _ in root.value if name.value == key)
        return name.start_mark.line, _INDENT, ""
    return None


def _last_line(node: Node) -> int:
    """The line on which the last key, scalar or bracket of a node ends; comments behind it are not part of it."""
    line = node.start_mark.line
    while isinstance(node, CollectionNode) and node.value and not node.flow_style:
        last = node.value[-1]
        name, node = last if isinstance(node, MappingNode) else (last, last)
        line = name.start_mark.line
    if isinstance(node, ScalarNode) and not node.value:
        return int(line)  # nothing is written: its mark is where the next thing begins
    end = node.end_mark
    return int(end.line - 1 if end.column == 0 else end.line)  # a block scalar ends where the next line begins


def _item_rows(item: dict[str, Any]) -> list[str]:
    rows = dumped(item).splitlines()
    return [f"- {rows[0]}", *(f"  {row}" if row else row for row in rows[1:])]
