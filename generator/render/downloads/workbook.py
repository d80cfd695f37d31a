"""The record as one workbook: a sheet for each table, texts as texts, the same bytes every time and everywhere.

A text that a spreadsheet would take for a formula is marked with Excel's own quote prefix: it stays itself, and is no
formula when somebody edits the cell either.  Codes of regions keep their zeros.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from generator.files.csv_cells import FORMULA

_LONGEST: Final = 32_767
"""So many characters a cell of Excel holds."""
_LONGEST_MESSAGE: Final = 255
_WIDEST, _NARROWEST = 60, 8
"""Columns as wide as their longest text, within what a screen shows."""
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""Of the times that a zip file can hold."""
_UNIX: Final = 3
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_numbers": False,
    "strings_to_urls": False,
}


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet: its name, its columns with what each means, its rows."""

    name: str
    heads: tuple[tuple[str, str], ...]
    rows: tuple[tuple[Any, ...], ...]


def workbook(sheets: Iterable[WorkbookSheet], title: str, author: str, remark: str, made: datetime) -> bytes:
    """The sheets as ``.xlsx``; ``made`` is the time that the file says it is of."""
    target = io.BytesIO()
    book = Workbook(target, _OPTIONS)
    book.set_properties({"title": title, "author": author, "comments": remark, "created": made})
    formats = _Formats(book.add_format({"bold": True}), book.add_format({"quote_prefix": True}))
    for sheet in sheets:
        _write(book.add_worksheet(sheet.name), sheet, formats)
    book.close()
    return _unpacked(target)


def _unpacked(packed: io.BytesIO) -> bytes:
    """The same file with its parts as they are: each version of zlib packs them into other bytes."""
    target = io.BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as plain:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _BEGINNING)
            entry.create_system = _UNIX  # else it says on which system it was made
            plain.writestr(entry, source.read(name))
    return target.getvalue()


@dataclass(frozen=True, slots=True)
class _Formats:
    """How cells look: those of the first row, and a text that begins like a formula."""

    head: Format
    quoted: Format


def _write(page: Worksheet, sheet: WorkbookSheet, formats: _Formats) -> None:
    last = (len(sheet.rows), len(sheet.heads) - 1)
    page.freeze_panes(1, 1)
    page.autofilter(0, 0, *last)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{last[0] + 1}"})  # a code or a numeral as printed is a text
    for column, (name, meaning) in enumerate(sheet.heads):
        page.write_string(0, column, name, formats.head)
        page.data_validation(0, column, 0, column, {"validate": "any", "input_message": meaning[:_LONGEST_MESSAGE]})
        page.set_column(column, column, _width(name, [row[column] for row in sheet.rows]))
    for number, row in enumerate(sheet.rows, start=1):
        for column, value in enumerate(row):
            _cell(page, number, column, value, formats)


def _cell(page: Worksheet, row: int, column: int, value: Any, formats: _Formats) -> None:
    if isinstance(value, (int, float, Decimal)):
        page.write_number(row, column, value)
    elif value not in (None, "", ()):
        text = text_of(value)
        page.write_string(row, column, text, formats.quoted if text.startswith(tuple(FORMULA)) else None)


def text_of(value: object) -> str:
    """A value as the text of a cell; of a list longer than a cell whole items, and a sign that there are more."""
    if isinstance(value, tuple):
        return _fitting([str(item) for item in value])
    return str(value)


def _fitting(items: Sequence[str]) -> str:
    text = "; ".join(items)
    if len(text) <= _LONGEST:
        return text
    return text[: _LONGEST - 1].rpartition("; ")[0] + "; …"


def _width(name: str, values: Sequence[object]) -> int:
    """In characters of Latin letters; Chinese ones take two."""
    longest = max((len(text.encode("gbk", "replace")) for text in (name, *map(_short, values))), default=0)
    return min(max(longest, _NARROWEST), _WIDEST)


def _short(value: object) -> str:
    return "" if value is None else text_of(value)[:_WIDEST]
