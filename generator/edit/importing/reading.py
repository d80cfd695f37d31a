"""One entrance for every format: bytes to draft events."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Span
from generator.edit.importing import events_table, table, timelinejs
from generator.edit.importing.drafts import Imported, ImportNames
from generator.edit.importing.table import UnreadableError

FORMATS: Final = ("csv", "timelinejs")


def read(data: bytes, file: PurePosixPath, words: ImportNames, form: str | None = None) -> Imported:
    """Read a file called ``file`` in findings; without a ``form`` it is told from what the file holds.

    A file that cannot be read gives no draft and the finding that says why.
    """
    try:
        text, findings = table.decoded(data, file)
        looks_json = text.lstrip()[:1] in {"{", "["}
        if looks_json and form != "csv":
            imported = timelinejs.read_json(text, file, words)
        else:
            found, problems = table.read(text, file)
            findings += problems
            sheet = timelinejs.is_sheet(found) or form == "timelinejs"
            imported = timelinejs.read_sheet(found, words) if sheet else events_table.read(found, words, Span(file))
    except UnreadableError as error:
        return Imported(findings=(error.finding,))
    return Imported(imported.drafts, (*findings, *imported.findings))
