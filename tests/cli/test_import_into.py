"""``import --into`` and ``init --from``: foreign files become events that pass the check, on a site that shows them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from openpyxl import Workbook

from generator import pipeline
from generator.cli.import_ import command as import_command
from generator.cli.init import command as init
from generator.diagnostics.diagnostic import Severity
from tests.edit.importing import foreign
from tests.projects import run, tree
from tests.small import small_project


def begun(file: Path, folder: Path, *options: str) -> Result:
    return CliRunner().invoke(init, ["--from", str(file), str(folder), *options])


def imported(file: Path, folder: Path, *options: str) -> Result:
    return CliRunner().invoke(import_command, [str(file), "--into", str(folder), *options])


def events(project: Path) -> dict[str, dict[str, object]]:
    files = sorted((project / "content/events").rglob("*.yaml"))
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in files}


def codes(project: Path) -> list[str]:
    found = pipeline.check(project).findings
    return [finding.code for finding in found if finding.severity is not Severity.HINT]


def written(folder: Path, text: str, name: str = "table.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_every_kind_of_file_passes_the_check(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    for file in foreign.write_all(tmp_path / "files"):
        project = tmp_path / f"record of {file.name}"
        done = begun(file, project)
        assert done.exit_code == 0, (file.name, done.output)
        assert events(project), file.name
        assert codes(project) == [], file.name
        assert run("generator", "fmt", "--check", folder=project).returncode == 0 if file.suffix == ".csv" else True


def test_a_site_shows_what_was_imported(tmp_path: Path) -> None:
    file = written(tmp_path, foreign.CSV, "halls and deaths.csv")
    assert begun(file, tmp_path / "record").exit_code == 0
    done = run("generator", "build", folder=tmp_path / "record")
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "record/site/events/harbour-bridge-2-opens/index.html").read_text(encoding="utf-8")
    home = (tmp_path / "record/site/index.html").read_text(encoding="utf-8")
    assert "halls and deaths" in home.partition("<h1")[2].partition("</h1>")[0]
    assert "It took 12 years and $2.5 million. (Planned) in 2009." in page


def test_what_an_event_has(tmp_path: Path) -> None:
    assert begun(written(tmp_path, foreign.CSV), tmp_path / "record").exit_code == 0
    found = events(tmp_path / "record")
    assert {each["date"] for each in found.values()} == {"2021-03-04", "-0043", "1453-03", "2021-04-13"}
    assert found["caesar-killed"] == {
        "id": "caesar-killed", "type": "event", "title": {"en": "Caesar is killed"}, "date": "-0043",
        "date_basis": "stated", "region": "000000", "topics": ["table"], "summary": {"en": "By 60 senators."},
        "sources": [{"source": "table", "passages": [2]}],
    }  # fmt: skip


def test_a_number_that_is_changed_is_found(tmp_path: Path) -> None:
    assert begun(written(tmp_path, foreign.CSV), tmp_path / "record").exit_code == 0
    event = next((tmp_path / "record/content/events").rglob("caesar-killed.yaml"))
    event.write_text(event.read_text(encoding="utf-8").replace("60 senators", "61 senators"), encoding="utf-8")
    assert codes(tmp_path / "record") == ["bare-numeral"]


def test_figures_may_become_claims(tmp_path: Path) -> None:
    text = "date,title,text\n2021,A hall opens,It has 12 doors. It is white.\n"
    assert begun(written(tmp_path, text), tmp_path / "record", "--figures", "claims").exit_code == 0
    (event,) = events(tmp_path / "record").values()
    assert event["summary"] == {"en": "It is white."}
    assert event["claims"] == [{"text": {"en": "It has 12 doors."}, "source": "table", "passage": 1}]
    assert codes(tmp_path / "record") == []


def test_groups_become_topics_and_eras_events(tmp_path: Path) -> None:
    file = written(tmp_path, foreign.TEXTS["timeline3.json"], "timeline.json")
    assert begun(file, tmp_path / "record").exit_code == 0
    found = events(tmp_path / "record")
    assert found["hall-opens"]["topics"] == ["doors"]
    assert found["old-halls"]["date"] == "1900/1910"
    source = yaml.safe_load((tmp_path / "record/content/sources/my-halls.yaml").read_text(encoding="utf-8"))
    assert source["title"] == {"en": "My halls"}


def test_rows_with_one_title_are_kept_apart(tmp_path: Path) -> None:
    text = "date,title\n2021-03-04,Storm\n2021-05-06,Storm\n2021-05-06,Storm\n"
    assert begun(written(tmp_path, text), tmp_path / "record").exit_code == 0
    assert len(events(tmp_path / "record")) == 3
    assert codes(tmp_path / "record") == []


def test_persons_are_named_only_where_the_record_says_so(tmp_path: Path) -> None:
    text = "date,title,text\n2021,A talk,Mr Smith spoke. It rained.\n2022,Mrs Smith wins,So it was.\n"
    file = written(tmp_path, text)
    assert begun(file, tmp_path / "one").exit_code == 0
    assert [each["summary"] for each in events(tmp_path / "one").values()] == [{"en": "It rained."}]
    assert begun(file, tmp_path / "two", "--persons").exit_code == 0
    assert len(events(tmp_path / "two")) == 2
    assert codes(tmp_path / "two") == []


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("a,b\nx,y\n", "table.csv", "--map date="),
        ("date,title\n2021,x\n", "book.xlsx", "CSV UTF-8"),
        ("no calendar", "days.ics", "it is no calendar"),
        ("[1, 2]", "list.json", "GeoJSON"),
        ("title: x\n", "list.yaml", "list of events"),
        ("nothing here", "notes.mw", "a colon and a text"),
    ],
)
def test_a_refused_file_says_what_to_do(tmp_path: Path, text: str, name: str, said: str) -> None:
    done = begun(written(tmp_path, text, name), tmp_path / "record", "--lang", "en")
    assert done.exit_code == 1
    assert said in done.output
    assert not (tmp_path / "record").exists(), "nothing is written"


def test_a_day_or_a_month_first(tmp_path: Path) -> None:
    file = written(tmp_path, "date,title\n3/4/2021,Storm in town\n")
    assert begun(file, tmp_path / "none").exit_code == 1
    assert begun(file, tmp_path / "day", "--dates", "day-first").exit_code == 0
    (event,) = events(tmp_path / "day").values()
    assert event["date"] == "2021-04-03"


_MEETING = (
    "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTART:20240115T080000Z\nDTEND:{end}\n"
    "SUMMARY:Council meeting\nEND:VEVENT\nEND:VCALENDAR\n"
)


@pytest.mark.parametrize(
    ("name", "text", "dates", "told"),
    [
        ("days.ics", _MEETING.format(end="20240115T113000Z"), {"2024-01-15T08:00:00Z"}, "11:30:00Z"),
        ("days.ics", _MEETING.format(end="20240117T113000Z"), {"2024-01-15/2024-01-17"}, "11:30:00Z"),
        ("notes.mw", "2024-02/2024-04: Design of a hall\n", {"2024-02/2024-04"}, ""),
        ("notes.mw", "2024-02-03/2024-04-05: Design of a hall\n", {"2024-02-03/2024-04-05"}, ""),
        ("some.csv", "title,date,start,end\nFlood,2021-07-14,,\nStorm,,2022-02-18,2022-02-19\n",
         {"2021-07-14", "2022-02-18/2022-02-19"}, ""),
        ("both.csv", "title,date,start,end\nFlood,2023-01-01,2021-07-14,2021-07-15\n",
         {"2021-07-14/2021-07-15"}, ""),
    ],
)  # fmt: skip
def test_ends_of_a_date_as_programs_write_them(
    tmp_path: Path, name: str, text: str, dates: set[str], told: str
) -> None:
    """An interval has days alone, so that a time that has no room is told; days and stretches may share a table."""
    done = begun(written(tmp_path, text, name), tmp_path / "record", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert {each["date"] for each in events(tmp_path / "record").values()} == dates
    assert ("warning" in done.output) == bool(told)
    assert told in done.output


def test_into_a_record_that_is_there(tmp_path: Path) -> None:
    project = small_project(tmp_path / "record")
    before, found = tree(project / "content"), codes(project)
    file = written(tmp_path, "日期,标题,内容,分组\n2023年5月,东区巡防,来了12人。,巡防\n", "巡防.csv")
    done = imported(file, project)
    assert done.exit_code == 0, done.output
    assert codes(project) == found
    after = tree(project / "content")
    changed = {path for path in before if after[path] != before[path]}
    assert changed <= {"topics.yaml", "vocabularies.yaml"}
    again = imported(file, project)
    assert again.exit_code == 1, "a file is imported once"
    assert tree(project / "content") == after


def test_every_sheet_of_a_workbook_is_taken_or_told(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    for line in (["Date", "Title"], ["2021-03-04", "A hall opens"]):
        book.active.append(line)
    more, other = book.create_sheet("More"), book.create_sheet("Other")
    for line in (["Date", "Title"], ["2021-05-06", "A hall is shut"]):
        more.append(line)
    for line in (["Colour", "Price"], ["red", "3"]):
        other.append(line)
    book.save(tmp_path / "book.xlsx")
    done = begun(tmp_path / "book.xlsx", tmp_path / "record", "--lang", "en")
    assert len(events(tmp_path / "record")) == 2
    assert "sheet Other (Colour, Price)" in done.output


def test_a_file_in_another_language_is_refused(tmp_path: Path) -> None:
    project = small_project(tmp_path / "record")
    before = tree(project)
    done = imported(written(tmp_path, foreign.CSV), project, "--lang", "en")
    assert done.exit_code == 2
    assert "init --from table.csv" in done.output
    assert tree(project) == before


def test_many_findings_are_grouped(tmp_path: Path) -> None:
    rows = "".join(f"2021,Hall number {number} opens,<b>x</b>\n" for number in range(80))
    done = begun(written(tmp_path, f"date,title,text\n{rows}"), tmp_path / "record", "--lang", "en")
    assert done.exit_code == 0, done.output
    assert "[changed-on-import] and 75 more" in done.output
