"""Tables as spreadsheets save them: their encoding, their separator, and their habits."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.edit.importing import encodings
from generator.edit.rules import changed_on_import, not_carried, unreadable_import
from generator.load.text import CONTROL

_SEPARATORS: Final = ",;\t，；"
_READ: Final = frozenset({encodings.GB18030, "utf-16-le", "utf-16-be"})
_TYPED_TEXT: Final = re.compile(r'="(.*)"', re.DOTALL)  # how a formula keeps 0044 from becoming 44 in Excel
_MARKS: Final = {
    codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ImportedRow:
    """A line of a table: the cells that hold something, by the name of their column."""

    span: Span
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class ImportedTable:
    """The names of the columns, and the rows that hold something."""

    columns: tuple[str, ...]
    rows: tuple[ImportedRow, ...]


def of_rows(rows: Sequence[ImportedRow]) -> ImportedTable:
    """The table of rows that name their columns themselves; columns in the order in which they come up."""
    return ImportedTable(tuple(dict.fromkeys(name for row in rows for name in row.cells)), tuple(rows))


class UnreadableError(ValueError):
    """A file that cannot be read as what it is said to be; ``finding`` says why."""

    def __init__(self, finding: Diagnostic) -> None:
        super().__init__(finding.message.en)
        self.finding = finding


def refuse(span: Span, zh: str, en: str) -> UnreadableError:
    """The error for a file that cannot be read."""
    return UnreadableError(unreadable_import.finding(span, Sentence(zh, en)))


def decoded(data: bytes, file: PurePosixPath) -> tuple[str, list[Diagnostic]]:
    """The text of a file in UTF-8 or UTF-16 with or without a mark, or in GB18030, which is told.

    Raises UnreadableError.
    """
    marked = next((name for mark, name in _MARKS.items() if data.startswith(mark)), None)
    try:
        text, findings = data.decode(marked or "utf-8"), list[Diagnostic]()
        if marked is None and "\0" in text:
            text, findings = _guessed(data, file)
    except UnicodeDecodeError:
        text, findings = _guessed(data, file)
    if control := CONTROL.search(text):
        line = text[: control.start()].count("\n") + 1
        code = f"U+{ord(control.group()):04X}"
        raise refuse(Span(file, line), f"文件里有控制字符 {code}", f"it holds the control character {code}")
    return text, findings


def _guessed(data: bytes, file: PurePosixPath) -> tuple[str, list[Diagnostic]]:
    """The text of a file that is not UTF-8, and what is said about it.  Raises UnreadableError."""
    encoding = encodings.guess(data)
    if encoding is None:
        raise refuse(Span(file), "编码认不出：不是 UTF-8，也不是 GB18030", "neither UTF-8 nor GB18030 can read it")
    if encoding not in _READ:
        raise refuse(
            Span(file),
            f"编码看来是 {encoding}，不是 UTF-8；请在表格软件里打开，另存为“CSV UTF-8”",
            f"its encoding seems to be {encoding}, not UTF-8; open it in a spreadsheet and save it as “CSV UTF-8”",
        )
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise refuse(Span(file), f"按 {encoding} 读不出", f"{encoding} cannot read it") from error
    if encoding != encodings.GB18030:
        return text, []
    return text, [changed_on_import.finding(Span(file), Sentence("按 GB18030 读出", "it was read as GB18030"))]


def read(text: str, file: PurePosixPath) -> tuple[ImportedTable, list[Diagnostic]]:
    """Read a table; cells beyond the header are findings.  Raises UnreadableError."""
    lines = list(_records(text, file))
    if not lines:
        raise refuse(Span(file), "表格是空的", "the table is empty")
    (_, header), *rest = lines
    columns = _named(header)
    findings = [
        not_carried.finding(
            Span(file, line), f"第 {len(columns) + 1} 列以后 / cells beyond the header", " | ".join(extra)
        )
        for line, cells in rest
        if (extra := [cell for cell in cells[len(columns) :] if cell.strip()])
    ]
    rows = (
        ImportedRow(
            Span(file, line), {name: text for name, cell in zip(columns, cells, strict=False) if (text := _held(cell))}
        )
        for line, cells in rest
    )
    return ImportedTable(tuple(columns), tuple(row for row in rows if row.cells)), findings


def _held(cell: str) -> str:
    """What a cell holds: its text without spaces around it, nor a formula that only says it is text."""
    text = cell.strip()
    typed = _TYPED_TEXT.fullmatch(text)
    return typed[1].replace('""', '"').strip() if typed else text


def _records(text: str, file: PurePosixPath) -> Iterable[tuple[int, list[str]]]:
    """The lines that hold something, each with the number of its first line."""
    first = text.partition("\n")[0].strip()
    told = first[4:] if first.lower().startswith("sep=") else ""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=told or _separator(text), strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells) and not (told and start == 1):
                yield start, cells
            start = reader.line_num + 1
    except csv.Error as error:
        raise refuse(
            Span(file, start), f"从这一行起不成表格（{error}）", f"from this line on it is no table ({error})"
        ) from error


def _separator(text: str) -> str:
    """What parts most cells of the first line that holds something."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count)


def _named(header: list[str]) -> list[str]:
    """The names of the columns; trailing empty ones go, and of two alike the second is numbered."""
    names = [_held(name) for name in header]
    while names and not names[-1]:
        names.pop()
    seen: Counter[str] = Counter()
    for index, name in enumerate(names):
        seen[name] += 1
        if seen[name] > 1 or not name:
            names[index] = f"{name}（第 {index + 1} 列 / column {index + 1}）"
    return names
