"""Workbooks (.xlsx) as tables: the sheets that have the same line of names, read by ``openpyxl``."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime
from pathlib import PurePosixPath
from typing import Any, Final
from zipfile import BadZipFile, is_zipfile

from generator.diagnostics.diagnostic import Diagnostic, Span
from generator.edit.importing.table import ImportedRow, ImportedTable, of_rows, refuse
from generator.edit.rules import not_carried

_OLD: Final = b"\xd0\xcf\x11\xe0"


def is_workbook(data: bytes, file: PurePosixPath) -> bool:
    """Whether a file is, or calls itself, a workbook of Excel."""
    return file.suffix.lower() in {".xlsx", ".xlsm", ".xls"} or is_zipfile(io.BytesIO(data)) or data.startswith(_OLD)


def read(data: bytes, file: PurePosixPath) -> tuple[ImportedTable, list[Diagnostic]]:
    """The rows of the first sheet with names and of all that have the same ones; others are told.

    Dates are written out.  Raises UnreadableError.
    """
    names: list[str] = []
    rows, findings = [], []
    for title, lines in _sheets(data, file).items():
        (_, head), *rest = [(number, cells) for number, cells in enumerate(lines, 1) if any(cells)] or [(1, [])]
        if rest and head == (names or head):
            names = head
            rows += [ImportedRow(Span(file, number), _named(names, cells)) for number, cells in rest]
        elif rest:
            findings.append(not_carried.finding(Span(file), f"工作表 / sheet {title}", ", ".join(filter(None, head))))
    if not rows:
        raise refuse(Span(file), "没有一张表有列名和内容", "no sheet has a line of names and a line below it")
    return of_rows([row for row in rows if row.cells]), findings


def _sheets(data: bytes, file: PurePosixPath) -> dict[str, list[list[str]]]:
    if not is_zipfile(io.BytesIO(data)):
        raise refuse(
            Span(file),
            "不是 .xlsx：旧的 .xls 或别的文件改了名。请在表格软件里打开，另存为 .xlsx 或“CSV UTF-8”",
            "it is no .xlsx: an older .xls, or another file under that name. Open it in a spreadsheet and "
            "save it as .xlsx or as “CSV UTF-8”",
        )
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError as error:
        raise refuse(
            Span(file),
            "读 .xlsx 要用 openpyxl：pip install 'biannian[spreadsheet]'，或另存为“CSV UTF-8”",
            "openpyxl reads .xlsx: pip install 'biannian[spreadsheet]', or save it as “CSV UTF-8”",
        ) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about styles and validations that no table needs
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return {sheet.title: [[_text(cell) for cell in row] for row in sheet.values] for sheet in book}
    except (BadZipFile, InvalidFileException, KeyError, ValueError, OSError) as error:
        raise refuse(
            Span(file),
            "打不开：不是 .xlsx，或文件已损坏；请在表格软件里打开，另存为 .xlsx",
            "it cannot be opened: no .xlsx, or a damaged one; open it in a spreadsheet and save it as .xlsx",
        ) from error


def _text(cell: Any) -> str:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds") if cell.time().isoformat() != "00:00:00" else cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else str(cell).strip()


def _named(names: list[str], cells: list[str]) -> dict[str, str]:
    return {name: text for name, text in zip(names, cells, strict=False) if name and text}
