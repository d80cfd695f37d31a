"""Rows as bytes: JSON with exact numbers, and CSV that a spreadsheet opens without harm.

CSV is RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding. Spreadsheets run
a cell that begins with ``= + - @``, a tab or a line break as a formula: such a *text* gets a
leading apostrophe (OWASP's advice; the full-width forms count too), the JSON stays exact. Numbers
stay numbers, a minus sign included. A list is one cell, its items parted by ``"; "``; passages
are ``source#number`` and relations ``type:to``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Final, Union, get_args, get_origin

import simplejson

from generator.model.base import LocalText
from generator.render.downloads.rows import Dataset
from generator.render.downloads.shapes import JSON_ONLY, Shape

_FORMULA: Final = tuple("=+-@\t\r\n＝＋－＠")


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a CSV file: the fields that lead to its cell, its type, what it may hold, whether several."""

    path: tuple[str, ...]
    type: str
    required: bool
    choices: tuple[str, ...] = ()
    description: str = ""
    listed: bool = False

    @property
    def name(self) -> str:
        """The name in the header: ``title_zh``."""
        return "_".join(self.path)


def json(dataset: Dataset) -> bytes:
    """Write ``{root: [row, …]}``; decimals are written digit by digit, never as binary fractions."""
    rows = [_plain(row.model_dump(by_alias=True)) for row in dataset.rows]
    text: str = simplejson.dumps({dataset.root: rows}, use_decimal=True, ensure_ascii=False, indent=1)
    return (text + "\n").encode()


def csv_file(dataset: Dataset) -> bytes:
    """Write a header and a row for each line of the dataset."""
    heads = list(columns(dataset.line))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([head.name for head in heads])
    writer.writerows([cell(_follow(line, head.path)) for head in heads] for line in dataset.lines)
    return buffer.getvalue().encode("utf-8-sig")


def columns(shape: type[Shape]) -> Iterator[Column]:
    """The columns of a shape: its fields in order, a text in each language, parts flattened."""
    for name, field in shape.model_fields.items():
        if JSON_ONLY in field.metadata:
            continue
        kind, required = _required(field.annotation)
        if isinstance(kind, type) and issubclass(kind, LocalText):
            yield Column((name, "zh"), "string", required, description=field.description or "")
            yield Column((name, "en"), "string", required=False, description=field.description or "")
        elif isinstance(kind, type) and issubclass(kind, Shape):
            for inner in columns(kind):
                yield Column((name, *inner.path), inner.type, required and inner.required, inner.choices)
        else:
            choices = tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
            listed = get_origin(kind) is tuple
            yield Column((name,), _type(kind), required and not listed, choices, field.description or "", listed)


def _required(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in {Union, UnionType}:
        inner, *_ = (part for part in get_args(annotation) if part is not type(None))
        return get_args(inner)[0] if get_origin(inner) is Annotated else inner, False
    return annotation, True


def _type(kind: object) -> str:
    return {int: "integer", Decimal: "number"}.get(kind, "string")  # type: ignore[call-overload, no-any-return]


def _follow(value: object, path: Sequence[str]) -> object:
    for step in path:
        value = None if value is None else getattr(value, step)
    return value


def cell(value: object) -> str:
    """A value as CSV holds it: numbers digit by digit, text so that no spreadsheet runs it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, int):
        return str(value)
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(child) for child in value]
    return _number(value) if isinstance(value, Decimal) else value


def _number(value: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    return Decimal(f"{value.normalize():f}")
