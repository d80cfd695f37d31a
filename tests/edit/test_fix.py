"""``check --fix`` fixes what can be fixed in one way only, touches nothing else, and is done after one run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.projects import run, tree
from tests.rules.overlay import overlay

EVENT = "content/events/2023/fraud-desk.yaml"


def changed(project: Path, before: str, after: str, file: str = EVENT) -> Path:
    path = overlay("", project).project / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    if before.startswith("date:"):  # a date that nothing cited says is inferred, and its note tells of the start
        text = text.replace("date_basis: context", "date_basis: inferred").replace("没有写日期", "没有写起点")
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    return project


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("title:", "titel:"),
        ("title: {zh:", '"tilte": {zh:'),
        ("summary:", "sumary:"),
        ("type: service", "type: servce"),
        ("type: service", 'type: "servcie"  # 注'),
        ('date: "2023"', "date: 2023年"),
        ('date: "2023"', "date: 2023年5月  # 注"),
        ('date: "2023"', 'date: "2023.5.3"'),
        ('date: "2023"', "date: 2023年6月至9月"),
        ('date: "2023"', "date: 截至2023年"),
        ("topics: [safety]", "topics: safety"),
        ("topics: [safety]", "topics: safety, safety"),
        ("date_basis: context", "date-basis: context"),
        ("date_basis: context", "date_basis：context"),
        ("type: service", "type:service  # 注"),
    ],
)
def test_one_fault(tmp_path: Path, good: str, bad: str) -> None:
    project = changed(tmp_path / "编年 记录", good, bad)
    before = (project / EVENT).read_text(encoding="utf-8")
    done = run("generator", "check", "--fix", "--project", str(project))
    after = (project / EVENT).read_text(encoding="utf-8")
    assert done.returncode == 0, done.stdout
    assert "改好 1 处。" in done.stderr
    assert after != before
    assert ("# 注" in after) == ("# 注" in bad)
    kept = tree(project)
    again = run("generator", "check", "--fix", "--project", str(project))
    assert "改好 0 处。" in again.stderr
    assert tree(project) == kept


@pytest.mark.parametrize("left_out", ["", "title: .*\n", "(?:title|date_note|summary|sources|relations): .*\n"])
def test_a_file_in_which_every_colon_is_full_width(tmp_path: Path, left_out: str) -> None:
    """No single fix makes it readable, or it is read as one text; each makes more of it readable."""
    project = changed(tmp_path, "", "")
    right = re.sub(left_out or "$^", "", (project / EVENT).read_text(encoding="utf-8"))
    typed = "".join(line.replace(":", "：", 1).replace("： ", "：") for line in right.splitlines(keepends=True))
    (project / EVENT).write_text(typed, encoding="utf-8")
    run("generator", "check", "--fix", "--project", str(project))
    assert (project / EVENT).read_text(encoding="utf-8") == right


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        ("topics: [safety]", "topics: [safty]"),  # another entry could be meant
        ("date_note:", "title:"),
        ('date: "2023"', "date: 23年"),
        ("type: service", "type: thing"),
        ("id: fraud-desk", "id: Fraud Desk"),
        ("relations:", "relation: []\nrelations:"),  # the key that was meant is there
        ("observations: [loss-averted]", "observations: [loss-avertet]"),
        ("sources: [{source: town-2023, passages: [1, 2]}]", "sources: town-2023"),
    ],
)
def test_what_an_editor_has_to_decide_stays(tmp_path: Path, good: str, bad: str) -> None:
    project = changed(tmp_path, good, bad)
    before = tree(project)
    done = run("generator", "check", "--fix", "--project", str(project), "--lang", "en")
    assert done.returncode == 1
    assert "Fixed: 0." in done.stderr
    assert tree(project) == before


def test_many_faults_of_many_files_at_once(tmp_path: Path) -> None:
    project = overlay("", tmp_path).project
    clean = tree(project)
    for path in (project / "content").rglob("*.yaml"):
        data = path.read_bytes().replace(b"\n", b"\r\n")
        data = data.replace(b"title:", b"titel:").replace(b"summary:", b"sumary:").replace(b"unit:", b"unti:")
        path.write_bytes(b"\xef\xbb\xbf" + data)
    done = run("generator", "check", "--fix", "--project", str(project))
    assert done.returncode == 0, done.stdout
    assert tree(project) == {name: data.replace(b"\n", b"\r\n") for name, data in clean.items()}


def test_the_clean_record_is_not_touched(tmp_path: Path) -> None:
    project = overlay("", tmp_path).project
    before = tree(project)
    assert run("generator", "check", "--fix", "--project", str(project)).returncode == 0
    assert tree(project) == before
