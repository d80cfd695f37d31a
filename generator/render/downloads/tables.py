"""The record as tables that refer to one another: what the database and the workbook hold.

Each CSV file is a table with the same columns and lines.  Lists of a row, whose cells name other entries or hold
statements of their own, are tables beside it as well (``events_topics``, ``events_claims``).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args, get_origin

from generator.diagnostics.languages import Language
from generator.model.kinds import BY_NAME, ENTRIES, REFERS_TO, AnyKind
from generator.render.downloads.formats import Column, columns, follow
from generator.render.downloads.row_shapes import Shape
from generator.render.downloads.rows import Dataset

PLACE: Final = Column(("position",), "integer", required=True)
"""Where an item stands in its list, from 1."""

_OF_PLURAL: Final = {kind.plural: kind for kind in ENTRIES}


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table: its columns, its rows as values of the record, the columns that identify a row (none where none do)."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Any, ...], ...]
    key: tuple[str, ...]


def whole(dataset: Dataset) -> DataTable:
    """The table of one download: its CSV file as values."""
    heads = tuple(columns(dataset.line, dataset.languages))
    kind = _OF_PLURAL.get(dataset.name)
    rows = tuple(tuple(follow(line, head.path) for head in heads) for line in dataset.lines)
    return DataTable(dataset.name, heads, rows, (kind.id,) if kind else ())


def parts(dataset: Dataset) -> Iterator[DataTable]:
    """The tables beside it: a row for each item of a list, named after the entry that has it and its place there."""
    kind = _OF_PLURAL.get(dataset.name)
    if kind is None:
        return
    for name, field in dataset.row.model_fields.items():
        item = get_args(field.annotation)[0] if get_origin(field.annotation) is tuple else None
        heads = _item(name, item, dataset.languages)
        if heads:
            owner = Column((kind.name,), "string", required=True)
            rows = tuple(_rows(kind, dataset.rows, name, heads))
            yield DataTable(f"{dataset.name}_{name}", (owner, PLACE, *heads), rows, (kind.name, PLACE.name))


def _item(name: str, item: object, languages: Sequence[Language]) -> tuple[Column, ...]:
    """The columns of an item: those of its shape, or the id of the entry it names; none for another text."""
    if isinstance(item, type) and issubclass(item, Shape):
        return tuple(columns(item, languages))
    return (Column((REFERS_TO[name],), "string", required=True),) if item is str and name in REFERS_TO else ()


def _rows(kind: AnyKind, entries: Iterable[Shape], name: str, heads: Sequence[Column]) -> Iterator[tuple[Any, ...]]:
    for entry in entries:
        for place, item in enumerate(getattr(entry, name), start=1):
            own = [item] if isinstance(item, str) else [follow(item, head.path) for head in heads]
            yield (getattr(entry, kind.id), place, *own)


def target(column: Column) -> AnyKind | None:
    """The kind of entry whose id the cells of a column hold, where they hold one."""
    if column.listed or column.choices or column.words:
        return None
    name = REFERS_TO.get(column.name, column.name)
    return BY_NAME.get(name) if len(column.path) == 1 else None
