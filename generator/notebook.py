"""A record as a notebook has it: what the check finds, as values, and its tables, row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from os import PathLike
from pathlib import Path

from generator import pipeline
from generator.diagnostics.diagnostic import Diagnostic, Severity
from generator.model.record import Record
from generator.render.downloads.database import Value

Table = list[dict[str, Value]]
"""The rows of a table, each with the same columns in the same order: ready for ``pandas.DataFrame``."""


class InvalidRecordError(Exception):
    """A record with errors has no tables; the message is a line for each of them."""


@dataclass(frozen=True, eq=False)
class OpenedRecord:
    """A record as it was when it was read; ``findings`` are those of ``biannian check``, hints included."""

    project: Path
    findings: tuple[Diagnostic, ...]
    _record: Record | None

    @cached_property
    def tables(self) -> Mapping[str, Table]:
        """Each table of the record and each view of tables joined, by its name: those of ``data/record.sqlite``.

        Cells are text, whole numbers, decimals or None; dates are EDTF, codes of regions text.
        Raises InvalidRecordError where a finding is an error, SettingsError where the site's settings cannot be read.
        """
        if self._record is None:
            errors = [each for each in self.findings if each.severity is Severity.ERROR]
            raise InvalidRecordError("\n".join(f"{each.span}: {each.message.en} ({each.code})" for each in errors))
        return pipeline.tables(self.project, self._record)


def load(project: str | PathLike[str] = ".") -> OpenedRecord:
    """Read and check the record whose folder holds ``content/``; nothing is written.

    Raises FileNotFoundError where there is no such folder.
    """
    folder = Path(project)
    if not (folder / "content").is_dir():
        raise FileNotFoundError(f"{folder / 'content'}: 没有这个文件夹 / no such folder")
    checked = pipeline.check(folder)
    return OpenedRecord(folder, checked.findings, checked.record)
