"""Lists of mappings in YAML, and the front matter of Markdown files, as tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any, Final

import yaml

from generator.diagnostics.diagnostic import Span
from generator.edit.importing.json_tables import flattened
from generator.edit.importing.table import ImportedRow, ImportedTable, of_rows, refuse

_FRONT: Final = re.compile(
    r"\A---[ \t]*\r?\n(?P<front>.*?)^(?:---|\.\.\.)[ \t]*\r?$\n?(?P<body>.*)", re.DOTALL | re.MULTILINE
)
_POST: Final = re.compile(r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<name>.+)")
_LIQUID: Final = re.compile(r"\{[%{].*?[%}]\}", re.DOTALL)
_MARKUP: Final = (
    (re.compile(r"!\[([^\]]*)\]\([^)]*\)"), r"\1"),
    (re.compile(r"\[([^\]]+)\]\([^)]*\)"), r"\1"),
    (re.compile(r"^#{1,6}\s+", re.MULTILINE), ""),
    (re.compile(r"(\*\*|__|`)(.+?)\1"), r"\2"),
)
"""What of Markdown stands around words and is no word."""


def is_front_matter(text: str, file: PurePosixPath) -> bool:
    """Whether a text is a Markdown file that begins with fields."""
    return file.suffix.lower() in {".md", ".markdown"} and bool(_FRONT.match(text))


def read(text: str, file: PurePosixPath) -> ImportedTable:
    """The mappings of a list, wherever in the document the longest list is.  Raises UnreadableError."""
    root = _loaded(text, file)
    items = _items(root)
    rows = [ImportedRow(Span(file, line), cells) for line, value in items if (cells := _cells(value))]
    if not rows:
        raise refuse(Span(file), "没有找到事件的列表", "no list of events was found")
    return of_rows(rows)


def front_matter(text: str, file: PurePosixPath) -> ImportedRow:
    """The fields of a Markdown file, its text as the summary, its date and title from its name where it has none.

    Raises UnreadableError.
    """
    match = _FRONT.match(text)
    assert match is not None
    loaded = _loaded(match["front"], file)
    cells = _cells(loaded[1]) if loaded and isinstance(loaded[1], dict) else {}
    named = _POST.fullmatch(file.stem)
    cells = {**({"date": named["date"], "title": named["name"].replace("-", " ")} if named else {}), **cells}
    body = _LIQUID.sub("", match["body"])
    for pattern, kept in _MARKUP:
        body = pattern.sub(kept, body)
    if body.strip():
        cells["summary"] = body.strip()
    return ImportedRow(Span(file), cells)


def _loaded(text: str, file: PurePosixPath) -> tuple[int, Any] | None:
    """The document with the lines of its lists; every scalar a text.  Raises UnreadableError."""
    try:
        node = yaml.compose(text, yaml.BaseLoader)
        return (0, _plain(node)) if node is not None else None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        why = getattr(error, "problem", None) or error
        raise refuse(Span(file, line), f"YAML 语法错误：{why}", f"YAML syntax error: {why}") from error


def _plain(node: Any) -> Any:
    """The value of a node; the items of a list with the lines they begin in."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [(each.start_mark.line + 1, _plain(each)) for each in node.value]
    return node.value


def _items(loaded: tuple[int, Any] | None) -> list[tuple[int, dict[str, Any]]]:
    """The mappings of the longest list of a document."""
    lists = [_mappings(each) for each in _lists(loaded[1])] if loaded else []
    return max(lists, key=len, default=[])


def _lists(value: Any) -> Iterator[list[Any]]:
    if isinstance(value, list):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from _lists(inner)


def _mappings(items: list[Any]) -> list[tuple[int, dict[str, Any]]]:
    return [(line, value) for line, value in items if isinstance(value, dict)]


def _cells(value: dict[str, Any]) -> dict[str, str]:
    return {name: text for name, text in flattened(_without_lines(value), "") if text}


def _without_lines(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_lines(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_without_lines(inner) for _, inner in value]
    return value
