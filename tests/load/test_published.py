from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from generator.load.published import History, history
from tests.repositories import commit, git


def write(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("id: x\n", encoding="utf-8")


def test_everything_ever_committed_counts_renamed_and_removed_too(tmp_path: Path) -> None:
    project = tmp_path / "inside"
    for name in (
        "events/2023/old.yaml",
        "entities/team.yaml",
        "sources/report.yaml",
        "units.yaml",
        "events/2023/n.txt",
    ):
        write(project / "content" / name)
    commit(tmp_path)
    (project / "content/events/2023/old.yaml").rename(project / "content/events/2023/new.yaml")
    (project / "content/entities/team.yaml").unlink()
    (project / "content/events/2023" / os.fsdecode(b"\xff.yaml")).touch()
    commit(tmp_path)
    write(project / "content/events/2023/uncommitted.yaml")
    names = history(project).published
    assert names >= {("event", "old"), ("event", "new"), ("entity", "team"), ("source", "report")}
    assert len(names) == 5
    assert {kind for kind, _ in names} == {"event", "entity", "source"}


def test_without_git_nothing_is_published(tmp_path: Path) -> None:
    write(tmp_path / "content/events/2023/x.yaml")
    assert history(tmp_path) == History()
    assert history(tmp_path).published == frozenset()


def test_an_entry_is_dated_by_its_first_commit_in_utc(tmp_path: Path) -> None:
    event = tmp_path / "content/events/2023/one.yaml"
    write(event)
    commit(tmp_path, "2024-01-01T04:00:00+08:00")
    event.unlink()
    write(tmp_path / "content/entities/team.yaml")
    commit(tmp_path, "2024-03-01T12:00:00Z")
    write(event)
    commit(tmp_path, "2024-04-01T12:00:00Z")
    assert history(tmp_path).first == {
        ("event", "one"): datetime(2023, 12, 31, 20, tzinfo=UTC),
        ("entity", "team"): datetime(2024, 3, 1, 12, tzinfo=UTC),
    }


def test_a_shallow_clone_has_no_first_dates_for_its_oldest_commit_seems_to_add_all(tmp_path: Path) -> None:
    write(tmp_path / "whole/content/events/2023/one.yaml")
    commit(tmp_path / "whole")
    write(tmp_path / "whole/content/events/2023/two.yaml")
    commit(tmp_path / "whole")
    git(tmp_path, "clone", "-q", "--depth", "1", (tmp_path / "whole").as_uri(), "cut")
    assert history(tmp_path / "cut").first == {}
    assert len(history(tmp_path / "whole").first) == 2
