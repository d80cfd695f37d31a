"""``biannian fmt`` as it is typed: what it writes, and what it leaves alone."""

from __future__ import annotations

import re
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests import projects
from tests.projects import ROOT, tree
from tests.rules.overlay import overlay

EVENT = "content/events/2023/fraud-desk.yaml"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A record in a folder with spaces and Hanzi, with one event whose keys are out of order."""
    project = overlay("", tmp_path / "编年 记录 (一)").project
    run(project)
    text = (project / EVENT).read_text(encoding="utf-8")
    (project / EVENT).write_text(text.replace("type: service\n", "") + "type: service  # 注\n", encoding="utf-8")
    return project


def run(project: Path, *options: str, small: bool = False) -> subprocess.CompletedProcess[str]:
    if not small:
        return projects.run("generator", "fmt", "--project", str(project), *options)

    def no_space() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))

    return subprocess.run(
        [sys.executable, "-m", "generator", "fmt", "--project", str(project), *options],
        cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False, preexec_fn=no_space,
    )  # fmt: skip


def test_a_file_is_put_in_order_once(project: Path) -> None:
    done = run(project)
    assert (done.returncode, done.stdout) == (0, EVENT + "\n"), done.stderr
    assert re.search("改了 1 个 / [0-9]+ files, 1 changed", done.stderr)
    lines = (project / EVENT).read_text(encoding="utf-8").splitlines()
    assert lines[lines.index("id: fraud-desk") + 1] == "type: service  # 注"
    before = tree(project)
    assert run(project).stdout == ""
    assert tree(project) == before


@pytest.mark.parametrize(("options", "status"), [(["--check"], 1), (["--diff"], 0), (["--check", "--diff"], 1)])
def test_check_and_diff_write_nothing(project: Path, options: list[str], status: int) -> None:
    before = tree(project)
    done = run(project, *options)
    assert done.returncode == status
    assert ("+type: service  # 注\n" in done.stdout) == ("--diff" in options)
    assert tree(project) == before


def test_one_file_by_its_path(project: Path) -> None:
    (project / "content/topics.yaml").write_text("topics: [ ]\n", encoding="utf-8")
    assert run(project, str(project / EVENT)).stdout == EVENT + "\n"
    assert (project / "content/topics.yaml").read_text(encoding="utf-8") == "topics: [ ]\n"


def test_crlf_stays_and_a_byte_order_mark_goes(project: Path) -> None:
    data = (project / EVENT).read_bytes().replace(b"\n", b"\r\n")
    (project / EVENT).write_bytes(b"\xef\xbb\xbf" + data)
    assert run(project).returncode == 0
    written = (project / EVENT).read_bytes()
    assert not written.startswith(b"\xef\xbb\xbf")
    assert written.count(b"\r\n") == written.count(b"\n") == data.count(b"\n")


def test_files_that_cannot_be_read_are_reported_and_left(project: Path) -> None:
    (project / "content/topics.yaml").write_text("topics: [\n", encoding="utf-8")
    (project / "content/units.yaml").write_text("units: &a []\n", encoding="utf-8")
    done = run(project)
    assert done.returncode == 1
    assert "content/topics.yaml:2:1: 错误[syntax]" in done.stdout
    assert "content/units.yaml:1:8: 错误[unsupported-yaml]" in done.stdout
    assert (project / "content/topics.yaml").read_text(encoding="utf-8") == "topics: [\n"
    assert EVENT in done.stdout, "the other files are formatted all the same"


def test_a_write_that_fails_leaves_the_file_and_says_so(project: Path) -> None:
    before = tree(project)
    done = run(project, small=True)
    assert done.returncode == 2
    assert f"写不进 {project / EVENT}" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(project) == before
