from __future__ import annotations

import os
import subprocess
from pathlib import Path

from generator.load.published import published


def git(project: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(project), *identity, *arguments], check=True, capture_output=True)


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
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "one")
    (project / "content/events/2023/old.yaml").rename(project / "content/events/2023/new.yaml")
    (project / "content/entities/team.yaml").unlink()
    (project / "content/events/2023" / os.fsdecode(b"\xff.yaml")).touch()
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "two")
    write(project / "content/events/2023/uncommitted.yaml")
    names = published(project)
    assert names >= {("event", "old"), ("event", "new"), ("entity", "team"), ("source", "report")}
    assert len(names) == 5
    assert {kind for kind, _ in names} == {"event", "entity", "source"}


def test_without_git_nothing_is_published(tmp_path: Path) -> None:
    write(tmp_path / "content/events/2023/x.yaml")
    assert published(tmp_path) == frozenset()
