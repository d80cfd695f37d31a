"""What lies in ``content/`` beside the record: passed over, told, or refused, and never read from outside."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.diagnostics.diagnostic import Severity
from generator.edit.format import format_file
from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import overlay

EVENTS = "content/events/2023"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return overlay("", tmp_path / "project").project


@pytest.mark.parametrize(
    "name",
    ["._x.yaml", ".#x.yaml", "x.yaml~", ".DS_Store", "~$x.docx", "#x.yaml#", "Thumbs.db", ".x.yaml.swp", "README.md"],
)
def test_what_systems_and_editors_leave_is_passed_over(project: Path, name: str) -> None:
    (project / EVENTS / name).write_bytes(b"\0\1\2")
    assert validate(read_content(project)).findings == ()


def test_a_hidden_folder_is_passed_over(project: Path) -> None:
    (project / "content/.obsidian").mkdir()
    (project / "content/.obsidian/x.yaml").write_text("a: [", encoding="utf-8")
    assert validate(read_content(project)).findings == ()


@pytest.mark.parametrize("name", ["x.docx", "x.html", "X.HTM", "x.pdf", "x.csv", "x.json"])
def test_what_is_not_read_is_told_and_stops_nothing(project: Path, name: str) -> None:
    (project / EVENTS / name).write_bytes(b"x")
    verdict = validate(read_content(project))
    assert [(each.code, each.severity, each.span.file.name) for each in verdict.findings] == [
        ("misplaced-file", Severity.WARNING, name)
    ]
    assert verdict.record


@pytest.mark.parametrize("name", ["x.yml", "x.YAML", "x.yaml.txt"])
def test_another_ending_is_an_error(project: Path, name: str) -> None:
    (project / EVENTS / name).write_bytes(b"id: x\n")
    (finding,) = validate(read_content(project)).findings
    assert (finding.code, finding.severity) == ("misplaced-file", Severity.ERROR)
    assert "x.yaml" in finding.help.zh


@pytest.mark.parametrize("target", ["file", "device", "pipe", "terminal"])
def test_a_link_that_leads_outside_is_refused_and_read_by_nobody(project: Path, tmp_path: Path, target: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("id:   secret\n", encoding="utf-8")
    os.mkfifo(tmp_path / "pipe")
    paths = {"file": secret, "device": Path("/dev/zero"), "pipe": tmp_path / "pipe", "terminal": Path("/dev/tty")}
    if not paths[target].exists():
        pytest.skip("no such device here")
    link = project / EVENTS / "x.yaml"
    link.symlink_to(paths[target])
    (finding,) = validate(read_content(project)).findings
    assert (finding.code, finding.span.file.name) == ("unreadable-file", "x.yaml")
    assert "secret" not in finding.message.en
    outcome = format_file(link, finding.span.file)
    assert outcome.after is None
    assert secret.read_text(encoding="utf-8") == "id:   secret\n"


def test_a_link_within_the_record_is_read(project: Path) -> None:
    event = project / EVENTS / "fraud-desk.yaml"
    event.rename(project / "content/events/2023/.kept")
    event.symlink_to(".kept")
    assert validate(read_content(project)).findings == ()


def test_a_record_that_is_a_link_itself_is_read(project: Path) -> None:
    (project / "content").rename(project / "elsewhere")
    (project / "content").symlink_to("elsewhere")
    assert validate(read_content(project)).findings == ()
