"""Rows as bytes: JSON with exact numbers, and CSV that a spreadsheet opens without harm.

CSV is RFC 4180 in UTF-8 with a byte order mark, by which Excel knows the encoding.  Its cells are
those of ``generator/files/csv_cells.py``; the JSON stays exact.  Passages are ``source#number`` and
relations ``type:to``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

import simplejson

from generator.diagnostics.languages import Language
from generator.files.csv_cells import cell
from generator.model.base import LocalText
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.vocabularies import ChosenClass, chosen_in
from generator.render.downloads.row_shapes import JSON_ONLY, Shape
from generator.render.downloads.rows import Dataset


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a CSV file: the fields that lead to its cell, its type, what it may hold, whether several.

    ``words`` is the vocabulary of the record whose words it holds.
    """

    path: tuple[str, ...]
    type: str
    required: bool
    choices: tuple[str, ...] = ()
    description: str = ""
    listed: bool = False
    words: ChosenClass | None = None

    @property
    def name(self) -> str:
        """The name in the header: ``title_zh``."""
        return "_".join(step.rstrip("_") for step in self.path)  # a field may not be called ``is``


def json(dataset: Dataset) -> bytes:
    """Write ``{root: [row, …]}``; decimals are written digit by digit, never as binary fractions."""
    rows = [_plain(row.model_dump(by_alias=True)) for row in dataset.rows]
    text: str = simplejson.dumps({dataset.root: rows}, use_decimal=True, ensure_ascii=False, indent=1)
    return (text + "\n").encode()


def csv_file(dataset: Dataset) -> bytes:
    """Write a header and a row for each line of the dataset."""
    heads = list(columns(dataset.line, dataset.languages))
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow([head.name for head in heads])
    writer.writerows([cell(follow(line, head.path)) for head in heads] for line in dataset.lines)
    return buffer.getvalue().encode("utf-8-sig")


def columns(shape: type[Shape], languages: Sequence[Language] = DEFAULT_LANGUAGES) -> Iterator[Column]:
    """The columns of a shape: its fields in order, a text in each of the languages, parts flattened."""
    for name, field in shape.model_fields.items():
        if JSON_ONLY in field.metadata:
            continue
        kind, required = _required(field.annotation)
        if isinstance(kind, type) and issubclass(kind, LocalText):
            for language in languages:
                needed = required and language == languages[0]
                yield Column((name, language), "string", needed, description=field.description or "")
        elif isinstance(kind, type) and issubclass(kind, Shape):
            for inner in columns(kind, languages):
                yield Column((name, *inner.path), inner.type, required and inner.required, inner.choices)
        else:
            choices = tuple(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else ()
            listed = get_origin(kind) is tuple
            means, words = field.description or "", chosen_in(kind)
            yield Column((name,), _type(kind), required and not listed, choices, means, listed, words)


def _required(annotation: Any) -> tuple[Any, bool]:
    if get_origin(annotation) in {Union, UnionType}:
        inner, *_ = (part for part in get_args(annotation) if part is not type(None))
        return get_args(inner)[0] if get_origin(inner) is Annotated else inner, False
    return annotation, True


def _type(kind: object) -> str:
    return {int: "integer", Decimal: "number"}.get(kind, "string")  # type: ignore[call-overload, no-any-return]


def follow(value: object, path: Sequence[str]) -> object:
    """What the fields of a path lead to, None where one of them is missing."""
    for step in path:
        value = None if value is None else getattr(value, step)
    return value


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(child) for key, child in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(child) for child in value]
    return _number(value) if isinstance(value, Decimal) else value


def _number(value: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    return Decimal(f"{value.normalize():f}")
