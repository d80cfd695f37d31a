"""One writer at a time beside a target, and nothing left of those that were killed."""

from __future__ import annotations

import errno
import fcntl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from generator.bundle.target import MARKER, mark
from generator.bundle.workplace import workplace

_HOLDING = """
import sys
from pathlib import Path
from generator.bundle.workplace import workplace
with workplace(Path(sys.argv[1]), lambda: print("taken", flush=True)) as folder:
    (folder / "half.html").write_text("half")
    print(folder.name, flush=True)
    sys.stdin.readline()
"""


def nobody() -> None:
    pytest.fail("the target is not taken")


@contextmanager
def holder(target: Path) -> Iterator[subprocess.Popen[str]]:
    """A process that works beside the target until it reads a line."""
    command = [sys.executable, "-c", _HOLDING, str(target)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def go_on(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_nothing_is_left_of_it(tmp_path: Path) -> None:
    with workplace(tmp_path / "new" / "site", nobody) as folder:
        assert folder.parent == tmp_path / "new"
        assert names(folder) == [MARKER]
    assert names(tmp_path / "new") == []


def test_the_second_says_that_it_waits_and_comes_after_the_first(tmp_path: Path) -> None:
    with holder(tmp_path / "site") as first:
        place = line(first)
        with holder(tmp_path / "site") as second:
            assert line(second) == "taken"
            assert (tmp_path / place / "half.html").exists()
            go_on(first)
            assert line(second) not in {"taken", place}
            assert not (tmp_path / place).exists()
            go_on(second)
            assert second.wait() == 0
    assert names(tmp_path) == []


def test_two_targets_do_not_wait_for_each_other(tmp_path: Path) -> None:
    with holder(tmp_path / "site") as first:
        line(first)
        with workplace(tmp_path / "site-offline", nobody):
            pass


def test_what_a_killed_process_left_is_cleared(tmp_path: Path) -> None:
    with holder(tmp_path / "site") as process:
        place = line(process)
        process.kill()
        process.wait()
    assert place in names(tmp_path)
    with workplace(tmp_path / "site", nobody) as folder:
        assert [name for name in names(tmp_path) if "building" in name] == [folder.name]
    assert names(tmp_path) == []


def test_what_is_not_ours_stays_whatever_its_name(tmp_path: Path) -> None:
    """Papers under the name of a working folder, a link, a file, and the folder of another target."""
    papers = tmp_path / ".site.building-0123abcd"
    papers.mkdir()
    (papers / "thesis.txt").write_text("mine", encoding="utf-8")
    (tmp_path / ".site.old-0123abcd").symlink_to(papers)
    (tmp_path / ".site.building").write_text("a file", encoding="utf-8")
    other = tmp_path / ".sites.building-0123abcd"
    other.mkdir()
    (other / MARKER).touch()
    before = names(tmp_path)
    for name in ("site", "*", "sit[e]"):
        with workplace(tmp_path / name, nobody):
            pass
    assert names(tmp_path) == before
    assert (papers / "thesis.txt").exists()


def test_what_versions_without_locks_left_is_cleared(tmp_path: Path) -> None:
    left = tmp_path / ".site.building"
    (left / "assets/javascripts").mkdir(parents=True)
    (left / "assets/javascripts/theme-scope.js").touch()
    with workplace(tmp_path / "site", nobody):
        pass
    assert names(tmp_path) == []


def test_a_site_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    aside = tmp_path / ".site.old-0123abcd"
    aside.mkdir()
    (aside / "index.html").write_text("old", encoding="utf-8")
    mark(aside)
    with workplace(tmp_path / "site", nobody):
        assert (tmp_path / "site/index.html").read_text() == "old"


def test_a_link_in_place_of_the_lock_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / ".site.biannian-lock").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OSError, match="biannian-lock"), workplace(tmp_path / "site", nobody):
        pass
    assert not (tmp_path / "elsewhere").exists()


def test_on_a_disk_without_locks_leftovers_stay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", none)
    left = tmp_path / ".site.building-0123abcd"
    left.mkdir()
    (left / MARKER).touch()
    with workplace(tmp_path / "site", nobody):
        pass
    assert names(tmp_path) == [left.name]
