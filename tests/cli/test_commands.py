"""The commands as they are typed, and that what is documented exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.cli.main import COMMANDS
from tests.projects import ROOT, copy_project, run


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_explains_itself(command: str) -> None:
    done = run("generator", command, "--help")
    assert done.returncode == 0, done.stderr
    assert re.search("[一-鿿]", done.stdout), "help is in Chinese too"


def test_the_real_record_is_clean() -> None:
    done = run("generator", "check")
    assert done.returncode == 0, done.stdout


def test_commands_named_in_the_readme_exist() -> None:
    for name in ("README.md", "README.zh-CN.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        named = set(re.findall(r"\bbiannian ([a-z]+)", text))
        assert named
        assert named <= COMMANDS.keys()
        targets = set(re.findall(r"\bmake ([a-z]+)", text))
        makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
        assert {"site", "test"} <= targets
        assert all(re.search(rf"^{target}:", makefile, re.MULTILINE) for target in targets)


@pytest.mark.parametrize(
    "arguments", [("source", "index", "jiangsu-2023"), ("source", "take", "jiangsu-2023"), ("import",), ("fmt",)]
)
def test_a_file_that_is_not_there_is_said_in_both_languages(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    done = run("generator", *arguments, str(tmp_path / "没有.txt"))
    assert done.returncode == 2
    assert "没有这个文件；名称里有空格的，整个加引号 / no such file" in done.stderr
    if arguments != ("fmt",):
        assert "是文件夹，不是文件" in run("generator", *arguments, str(tmp_path)).stderr


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("chek", "没有命令 chek，是不是 check？ / No such command 'chek'."),
        ("九", "没有命令 九，可用的是 build、bundle、"),
        ("new evnt", "没有命令 evnt，是不是 event？"),
        ("--quiet", "没有选项 --quiet / No such option '--quiet'."),
        ("check --fixx", "没有选项 --fixx，是不是 --fix？"),
        ("diff", "还缺 REV / Missing argument 'REV'."),
        ("check --format 文本", "--format 的值不能用，可用的是 text、json、github、sarif"),
        ("new event --date", "选项 --date 后面缺少值"),
        ("check --fix=1", "选项 --fix 后面不带值"),
        ("check 记录", "多出了 记录；名称里有空格的，整个加引号"),
    ],
)
def test_what_is_typed_wrongly_is_said_in_both_languages(typed: str, said: str) -> None:
    done = run("generator", *typed.split())
    assert done.returncode == 2
    assert f"Error: {said}" in done.stderr


def test_coverage_names_what_is_open(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    done = run("generator", "source", "coverage", "jiangsu-2023", folder=project)
    assert done.returncode == 0, done.stderr
    observations = project / "content/observations/jiangsu-2023.yaml"
    text = observations.read_text(encoding="utf-8")
    observations.write_text(text.replace("token: 3分钟", "token: 4分钟"), encoding="utf-8")
    done = run("generator", "source", "coverage", "jiangsu-2023", folder=project)
    assert "3分钟" in done.stdout


def test_pages_refuses_a_folder_with_files(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("x", encoding="utf-8")
    done = run("generator", "pages", str(tmp_path))
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_who_gives_up_is_told_that_nothing_was_written() -> None:
    done = run("generator", "new", "event", "--ask")  # its input ends at once
    assert (done.returncode, "什么也没有写" in done.stderr) == (1, True)


def test_a_usage_error_is_status_2() -> None:
    assert run("generator", "check", "--format", "nonsense").returncode == 2
    assert run("generator", "nonsense").returncode == 2


@pytest.mark.parametrize(
    "command",
    ["build", "check", "diff HEAD", "export --format csv", "fmt", "import x", "new event", "pages y", "schema", "serve",
     "source coverage"],
)  # fmt: skip
def test_outside_a_project_every_command_says_so(tmp_path: Path, command: str) -> None:
    (tmp_path / "x").touch()
    done = run("generator", *command.split(), folder=tmp_path)
    assert done.returncode == 2, done.stdout
    assert "--project" in done.stderr
    assert {path.name for path in tmp_path.iterdir()} == {"x"}
