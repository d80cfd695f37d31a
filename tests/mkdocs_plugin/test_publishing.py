"""Whatever MkDocs is asked to publish by, it publishes what ``biannian build`` makes."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Final
from urllib.request import urlopen

import pytest

from tests.free_port import free_port
from tests.projects import EPOCH, ROOT, run, tree
from tests.repositories import commit, git, replace
from tests.rules.overlay import MINIMAL

EVENT: Final = "content/events/2023/fraud-desk.yaml"
TITLE: Final = "反诈服务台启用"
PAGE: Final = "events/fraud-desk/"
NOT_OURS: Final = {".nojekyll", "CNAME"}
RELOADING: Final = re.compile(rb"<script>.*?livereload\(\d+, \d+\);?\s*</script>", re.DOTALL)
"""What MkDocs' preview writes into each page that it sends."""


SETTINGS: Final = """\
site_name: 小站
site_url: !ENV [SITE_URL, "https://biannian.example/"]
plugins: [biannian]
strict: true
"""


def small(folder: Path) -> Path:
    """A record of two events, with a page written by hand, and settings that leave out what they can."""
    shutil.copytree(MINIMAL / "content", folder / "content")
    (folder / "docs").mkdir()
    for name, text in (("docs/about.md", "# 关于\n"), ("mkdocs.yml", SETTINGS), (".gitignore", "/site*/\n/.cache/\n")):
        (folder / name).write_text(text, encoding="utf-8")
    commit(folder)
    return folder


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small project with a bare repository to push to."""
    folder = small(tmp_path_factory.mktemp("发布") / "项目 一")
    git(folder.parent, "init", "-q", "--bare", "host.git")
    git(folder, "remote", "add", "origin", str(folder.parent / "host.git"))
    for name, value in (("user.name", "x"), ("user.email", "x@example.org")):
        git(folder, "config", name, value)
    return folder


def built(project: Path, url: str = "") -> dict[str, bytes]:
    """What ``biannian build`` makes, for this address of the site."""
    given = {**EPOCH, "SITE_URL": url} if url else EPOCH
    done = run("generator", "build", "--site-dir", "site-ours", folder=project, environment=given)
    assert done.returncode == 0, done.stderr
    return tree(project / "site-ours")


def pushed(project: Path, folder: Path) -> dict[str, bytes]:
    """What lies on the branch that hosts publish."""
    git(folder, "clone", "-q", "--branch", "gh-pages", str(project.parent / "host.git"), "published")
    return {name: data for name, data in tree(folder / "published").items() if not name.startswith(".git/")}


def mike(project: Path, *typed: str) -> subprocess.CompletedProcess[str]:
    command = [str(Path(sys.executable).with_name("mike")), "deploy", *typed]
    given = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT), "PATH": f"{Path(command[0]).parent}:{os.environ['PATH']}"}
    return subprocess.run(command, cwd=project, env=given, capture_output=True, encoding="utf-8", check=False)


@pytest.fixture(scope="module")
def ours(project: Path) -> dict[str, bytes]:
    """What ``biannian build`` makes at the address of the settings."""
    return built(project)


def test_mkdocs_build_makes_the_same_site_where_it_is_told_to(project: Path, ours: dict[str, bytes]) -> None:
    """As Read the Docs starts it."""
    done = run("mkdocs", "build", "--quiet", "--clean", "--site-dir", "site-docs/html", folder=project)
    assert done.returncode == 0, done.stderr
    assert tree(project / "site-docs/html") == ours


def test_gh_deploy_pushes_the_site(project: Path, ours: dict[str, bytes], tmp_path: Path) -> None:
    done = run("mkdocs", "gh-deploy", folder=project)
    assert done.returncode == 0, done.stderr
    published = pushed(project, tmp_path)
    assert {name: data for name, data in published.items() if name not in NOT_OURS} == ours
    assert not [*project.glob(".site*")]


def test_mike_publishes_a_version_as_a_build_with_its_address_makes_it(project: Path, tmp_path: Path) -> None:
    done = mike(project, "--push", "1.0")
    assert done.returncode == 0, done.stderr
    published = pushed(project, tmp_path)
    version = {name.removeprefix("1.0/"): data for name, data in published.items() if name.startswith("1.0/")}
    assert version == built(project, "https://biannian.example/1.0/")


def test_mike_says_what_is_wrong_with_the_record_and_publishes_nothing(tmp_path: Path) -> None:
    project = small(tmp_path / "project")
    replace(project / EVENT, "date: ", "dote: ")
    done = mike(project, "1.0")
    assert done.returncode != 0
    assert f"{EVENT}:" in done.stderr + done.stdout
    assert git(project, "branch", "--list", "gh-pages") == ""


@dataclass(frozen=True)
class Served:
    """A running ``mkdocs serve``."""

    address: str
    says: IO[str]

    def until(self, words: str) -> str:
        """What it says, to the line with these words."""
        lines: list[str] = []
        for line in self.says:
            lines.append(line)
            if words in line:
                return "".join(lines)
        raise AssertionError("".join(lines))

    def page(self, path: str) -> bytes:
        """What it sends for a path, without what makes a browser reload."""
        with urlopen(self.address + path) as answer:  # noqa: S310 - an address of ours
            return RELOADING.sub(b"", answer.read())


@contextmanager
def served(project: Path, *options: str) -> Iterator[Served]:
    port = free_port()
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", *options]
    given = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    with subprocess.Popen(
        command, cwd=project, env=given, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8"
    ) as process:
        assert process.stdout is not None
        running = Served(f"http://127.0.0.1:{port}/", process.stdout)
        running.until("Serving on")
        try:
            yield running
        finally:
            process.send_signal(signal.SIGINT)


def test_serve_shows_the_same_site_and_what_is_saved(tmp_path: Path) -> None:
    project = small(tmp_path / "项目 二")
    with served(project) as preview:
        ours = built(project, preview.address)
        sent = {name: preview.page(name) for name in ours.keys() - {".biannian-site", "404.html"}}
        assert [name for name, data in sent.items() if data != ours[name]] == []
        replace(project / EVENT, TITLE, "服务台开了")
        preview.until("Reloading browsers")
        assert "服务台开了" in preview.page(PAGE).decode()
        replace(project / EVENT, "date: ", "dote: ")
        assert f"{EVENT}:" in preview.until("An error happened during the rebuild")
        replace(project / EVENT, "dote: ", "date: ")
        preview.until("Reloading browsers")
        assert "服务台开了" in preview.page(PAGE).decode()


def test_a_clean_preview_has_pages(project: Path) -> None:
    """MkDocs calls this a build, and goes on as a preview."""
    with served(project, "--clean") as preview:
        assert TITLE in preview.page(PAGE).decode()
