"""Export, edit twenty cells in a spreadsheet, import again: the twenty cells change and nothing else does."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from generator.cli.export import command as export
from generator.cli.import_ import command
from generator.cli.init import command as init
from tests.projects import tree

ROWS = "date,title,text\n" + "".join(f"20{year:02}-05-06,Hall {year} opens,It is white.\n" for year in range(1, 21))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("update")
    (folder / "halls.csv").write_text(ROWS, encoding="utf-8")
    assert CliRunner().invoke(init, ["--from", str(folder / "halls.csv"), str(folder / "record")]).exit_code == 0
    for file in (folder / "record/content/events").rglob("*.yaml"):
        text = file.read_text(encoding="utf-8")
        file.write_text(text.replace("date_basis", "# a remark of ours\ndate_basis"), encoding="utf-8")
    return folder / "record"


def exported(project: Path) -> list[dict[str, str]]:
    table = project.parent / "events.csv"
    assert CliRunner().invoke(export, ["--format", "csv", "-o", str(table), "--project", str(project)]).exit_code == 0
    return list(csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig"))))


def saved(rows: list[dict[str, str]], file: Path) -> Path:
    """The rows as a spreadsheet saves them: in its own format, or as CSV with dates and codes of its own making."""
    if file.suffix == ".xlsx":
        book = Workbook()
        assert book.active is not None
        for line in ([*rows[0]], *([*row.values()] for row in rows)):
            book.active.append(line)
        book.save(file)
    else:
        with file.open("w", encoding="utf-8-sig", newline="") as out:
            writer = csv.DictWriter(out, [*rows[0]], delimiter=";")
            writer.writeheader()
            writer.writerows(row | {"region": row["region"].lstrip("0") or "0"} for row in rows)
    return file


def update(project: Path, file: Path) -> tuple[int, str]:
    done = CliRunner().invoke(command, [str(file), "--update", "--project", str(project)])
    return done.exit_code, done.output


@pytest.mark.parametrize("name", ["edited.csv", "edited.xlsx"])
def test_nothing_changes_where_no_cell_does(project: Path, tmp_path: Path, name: str) -> None:
    before = tree(project)
    status, output = update(project, saved(exported(project), tmp_path / name))
    assert (status, output.split()[0]) == (0, "0"), output
    assert tree(project) == before


def test_twenty_cells_change_and_nothing_else(project: Path, tmp_path: Path) -> None:
    rows = exported(project)
    assert len(rows) == 20
    before = tree(project)
    for number, row in enumerate(rows):
        if number < 10:
            row["summary_en"] = f"It is {'very ' * number}green: #1, “so”."
            row["summary_en"] = row["summary_en"].replace("#1, ", "")
        elif number < 15:
            row["date"] = row["date"].replace("-05-06", "-05")
        else:
            row["type"] = "service"
    status, output = update(project, saved(rows, tmp_path / "edited.csv"))
    assert output.split()[0] == "20", output
    after = tree(project)
    assert {path for path in after if after[path] != before[path]} == {
        path for path in before if path.startswith("content/events/")
    }
    for path in (path for path in before if path.startswith("content/events/")):
        pairs = zip(before[path].splitlines(), after[path].splitlines(), strict=True)
        assert len([new for old, new in pairs if old != new]) == 1, path
    assert status == 0, output
    assert exported(project) == rows


def test_what_cannot_be_brought_back_is_told(project: Path, tmp_path: Path) -> None:
    rows = exported(project)
    rows[0]["sources"] = "another#3"
    rows[1]["id"] = "nothing-here"
    before = tree(project)
    status, output = update(project, saved(rows, tmp_path / "edited.csv"))
    assert status == 1
    assert "another#3" in output
    assert "nothing-here" in output
    assert tree(project) == before
