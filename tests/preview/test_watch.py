"""What changes on disk is seen, also in folders that were away, and when the system gives no more watches."""

from __future__ import annotations

import errno
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from queue import SimpleQueue
from threading import Thread

import pytest
from watchdog.observers.api import BaseObserver, ObservedWatch

from generator.preview.watch import Changes, watching
from tests.preview.away import put_aside, removed, renamed

FILES = ("content/topics.yaml", "content/entities/desk.yaml", "docs/about.md", "site_config/site.yaml")
"""A file in each folder that goes."""


def watched(changes: Changes) -> Callable[[str], None]:
    """Waits for a save of a path; queue.Empty where none comes."""
    saves: SimpleQueue[frozenset[Path]] = SimpleQueue()

    def collect() -> None:
        for paths in changes.saves():
            saves.put(paths)

    def seen(path: str) -> None:
        while Path(path) not in saves.get(timeout=30):
            pass

    Thread(target=collect, daemon=True).start()
    return seen


@pytest.mark.parametrize(
    ("away", "folder"),
    [
        (removed, "content"),
        (removed, "content/entities"),
        (removed, "docs"),
        (removed, "site_config"),
        (put_aside, "content"),
        (renamed, "content"),
        (renamed, "docs"),
    ],
)
def test_a_folder_that_was_away_is_watched_again(
    tmp_path: Path, away: Callable[[Path], AbstractContextManager[None]], folder: str
) -> None:
    """Its going is a save, its coming back is one, and so is each of two files that are new in it."""
    project = tmp_path.resolve() / "project"
    for name in FILES:
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(name, encoding="utf-8")
    with watching(project) as changes:
        seen = watched(changes)
        with away(project / folder):
            seen(folder)
            (project / "mkdocs.yml").write_text("new", encoding="utf-8")
            seen("mkdocs.yml")  # all that tells of its going has been told
        seen(folder)
        for name in ("甲.yaml", "乙.yaml"):
            (project / folder / name).write_text("new", encoding="utf-8")
            seen(f"{folder}/{name}")


def test_a_folder_that_is_back_is_polled_when_no_watch_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many previews and editors share the system's watches; the limit is met at any time, not at the start only."""
    (tmp_path / "content").mkdir()
    with watching(tmp_path.resolve()) as changes:
        saves, watch = changes.saves(), Changes._watch
        refused: list[str] = []

        def full(self: Changes, observer: BaseObserver, name: str) -> ObservedWatch:
            if not refused:
                refused.append(name)
                raise OSError(errno.ENOSPC, "inotify watch limit reached")
            return watch(self, observer, name)

        monkeypatch.setattr(Changes, "_watch", full)
        (tmp_path / "content").rmdir()
        (tmp_path / "content").mkdir()
        assert Path("content") in next(saves)
        assert refused == ["content"]
        (tmp_path / "content/a.yaml").write_text("a", encoding="utf-8")
        assert Path("content/a.yaml") in next(saves)
