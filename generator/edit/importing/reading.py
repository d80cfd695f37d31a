"""One entrance for every format: bytes to draft events."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Span
from generator.edit.importing import (
    calendar,
    events_table,
    json_places,
    json_tables,
    markwhen,
    table,
    timelinejs,
    workbook,
    yaml_tables,
)
from generator.edit.importing.drafts import Imported, ImportNames
from generator.edit.importing.table import ImportedTable, UnreadableError, refuse

FORMATS: Final = ("csv", "timelinejs", "json", "ical", "markwhen", "xlsx", "yaml")
_BY_ENDING: Final[Mapping[str, str]] = {
    ".ics": "ical", ".ical": "ical", ".mw": "markwhen", ".markwhen": "markwhen", ".yaml": "yaml", ".yml": "yaml",
    ".md": "yaml", ".markdown": "yaml",
}  # fmt: skip


def read(data: bytes, file: PurePosixPath, names: ImportNames, form: str | None = None) -> Imported:
    """Read a file called ``file`` in findings; without a ``form`` it is told from what the file holds.

    A file that cannot be read gives no draft and the finding that says why.
    """
    try:
        if form == "xlsx" or (form is None and workbook.is_workbook(data, file)):
            found, findings = workbook.read(data, file)
            return _with(events_table.read(found, names, Span(file)), findings)
        text, findings = table.decoded(data, file)
        imported = _of_text(text, file, names, form or _form(text, file), findings)
    except UnreadableError as error:
        return Imported(findings=(error.finding,))
    return _with(imported, findings)


def read_table(data: bytes, file: PurePosixPath) -> tuple[ImportedTable, list[Diagnostic]]:
    """The rows of a table, as CSV or in a workbook, not yet events.  Raises UnreadableError."""
    if workbook.is_workbook(data, file):
        return workbook.read(data, file)
    text, findings = table.decoded(data, file)
    found, problems = table.read(text, file)
    return found, [*findings, *problems]


def read_folder(files: Mapping[PurePosixPath, bytes], folder: PurePosixPath, names: ImportNames) -> Imported:
    """Read Markdown files with front matter, an event each; other files of the folder are passed over."""
    findings: list[Diagnostic] = []
    rows = []
    try:
        for file, data in sorted(files.items()):
            text, problems = table.decoded(data, file)
            findings += problems
            if yaml_tables.is_front_matter(text, file):
                rows.append(yaml_tables.front_matter(text, file))
        if not rows:
            raise refuse(
                Span(folder),
                "文件夹里没有以 --- 开头、写着字段的 Markdown 文件",
                "the folder holds no Markdown file that begins with fields between lines of ---",
            )
        imported = events_table.read(table.of_rows(rows), names, Span(folder))
    except UnreadableError as error:
        return Imported(findings=(error.finding,))
    return _with(imported, findings)


def _with(imported: Imported, findings: list[Diagnostic]) -> Imported:
    return Imported(imported.drafts, (*findings, *imported.findings), imported.decisions, imported.title)


def _form(text: str, file: PurePosixPath) -> str:
    """The format of a text, by what it begins with, else by the ending of its file."""
    start = text.lstrip()
    if start[:1] in {"{", "["} and file.suffix.lower() not in _BY_ENDING:
        return "json"
    if start[:15].upper() == "BEGIN:VCALENDAR":
        return "ical"
    return _BY_ENDING.get(file.suffix.lower(), "csv")


def _of_text(text: str, file: PurePosixPath, names: ImportNames, form: str, findings: list[Diagnostic]) -> Imported:
    """The events of a text in a format.  Raises UnreadableError."""
    looks_json = text.lstrip()[:1] in {"{", "["}
    if form == "json" or (form == "timelinejs" and looks_json):
        document = json_places.read(text, file)
        if timelinejs.is_document(document):
            return timelinejs.read_json(document, file, names)
        return events_table.read(json_tables.read(document, file), names, Span(file))
    found, problems = _table(text, file, form)
    findings += problems
    if form == "timelinejs" or timelinejs.is_sheet(found):
        return timelinejs.read_sheet(found, names)
    return events_table.read(found, names, Span(file))


def _table(text: str, file: PurePosixPath, form: str) -> tuple[ImportedTable, list[Diagnostic]]:
    if form == "ical":
        return calendar.read(text, file)
    if form == "markwhen":
        return markwhen.read(text, file), []
    if form == "yaml" and yaml_tables.is_front_matter(text, file):
        return table.of_rows([yaml_tables.front_matter(text, file)]), []
    if form == "yaml":
        return yaml_tables.read(text, file), []
    return table.read(text, file)
