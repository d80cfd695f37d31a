"""However a command ends, it ends with a sentence and a status, and never with a traceback."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import pytest

from tests import commands
from tests.projects import EPOCH, ROOT
from tests.repositories import commit
from tests.small import small_project

EVENT: Final = "content/events/2023/fraud-desk.yaml"
EMOJI: Final = """\
id: emoji
type: case
title: {zh: "查明😀甲案", en:   One 😀 case}
summary: {zh: 甲, en: A}
date: '2023'
date_basis: stated
region: '320000'
topics: [safety]
sources: [{source: town-2023, passages: [1]}]
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a finding in it, and a file that is not formatted."""
    made = small_project(tmp_path_factory.mktemp("小城") / "project")
    (made / "content/events/2023/emoji.yaml").write_text(EMOJI, encoding="utf-8")
    commit(made)
    return made


def run(
    project: Path, *typed: str, before: str = "", after: str = "", environment: Mapping[str, str] = EPOCH
) -> subprocess.CompletedProcess[bytes]:
    """Type a command in a shell where the start of it is tested; ``before`` and ``after`` stand around it."""
    words = " ".join(f"'{word}'" for word in typed)
    line = f"{before} {sys.executable} -m generator {words} {after}"
    given = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
    return subprocess.run(["bash", "-c", line], cwd=project, env=given, capture_output=True, check=False)


def said(done: subprocess.CompletedProcess[bytes], status: int) -> str:
    """What was said on standard error by a command that ended with this status."""
    errors = done.stderr.decode()
    assert done.returncode == status, errors
    assert "Traceback" not in errors
    assert "Exception ignored" not in errors
    return errors


PRINTING: Final = (("fmt", "--diff"), ("explain", "bad-date"), ("export", "--format", "csv"), ("--help",))


@pytest.mark.parametrize("typed", PRINTING, ids=" ".join)
def test_an_output_without_room_is_said(project: Path, typed: tuple[str, ...]) -> None:
    assert "输出写不出去：磁盘满了" in said(run(project, *typed, after=">/dev/full"), 2)


def test_without_room_for_the_sentence_the_status_says_it(project: Path) -> None:
    assert run(project, "fmt", "--diff", after=">/dev/full 2>/dev/full").returncode == 2


@pytest.mark.parametrize("typed", PRINTING, ids=" ".join)
def test_a_reader_that_has_seen_enough_ends_it_in_silence(project: Path, typed: tuple[str, ...]) -> None:
    """The reading end of the pipe is closed before the command begins."""
    reading, writing = os.pipe()
    os.close(reading)
    given = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "generator", *typed]
    try:
        done = subprocess.run(command, cwd=project, env=given, stdout=writing, stderr=subprocess.PIPE, check=False)
    finally:
        os.close(writing)
    assert "输出" not in said(done, 141)


def test_a_closed_output_is_no_traceback(project: Path) -> None:
    said(run(project, "fmt", "--diff", after=">&-"), 0)


CONSOLES: Final = ("gbk", "ascii", "big5", "utf-8")


@pytest.mark.parametrize("console", CONSOLES)
@pytest.mark.parametrize(
    "typed", [("fmt", "--diff"), ("check", "--hints"), ("build", "--site-dir", "content")], ids=" ".join
)
def test_a_console_in_any_encoding_shows_what_it_can(project: Path, console: str, typed: tuple[str, ...]) -> None:
    done = run(project, *typed, environment={**EPOCH, "PYTHONIOENCODING": console})
    read = "utf-8" if console == "ascii" else console  # click takes ASCII for a mistake and writes UTF-8
    errors = done.stderr.decode(read)
    assert done.returncode == (2 if "build" in typed else 0), errors
    assert "Traceback" not in errors
    if "fmt" in typed:
        shown = "😀" if console == "utf-8" else "\\U0001f600"
        assert f"{shown} case" in done.stdout.decode(read)


BROKEN: Final[dict[str, tuple[dict[str, str], str]]] = {
    "a date in words": ({"SOURCE_DATE_EPOCH": "yesterday"}, "SOURCE_DATE_EPOCH='yesterday' 不是时间"),
    "a date with a fraction": ({"SOURCE_DATE_EPOCH": "1700000000.5"}, "不是时间"),
    "a date before all": ({"SOURCE_DATE_EPOCH": "-1"}, "不是时间"),
    "a date after all": ({"SOURCE_DATE_EPOCH": "9" * 20}, "不是时间"),
    "a date in other digits": ({"SOURCE_DATE_EPOCH": "１７００００００００"}, "不是时间"),
    "no address": ({"SITE_URL": ""}, "site_url（或环境变量 SITE_URL）是 ''：请写完整的网址"),
    "a blank address": ({"SITE_URL": " "}, "mkdocs.yml"),
    "an address with a blank": ({"SITE_URL": "https://example.org/my site/"}, "请写完整的网址"),
    "an address without a scheme": ({"SITE_URL": "example.org"}, "mkdocs.yml"),
    "an address of a file": ({"SITE_URL": "file:///tmp/"}, "mkdocs.yml"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_surroundings_that_cannot_be_used_are_named(project: Path, name: str) -> None:
    environment, words = BROKEN[name]
    errors = said(commands.run("generator", "build", folder=project, environment={**EPOCH, **environment}), 2)
    assert words in errors
    assert not (project / "site").exists()
    assert not [*project.glob(".site*")]


@pytest.mark.parametrize(("typed", "status"), [(("new", "event"), 2), (("new", "event", "--ask"), 130)])
def test_without_an_input_nothing_is_asked(project: Path, typed: tuple[str, ...], status: int) -> None:
    assert "程序出错了" not in said(run(project, *typed, after="<&-"), status)


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("mkdocs.yml", "site_name: [", "mkdocs.yml 不能用"),
        ("mkdocs.yml", "site_name: x\n", "plugins 里没有 biannian"),
        ("mkdocs.yml", "site_name: x\nplugins: [biannian]\ntheme: readthedocs\n", "theme 须是 material"),
        ("site_config/site.yaml", "highlights: 3\n", "site_config/site.yaml"),
        ("site_config/strings/zh.yaml", "- x\n", "UI strings"),
    ],
)
def test_settings_that_cannot_be_used_are_named(tmp_path: Path, name: str, text: str, words: str) -> None:
    project = small_project(tmp_path / "project")
    (project / name).parent.mkdir(exist_ok=True)
    (project / name).write_text(text, encoding="utf-8")
    for typed in (("build",), ("pages", str(tmp_path / "pages")), ("bundle",)):
        assert words in said(commands.run("generator", *typed, folder=project), 2)


def test_a_clone_without_its_history_says_what_it_lacks(project: Path, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", "--depth=1", project.as_uri(), str(clone)], check=True)
    for typed in (("build",), ("check",)):
        assert "git fetch --unshallow" in said(commands.run("generator", *typed, folder=clone), 0)
        assert "--unshallow" not in said(commands.run("generator", *typed, "--help", folder=project), 0)
    assert "--unshallow" not in said(commands.run("generator", "check", folder=project), 0)


FAULT: Final = "from generator.cli import check, main; check.pipeline = None; main.main()"


@pytest.mark.parametrize("debug", [False, True])
def test_a_fault_of_ours_is_said_to_be_ours(project: Path, debug: bool, tmp_path: Path) -> None:
    typed = [sys.executable, "-c", FAULT, *(["--debug"] if debug else []), "check"]
    given = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(tmp_path)}
    done = subprocess.run(typed, cwd=project, env=given, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert ("Traceback" in done.stderr) == debug
    kept = re.findall(r"请把 (\S+) 连同", done.stderr)[0]
    assert "AttributeError" in Path(kept).read_text(encoding="utf-8")
    assert "This is a fault of the program, not yours" in done.stderr


@pytest.mark.parametrize("words", ["check", "render", "pages"])
def test_an_interrupt_at_any_step_leaves_nothing(tmp_path: Path, words: str) -> None:
    """As Ctrl-C does: a shell's background process would ignore it, so that it is set anew."""
    project = small_project(tmp_path / "project")
    command = ["env", "--default-signal=INT", sys.executable, "-m", "generator", "build"]
    environment = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=project, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        lines = []
        for line in process.stderr:
            lines.append(line)
            if words in line:
                process.send_signal(signal.SIGINT)
    told = "".join(lines)
    assert "Traceback" not in told
    assert not [*project.glob(".site*")]
    assert process.returncode == 130 or (project / "site/index.html").exists(), told
