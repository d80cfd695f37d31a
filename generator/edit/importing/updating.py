"""An exported table that was edited, brought back: exactly the cells that differ change in the files of the events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import LiteralScalarString

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.languages import LANGUAGES
from generator.edit.importing import foreign_dates
from generator.edit.importing.table import ImportedRow, ImportedTable
from generator.edit.rules import not_carried
from generator.edit.yaml_text import dumped, flow_list, flow_map, loaded, quoted
from generator.model.events import Event

_APOSTROPHE: Final = re.compile("^'(?=[=+@\t\r\n＝＋－＠-])")  # what an export sets before a formula
_LISTS: Final = frozenset({"topics", "entities", "observations"})
_PLAIN: Final = frozenset({"type", "date", "date_basis", "region", "lead"})
_LOCAL: Final = {
    f"{name}_{language}": (name, language) for name in ("title", "summary", "date_note") for language in LANGUAGES
}
_ITEMS: Final = re.compile("[;；\n]")
_DERIVED: Final = frozenset({"id", "url"})
_REGION_DIGITS: Final = 6
"""Digits of the code of a region, which spreadsheets take for a number."""


@dataclass(frozen=True, slots=True)
class Updates:
    """The new texts of files by the ids of their events, how many cells changed, and what could not be."""

    texts: Mapping[str, str]
    cells: int
    findings: tuple[Diagnostic, ...]


def updates(before: ImportedTable, edited: ImportedTable, files: Mapping[str, str]) -> Updates:
    """What an edited table changes in ``files``, the texts of events by id; ``before`` is the table of the record.

    Rows and columns that are not there change nothing: nothing is removed by a table.
    """
    rows = {row.cells["id"]: row.cells for row in before.rows if "id" in row.cells}
    texts, findings, count = {}, list[Diagnostic](), 0
    for row in edited.rows:
        id_ = row.cells.get("id", "").strip()
        if id_ not in files or id_ not in rows:
            findings.append(not_carried.row(row.span, id_))
            continue
        changed = dict(_changed(rows[id_], row, edited.columns))
        findings += [not_carried.finding(row.span, name, text) for name, text in changed.items() if not _is_ours(name)]
        ours = {name: text for name, text in changed.items() if _is_ours(name)}
        if ours:
            texts[id_] = _written(files[id_], ours)
            count += len(ours)
    return Updates(texts, count, tuple(findings))


def _is_ours(name: str) -> bool:
    return name in _LISTS or name in _PLAIN or name in _LOCAL


def _changed(before: Mapping[str, str], row: ImportedRow, columns: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The cells of a row that say something else than those of the record."""
    for name in columns:
        old, new = (_APOSTROPHE.sub("", cells.get(name, "")) for cells in (before, row.cells))
        if name not in _DERIVED and name and not _says_the_same(name, old, new):
            yield name, _as_written(name, new)


def _says_the_same(name: str, old: str, new: str) -> bool:
    return _lines(old) == _lines(new) or _as_written(name, new) == old


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _as_written(name: str, text: str) -> str:
    """A cell as the record has it: spreadsheets rewrite dates, and codes that look like numbers."""
    text = _lines(text)
    if name == "region" and text.isdigit():
        return text.zfill(_REGION_DIGITS)
    if name == "date" and text:
        try:
            return foreign_dates.read(text, timed=True).edtf
        except ValueError:
            return text  # the check says what is wrong with it
    return text


def _written(text: str, changed: Mapping[str, str]) -> str:
    """The text of an event with the fields of its cells; all else stays as it is."""
    event: CommentedMap = loaded(text)
    for name, cell in changed.items():
        if name in _LOCAL:
            _set_local(event, *_LOCAL[name], cell)
        elif name in _LISTS:
            _set_list(event, name, [item.strip() for item in _ITEMS.split(cell) if item.strip()])
        elif cell:
            _set(event, name, quoted(cell))
        else:
            event.pop(name, None)
    return dumped(event)


def _set_local(event: CommentedMap, name: str, language: str, cell: str) -> None:
    if name not in event and cell:
        _set(event, name, flow_map({}))
    if cell:
        event[name][language] = LiteralScalarString(cell) if "\n" in cell else cell
    elif name in event:
        event[name].pop(language, None)
        if not event[name]:
            event.pop(name)


def _set_list(event: CommentedMap, name: str, items: list[str]) -> None:
    old = event.get(name)
    if not items:
        event.pop(name, None)
    elif isinstance(old, CommentedSeq):
        old[:] = items
    else:
        _set(event, name, flow_list(items))


def _set(event: CommentedMap, name: str, value: Any) -> None:
    """Set a field; a new one comes to stand in the order of fields."""
    if name in event:
        event[name] = value
        return
    order = [info.alias or key for key, info in Event.model_fields.items()]
    behind = [key for key in event if key in order and order.index(key) < order.index(name)]
    event.insert(list(event).index(behind[-1]) + 1 if behind else 0, name, value)
