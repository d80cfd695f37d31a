"""What the workflow pushes, by real git and a bare repository: a site, and previews beside it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.projects import ROOT, tree
from tests.repositories import commit, git

SCRIPT = ROOT / ".github/publish.sh"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A clone with a built site, which its .gitignore names, and a bare repository that it came from."""
    folder = tmp_path / "项目 一"
    for name, text in ((".gitignore", "/site/\n*.css\n"), ("site/index.html", "甲\r\n"), ("site/assets/a.css", "p {}"),
                       ("site/.biannian-site", "index.html\n")):  # fmt: skip
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(text.encode())
    commit(folder)
    git(tmp_path, "init", "-q", "--bare", "host.git")
    git(folder, "remote", "add", "origin", str(tmp_path / "host.git"))
    git(folder, "push", "-q", "origin", "main")
    return folder


def publish(project: Path, *typed: str) -> None:
    done = subprocess.run([str(SCRIPT), *typed], cwd=project, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def published(project: Path, folder: Path) -> dict[str, bytes]:
    git(folder, "clone", "-q", "--branch", "gh-pages", str(project.parent / "host.git"), "there")
    assert git(folder / "there", "rev-list", "--count", "HEAD") == "1"
    return {name: data for name, data in tree(folder / "there").items() if not name.startswith(".git/")}


def test_a_site_its_previews_and_their_end(project: Path, tmp_path: Path) -> None:
    site = tree(project / "site")
    publish(project, "site", "pr/7")
    publish(project, "site", "pr/8")
    publish(project, "site")
    (project / "site/index.html").write_text("乙", encoding="utf-8")
    (project / "site/assets/a.css").unlink()
    publish(project, "site", "pr/8")
    publish(project, "-", "pr/7")
    newer = tree(project / "site")
    expected = site | {".nojekyll": b""} | {f"pr/8/{name}": data for name, data in newer.items()}
    assert published(project, tmp_path) == expected
    assert git(project, "status", "--porcelain") == "", "the index of the clone is as it was"


def test_a_site_leaves_nothing_of_the_one_before(project: Path, tmp_path: Path) -> None:
    publish(project, "site")
    (project / "site/assets/a.css").unlink()
    publish(project, "site")
    publish(project, "-", "pr/1")
    assert published(project, tmp_path).keys() == {"index.html", ".biannian-site", ".nojekyll"}
