"""`import biannian` in a notebook: the same findings as the command, the same tables as the database."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import biannian
import pytest

from generator import pipeline
from tests.projects import ROOT
from tests.rules.overlay import MINIMAL

HOME = "https://biannian.example/"
"""Where the tests take the site to be: see `mkdocs.yml`."""


def _from_the_root(cell: object) -> object:
    """A cell whose address begins at the root of the site: a notebook knows none."""
    return cell.removeprefix(HOME) if isinstance(cell, str) else cell


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A record without a single finding."""
    return shutil.copytree(MINIMAL, tmp_path / "record")


def test_tables_are_those_of_the_database(site: Path) -> None:
    record = biannian.load(ROOT)
    with closing(sqlite3.connect(site / "data/record.sqlite")) as database:
        for name, rows in record.tables.items():
            found = database.execute(f"SELECT * FROM {name}")  # noqa: S608 - a name of ours
            heads = [head for head, *_ in found.description]
            cells = [[_from_the_root(cell) for cell in row] for row in found]
            assert [list(row.items()) for row in rows] == [list(zip(heads, row, strict=True)) for row in cells]
    assert {"events", "events_topics", "observations", "figures"} <= record.tables.keys()


def test_findings_are_those_of_the_check(project: Path) -> None:
    assert biannian.load(project).findings == pipeline.check(project).findings


def test_a_record_with_errors_has_findings_and_no_tables(project: Path) -> None:
    (project / "content/events/broken.yaml").write_text("id: broken\n", encoding="utf-8")
    record = biannian.load(str(project))
    assert {finding.span.file.name for finding in record.findings} == {"broken.yaml"}
    with pytest.raises(biannian.InvalidRecordError, match=r"content/events/broken\.yaml:1:1: "):
        _ = record.tables


def test_where_no_record_is_that_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no such folder"):
        biannian.load(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_all_that_is_promised_is_there() -> None:
    assert all(hasattr(biannian, name) for name in biannian.__all__)
