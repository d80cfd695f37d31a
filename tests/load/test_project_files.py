"""What is read of a record is read once, however many files it has, and let go with the file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator import pipeline
from generator.load.project_files import ProjectFiles
from generator.preview.state import Preview
from tests.repositories import commit, replace
from tests.rules.overlay import MINIMAL
from tests.small import small_project

MANY = 1_200
"""More files than the parse cache of old could hold: read in order, it then held none of the right ones."""


@contextmanager
def parses() -> Iterator[list[str]]:
    """Every text that YAML is parsed from in the block."""
    texts: list[str] = []
    real = yaml.parse

    def noted(text: str, *arguments: Any, **options: Any) -> Any:
        texts.append(text)
        return real(text, *arguments, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yaml, "parse", noted)
        yield texts


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(MINIMAL / "content", tmp_path / "content")
    return tmp_path


def event(project: Path) -> Path:
    return next((project / "content/events").rglob("*.yaml"))


def written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_of_many_files_a_save_parses_one(tmp_path: Path) -> None:
    for number in range(MANY):
        written(tmp_path / f"content/entities/e{number}.yaml", f"id: e{number}\n")
    reading = ProjectFiles(tmp_path)
    with parses() as texts:
        before = reading.content()
    assert len(texts) == MANY
    written(tmp_path / "content/entities/e7.yaml", "id: seven\n")
    with parses() as texts:
        after = reading.content()
    assert texts == ["id: seven\n"]
    assert len(after.documents) == len(before.documents) == MANY
    assert sum(new is not old for new, old in zip(after.documents, before.documents, strict=True)) == 1


def test_a_file_that_was_touched_and_says_the_same_is_not_parsed(project: Path) -> None:
    reading = ProjectFiles(project)
    reading.content()
    event(project).write_bytes(event(project).read_bytes())
    with parses() as texts:
        reading.content()
    assert texts == []


def test_what_is_no_longer_in_the_record_is_let_go(project: Path) -> None:
    reading, path = ProjectFiles(project), event(project)
    reading.content()
    text = path.read_text("utf-8")
    path.unlink()
    reading.content()
    written(path, text)
    with parses() as texts:
        reading.content()
    assert texts == [text], "it came back as a new file"


def test_a_file_in_another_place_is_another_file(project: Path) -> None:
    reading, path = ProjectFiles(project), event(project)
    reading.content()
    path.rename(path.with_name("moved.yaml"))
    found = [each for each in reading.content().documents if each.file.name == "moved.yaml"]
    assert [each.root.span.file.name for each in found] == ["moved.yaml"]


def test_findings_of_a_file_that_was_not_saved_are_found_again(project: Path) -> None:
    reading = ProjectFiles(project)
    replace(event(project), "id:", "ids:")
    first = pipeline.check(reading).findings
    written(project / "content/entities/other.yaml", "name: [\n")
    again = pipeline.check(reading).findings
    assert {each for each in first if each.span.file.name == event(project).name} <= set(again)
    assert again == pipeline.check(project).findings


def test_entries_of_a_file_that_was_not_saved_are_the_same_entries(project: Path) -> None:
    reading = ProjectFiles(project)
    before = pipeline.draft(reading)
    changed = next(each for each in before.entities if each.file.suffix == ".yaml")
    path = project / changed.file
    path.write_text(path.read_text("utf-8") + "# a remark\n", encoding="utf-8")
    after = pipeline.draft(reading)
    pairs = list(zip(before.entries(), after.entries(), strict=True))
    assert [new.file for old, new in pairs if new is not old] == [changed.file]
    assert all(new.texts is old.texts for old, new in pairs if new is old)


def test_a_save_in_the_preview_parses_one_file(tmp_path: Path) -> None:
    project = small_project(tmp_path)
    preview = Preview(project, 1)
    preview.refresh()
    assert preview.state.site, preview.state
    path = event(project)
    path.write_text(path.read_text("utf-8") + "# a remark\n", encoding="utf-8")
    with parses() as texts:
        preview.refresh([path.relative_to(project)])
    assert texts == [path.read_text("utf-8")]


def asked(trace: Path, word: str) -> int:
    """How often git was asked this."""
    return sum(f"git {word}" in line for line in trace.read_text("utf-8").splitlines() if "built-in" in line)


@pytest.fixture
def trace(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where git writes what it is asked."""
    path = tmp_path_factory.mktemp("trace") / "trace.txt"
    monkeypatch.setenv("GIT_TRACE", str(path))
    return path


def test_history_is_read_once_until_another_commit_is_there(project: Path, trace: Path) -> None:
    commit(project)
    reading = ProjectFiles(project)
    trace.unlink()
    for _ in range(3):
        pipeline.check(reading)
        assert reading.history().first
    assert asked(trace, "log") == 1
    names = reading.history().published
    written(project / "content/entities/late.yaml", "id: late\n")
    assert reading.history().published == names
    commit(project)
    assert reading.history().published - names == {("entity", "late")}
    assert asked(trace, "log") == 2
