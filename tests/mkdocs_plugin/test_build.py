"""Builds as a user runs them: the same bytes, the old site kept, other builders served."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.bundle.target import mark
from tests.projects import EPOCH, ROOT, copy_project, run, tree
from tests.repositories import replace
from tests.small import small_project


@pytest.fixture
def project(tmp_path: Path, site: Path) -> Path:
    """A project with the cards of the hosted site.

    ``tests/cards`` shows that another process draws the same bytes; drawing all again would double what a build takes.
    """
    project = copy_project(tmp_path / "项目 一")
    shutil.copytree(site.parent / ".cache/cards", project / ".cache/cards", dirs_exist_ok=True)
    return project


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """A project of two events, where what is tested does not depend on the record."""
    return small_project(tmp_path / "小 项目")


def old_site(project: Path) -> dict[str, bytes]:
    """A site that an earlier build left."""
    (project / "site").mkdir()
    (project / "site/index.html").write_text("old", encoding="utf-8")
    mark(project / "site")
    return tree(project / "site")


def test_two_builds_are_the_same_bytes(project: Path, site: Path) -> None:
    moved = {"SOURCE_DATE_EPOCH": "1700000000", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7"}
    done = run("generator", "build", folder=project, environment=moved)
    assert done.returncode == 0, done.stderr
    here, there = tree(site), tree(project / "site")
    assert here.keys() == there.keys()
    assert [name for name in here if here[name] != there[name]] == []


def test_mkdocs_alone_gives_the_same_site(small: Path, small_site: Path) -> None:
    done = run("mkdocs", "build", "--quiet", folder=small)
    assert done.returncode == 0, done.stderr
    assert tree(small / "site") == tree(small_site)


@pytest.mark.parametrize("command", [("generator", "build"), ("mkdocs", "build")])
def test_an_error_in_the_record_leaves_the_old_site(small: Path, command: tuple[str, ...]) -> None:
    old = old_site(small)
    replace(small / "content/events/2023/fraud-desk.yaml", "date: ", "dote: ")
    done = run(*command, folder=small)
    assert done.returncode == 1
    assert "fraud-desk.yaml:" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert tree(small / "site") == old
    assert not [*small.glob(".site*")]


def test_a_build_tells_no_hints_and_how_to_look_at_the_site(tmp_path: Path) -> None:
    """Hints are many where a record is not translated yet; the folder may be called anything."""
    project = small_project(tmp_path / "小城 记录")
    topics = project / "content/topics.yaml"
    topics.write_text(topics.read_text(encoding="utf-8").replace(", en: Safety", ""), encoding="utf-8")
    done = run("generator", "build", folder=project)
    assert done.returncode == 0, done.stderr
    assert "missing-translation" not in done.stderr + done.stdout
    assert shlex.split(done.stdout.splitlines()[-1])[-1] == str(project / "site")


def test_a_broken_link_leaves_the_old_site(small: Path) -> None:
    old = old_site(small)
    about = small / "docs/about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\n[x](nowhere.md)\n", encoding="utf-8")
    done = run("generator", "build", folder=small)
    assert done.returncode == 1
    assert "nowhere.md" in done.stderr
    assert tree(small / "site") == old


def test_a_killed_build_leaves_the_old_site(small: Path, small_site: Path) -> None:
    old = old_site(small)
    command = [sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=small, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if "render" in line:  # from here on MkDocs writes
                process.kill()
                break
    assert tree(small / "site") == old
    assert run("generator", "build", folder=small).returncode == 0
    assert tree(small / "site") == tree(small_site)


def test_pages_build_under_zensical_without_a_change(small: Path, small_site: Path, tmp_path: Path) -> None:
    pages = tmp_path / "pages"
    with (small / "site_config/site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("contact: {zh: 发现错误？请告诉我们。, en: Found an error? Tell us.}\n")  # under each page
    assert run("generator", "pages", str(pages), folder=small).returncode == 0
    done = run("zensical", "build", "--clean", folder=pages)
    assert done.returncode == 0, done.stdout + done.stderr
    theirs = {name for name in tree(pages / "site") if name.endswith("index.html")}
    ours = {name for name in tree(small_site) if name.endswith("index.html")}
    assert ours == theirs
    article = (pages / "site/events/fraud-desk/index.html").read_text(encoding="utf-8")
    assert "bn-breadcrumb" in article
    assert ".md)" not in article
    for written in ("about", "editors", "en/editors/dates"):
        assert "bn-report" in (pages / "site" / written / "index.html").read_text(encoding="utf-8")


def test_nothing_of_the_nav_grows_with_the_record(site: Path) -> None:
    page = (site / "events/kunshan-elder-rescue/index.html").read_text(encoding="utf-8")
    assert page.count("md-nav__link") < 60
    assert sys.getsizeof(page) < 200_000
