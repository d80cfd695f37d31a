from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from generator.load.baseline import baseline
from generator.load.git import GitError
from tests.repositories import commit, git, replace
from tests.rules.overlay import MINIMAL

OBSERVATIONS = "content/observations/town-2023.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "项目 一" / "inside"
    shutil.copytree(MINIMAL / "content", folder / "content")
    commit(folder)
    return folder


def old(project: Path, since: str | None = None) -> list[str] | None:
    found = baseline(project, since)
    return None if found is None else [str(document.file) for document in found.documents]


def change(project: Path, value: int) -> None:
    file = project / OBSERVATIONS
    text = re.sub(r"value: 1\d+", f"value: {value}", file.read_text(encoding="utf-8"))
    file.write_text(text, encoding="utf-8")


def test_a_first_commit_was_preceded_by_nothing(project: Path) -> None:
    assert old(project) is None


def test_what_changed_since_the_last_commit_in_the_work_tree(project: Path) -> None:
    change(project, 139)
    replace(project / "content/events/2023/fraud-desk.yaml", "context", "inferred")
    (project / "content/entities/five-steps.yaml").unlink()
    (project / "content/new.yaml").touch()
    assert old(project) == ["content/entities/five-steps.yaml", "content/events/2023/fraud-desk.yaml", OBSERVATIONS]


def test_where_neither_values_nor_corrections_can_have_changed_nothing_is_read(project: Path) -> None:
    replace(project / "content/topics.yaml", "id: safety", "id: safety # x")
    assert old(project) is None


def test_a_clean_checkout_is_held_against_the_state_before_the_last_change(project: Path) -> None:
    change(project, 139)
    commit(project)
    (project / "readme").touch()
    commit(project)
    assert old(project) == [OBSERVATIONS]


def test_an_older_revision_can_be_named(project: Path) -> None:
    for value in (139, 140):
        change(project, value)
        commit(project)
    (project / "content/events/2023/fraud-desk.yaml").unlink()
    commit(project)
    assert old(project) == ["content/events/2023/fraud-desk.yaml"]
    assert old(project, "HEAD~3") == ["content/events/2023/fraud-desk.yaml", OBSERVATIONS]
    with pytest.raises(GitError, match="there is no revision nowhere"):
        baseline(project, "nowhere")


def test_what_upstream_has_is_published_and_commits_of_ones_own_are_not(project: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "-q", str(project), "clone")
    clone = tmp_path / "clone"
    for value in (139, 140):
        change(clone, value)
        commit(clone)
    found = baseline(clone)
    assert found is not None
    (document,) = found.documents
    assert document.root == baseline(clone, "HEAD~2").documents[0].root  # type: ignore[union-attr]
    assert old(clone) == [OBSERVATIONS]


def test_without_a_history_there_is_nothing_to_compare_with(project: Path, tmp_path: Path) -> None:
    assert baseline(tmp_path) is None
    change(project, 139)
    commit(project)
    git(tmp_path, "clone", "-q", "--depth", "1", project.as_uri(), "cut")
    assert baseline(tmp_path / "cut") is None
    with pytest.raises(GitError, match="--unshallow"):
        baseline(tmp_path / "cut", "HEAD~1")
