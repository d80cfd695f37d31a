from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.load.git import GitError
from generator.load.revision import read_revision
from generator.validate.validate import validate
from tests.projects import tree
from tests.repositories import commit, git, replace
from tests.rules.overlay import MINIMAL


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "项目 一" / "inside"
    shutil.copytree(MINIMAL / "content", folder / "content")
    commit(folder.parent)
    return folder


def test_a_revision_reads_as_its_files_did(project: Path) -> None:
    before, *_ = validate(read_content(project))
    replace(project / "content/topics.yaml", "id: safety", "id: 安全")
    (project / "content/entities/team.yaml").write_text("id: [", encoding="utf-8")
    files = tree(project)
    index = (project.parent / ".git/index").read_bytes()
    assert validate(read_revision(project, "HEAD")).record == before
    assert tree(project) == files
    assert (project.parent / ".git/index").read_bytes() == index


def test_a_revision_with_errors_says_so_and_holds_the_rest(project: Path) -> None:
    (project / "content/entities/town-police.yaml").write_bytes(b"\xff\xfe")
    (project / "content/read me.txt").write_text("x", encoding="utf-8")
    name = commit(project.parent)
    content = read_revision(project, name[:10])
    assert [finding.code for finding in content.findings] == ["encoding"]
    assert len(content.documents) == len(read_revision(project, "HEAD~1").documents) - 1


def test_a_revision_without_a_record_is_empty(project: Path) -> None:
    shutil.rmtree(project / "content")
    (project / "x").touch()
    commit(project.parent)
    assert read_revision(project, "HEAD").documents == ()


@pytest.mark.parametrize("name", ["nowhere", "", "--all", "HEAD~9", "HEAD:content"])
def test_an_unknown_revision_is_named(project: Path, name: str) -> None:
    with pytest.raises(GitError, match=f"there is no revision {name}"):
        read_revision(project, name)


def test_a_shallow_clone_says_how_to_get_the_rest(project: Path, tmp_path: Path) -> None:
    (project / "x").touch()
    commit(project.parent)
    git(tmp_path, "clone", "-q", "--depth", "1", project.parent.as_uri(), "cut")
    with pytest.raises(GitError, match="--unshallow"):
        read_revision(tmp_path / "cut" / "inside", "HEAD~1")


def test_without_git_it_is_said_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(GitError, match="there is no git history here"):
        read_revision(tmp_path, "HEAD")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="git is not installed"):
        read_revision(tmp_path, "HEAD")
