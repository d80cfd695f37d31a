"""Files that killed commands left go, and those that are being written stay."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from generator.files.atomic import write_text
from generator.files.leftovers import BEGUN, NEW, clear_leftovers
from tests.projects import run
from tests.small import small_project

_WRITING = """
import sys
from pathlib import Path
from generator.files.leftovers import locked
with locked(Path(sys.argv[1]), alone=False) as held:
    Path(sys.argv[1], ".biannian-theirs.new").touch()
    print(held, flush=True)
    sys.stdin.readline()
"""


def left(folder: Path, name: str = "x") -> Path:
    path = folder / f"{BEGUN}{name}{NEW}"
    path.write_text("half", encoding="utf-8")
    return path


def test_they_go_and_nothing_else_does(tmp_path: Path) -> None:
    below = tmp_path / "events/2023"
    below.mkdir(parents=True)
    paths = [left(tmp_path), left(below)]
    kept = [below / name for name in (f"{BEGUN}notes", f"x{NEW}", ".x.yaml.swp", f"a{BEGUN}b{NEW}")]
    for path in kept:
        path.touch()
    clear_leftovers(tmp_path)
    assert not any(path.exists() for path in paths)
    assert all(path.exists() for path in kept)


def test_what_a_running_command_writes_stays(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _WRITING, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "True\n"
        clear_leftovers(tmp_path)
        assert (tmp_path / ".biannian-theirs.new").exists()
        write_text(tmp_path / "other.yaml", "a: 1\n")  # two may write at once
        process.kill()
    clear_leftovers(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["other.yaml"]


def test_a_link_to_elsewhere_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content/link").symlink_to(tmp_path / "elsewhere")
    theirs = left(tmp_path / "elsewhere")
    clear_leftovers(tmp_path / "content")
    assert theirs.exists()


def test_any_command_begins_with_it(tmp_path: Path) -> None:
    project = small_project(tmp_path / "project")
    path = left(project / "content/events/2023")
    assert run("generator", "check", folder=project).returncode == 0
    assert not path.exists()
