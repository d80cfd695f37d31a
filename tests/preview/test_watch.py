"""What changes on disk is seen, also when the system gives no more watches."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from watchdog.observers.api import BaseObserver, ObservedWatch

from generator.preview.watch import Changes, watching


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
