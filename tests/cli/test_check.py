"""``biannian check`` as it is typed: what goes to which stream, and the exit status."""

from __future__ import annotations

import contextlib
import json
import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.projects import EPOCH, ROOT, run
from tests.repositories import commit, replace
from tests.rules.overlay import MINIMAL, overlay

BAD = Path(__file__).parent.parent / "rules/bad-date/bad.yml"
HINT = Path(__file__).parent.parent / "rules/missing-translation/bad.yml"
WARNING = Path(__file__).parent.parent / "rules/orphan-observation/bad.yml"


def check(project: Path, *options: str, locale: str = "C.UTF-8") -> subprocess.CompletedProcess[str]:
    environment = EPOCH if locale == os.environ["LC_ALL"] else {"LC_ALL": locale}
    return run("generator", "check", "--project", str(project), *options, environment=environment)


def laid(documents: Path, folder: Path) -> Path:
    return overlay(documents.read_text(encoding="utf-8"), folder / "project").project


def test_a_clean_record() -> None:
    done = check(MINIMAL)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "没有发现问题。\n")


def test_findings_go_to_standard_output_and_their_count_to_standard_error(tmp_path: Path) -> None:
    done = check(laid(BAD, tmp_path))
    assert done.returncode == 1
    assert done.stdout.startswith("content/events/2023/fraud-desk.yaml:4:7: 错误[bad-date]")
    assert done.stderr == "7 个错误。\n"
    assert "7 errors.\n" in check(tmp_path / "project", "--lang", "en").stderr


@pytest.mark.parametrize(
    ("locale", "options", "said"),
    [
        ("C", [], "没有发现问题"),
        ("zh_CN.UTF-8", [], "没有发现问题"),
        ("fr_FR.UTF-8", [], "没有发现问题"),
        ("en_GB.UTF-8", [], "No finding"),
        ("en_GB.UTF-8", ["--lang", "zh"], "没有发现问题"),
        ("zh_CN.UTF-8", ["--lang", "en"], "No finding"),
    ],
)
def test_chinese_unless_the_locale_or_the_option_is_english(locale: str, options: list[str], said: str) -> None:
    assert said in check(MINIMAL, *options, locale=locale).stderr


def on_a_terminal(project: Path, **environment: str) -> str:
    """What ``check`` writes to a terminal that knows colours, escape sequences included."""
    outer, inner = pty.openpty()
    command = [sys.executable, "-m", "generator", "check", "--project", str(project)]
    given = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", **environment}
    with subprocess.Popen(command, cwd=ROOT, env=given, stdout=inner, stderr=subprocess.DEVNULL) as process:
        os.close(inner)
        written = b""
        # Linux ends the reading of a terminal nobody holds open with an error, other systems with nothing.
        with contextlib.suppress(OSError), os.fdopen(outer, "rb", buffering=0) as terminal:
            while part := terminal.read(4096):
                written += part
    assert process.returncode == 1
    return written.decode().replace("\r\n", "\n")


def test_colour_on_a_terminal_and_nowhere_else(tmp_path: Path) -> None:
    project = laid(BAD, tmp_path)
    plain = check(project).stdout
    coloured = on_a_terminal(project)
    assert "\x1b" not in plain
    assert re.search(r"\x1b\[31m(\x1b\[1m)?.*错误", coloured)
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain
    assert not re.search(r"\x1b\[[0-9;]*3[0-7]m", on_a_terminal(project, NO_COLOR="1"))
    assert on_a_terminal(project, TERM="dumb") == plain


@pytest.mark.parametrize(
    ("documents", "options", "status", "count"),
    [(WARNING, [], 1, 1), (HINT, [], 0, 0), (HINT, ["--hints"], 0, 1)],
)
def test_warnings_count_and_hints_do_not(
    tmp_path: Path, documents: Path, options: list[str], status: int, count: int
) -> None:
    done = check(laid(documents, tmp_path), "--format", "json", *options)
    assert done.returncode == status
    assert len(json.loads(done.stdout)["findings"]) == count


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_machine_forms_are_json_on_standard_output_alone(tmp_path: Path, form: str) -> None:
    done = check(laid(BAD, tmp_path), "--format", form)
    assert done.returncode == 1
    assert json.loads(done.stdout)


def test_github_form(tmp_path: Path) -> None:
    assert check(laid(BAD, tmp_path), "--format", "github").stdout.count("::error file=") == 7


def test_usage_errors_are_told_from_findings(tmp_path: Path) -> None:
    for options in (["--format", "xml"], ["--project", str(tmp_path)], ["--project", str(tmp_path / "nowhere")]):
        done = check(MINIMAL, *options)
        assert done.returncode == 2, options
        assert "Traceback" not in done.stderr


def test_a_published_value_that_changed_without_a_correction_is_found_before_and_after_it_is_committed(
    tmp_path: Path,
) -> None:
    project = tmp_path / "项目"
    shutil.copytree(MINIMAL / "content", project / "content")
    first = commit(project)
    assert check(project).returncode == 0
    observations = project / "content/observations/town-2023.yaml"
    replace(observations, "bound: over", "bound: about")
    assert "bound 发布时是 over，现在是 about" in check(project).stdout
    commit(project)
    assert "bound 发布时是 over，现在是 about" in check(project).stdout
    replace(project / "content/topics.yaml", "id: safety", "id: safety # x")
    commit(project)
    assert "uncorrected-value" not in check(project).stdout
    assert "uncorrected-value" in check(project, "--since", first).stdout
    done = check(project, "--since", "nowhere")
    assert done.returncode == 2
    assert "没有版本 nowhere" in done.stderr
