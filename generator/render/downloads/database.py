"""The record as one SQLite file: tables that refer to one another, views of them joined, and what columns mean.

The same record makes the same bytes, by whichever version of SQLite: the order of pages is that of the statements,
and what the header says of the writing library is fixed.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from json import dumps
from typing import Any, Final

from generator.model.base import LocalText
from generator.render.downloads.formats import Column
from generator.render.downloads.tables import DataTable, target

Value = str | int | float | None
"""What SQLite holds."""

_LARGEST: Final = 2**63 - 1
"""Above this SQLite has no integers."""
_TYPES: Final = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC"}
_SETTINGS: Final = "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE;"
_WRITER: Final = (3_037_000).to_bytes(4, "big")
"""The version of SQLite that the header names: any that knows what the file uses."""
_COUNTER: Final = (1).to_bytes(4, "big")
_CHANGES, _VALID_FOR, _VERSION = slice(24, 28), slice(92, 96), slice(96, 100)
"""Where https://sqlite.org/fileformat2.html (1.3) has the counter of changes, its copy, and the writer's version."""


def connection(tables: Iterable[DataTable], views: Mapping[str, str]) -> sqlite3.Connection:
    """A database in memory that holds the tables, each before those made later, and the views."""
    made = sqlite3.connect(":memory:", isolation_level=None)
    made.executescript(_SETTINGS)
    made.execute("BEGIN")
    for table in tables:
        add(made, table)
    for name, query in views.items():
        made.execute(f"CREATE VIEW {_name(name)} AS{query}")
    made.execute("COMMIT")
    return made


def add(made: sqlite3.Connection, table: DataTable) -> None:
    """Add a table with its rows."""
    made.execute(_created(table))
    marks = ", ".join("?" * len(table.columns))
    made.executemany(f"INSERT INTO {_name(table.name)} VALUES ({marks})", map(_values, table.rows))  # noqa: S608 - names of ours


def selected(made: sqlite3.Connection, view: str) -> tuple[tuple[str, ...], tuple[tuple[Any, ...], ...]]:
    """The columns of a view, and its rows."""
    found = made.execute(f"SELECT * FROM {_name(view)}")  # noqa: S608 - a name of ours
    return tuple(name for name, *_ in found.description), tuple(found)


def file_of(made: sqlite3.Connection) -> bytes:
    """The database as the bytes of a file."""
    data = bytearray(made.serialize())
    data[_CHANGES] = data[_VALID_FOR] = _COUNTER
    data[_VERSION] = _WRITER
    return bytes(data)


def described(meanings: Mapping[str, Mapping[str, LocalText]], languages: Sequence[str]) -> DataTable:
    """The table ``fields``: what each column means; ``meanings`` has the columns of each table and view."""
    names = ("in_table", "field", *(f"meaning_{language}" for language in languages))
    heads = tuple(Column((name,), "string", required=True) for name in names)
    rows = tuple(
        (table, column, *(meaning.said(language) for language in languages))
        for table, columns in meanings.items()
        for column, meaning in columns.items()
    )
    return DataTable("fields", heads, rows, ("in_table", "field"))


def _created(table: DataTable) -> str:
    lines = [_column(column) for column in table.columns]
    if table.key:
        lines.append(f"PRIMARY KEY ({', '.join(map(_name, table.key))})")
    return f"CREATE TABLE {_name(table.name)} (\n  {f',{chr(10)}  '.join(lines)}\n)"


def _column(column: Column) -> str:
    kind = target(column)
    refers = f" REFERENCES {_name(kind.plural)} ({_name(kind.id)})" if kind else ""
    return f"{_name(column.name)} {_TYPES[column.type]}{' NOT NULL' if column.required else ''}{refers}"


def _name(name: str) -> str:
    return f'"{name}"'


def _values(row: Sequence[Any]) -> list[Value]:
    return [_value(each) for each in row]


def _value(value: Any) -> Value:
    """A value of the record as SQLite has it: a list as an array of JSON, which Datasette counts the items of."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() and abs(value) <= _LARGEST else float(value)
    if isinstance(value, tuple):
        return dumps([item if isinstance(item, int) else str(item) for item in value], ensure_ascii=False)
    return value if value is None or isinstance(value, int) else str(value)
