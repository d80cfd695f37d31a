"""What was published before: the files of the record as they stood where the work began."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath
from typing import Final

from generator.load.content import Content, content_of
from generator.load.git import GitError, git
from generator.load.revision import commit, read_files_at

_STATED: Final = frozenset({"observations", "units.yaml", "events", "entities"})
"""Where values and corrections stand."""


def baseline(project: Path, since: str | None = None) -> Content | None:
    """The old state of every file of ``content/`` that has changed since, or was removed.

    ``since`` names a revision; without one it is what the upstream branch has, or the last
    commit, and where nothing has changed since then the state before the last change: a clean
    checkout is held against what it replaced.  None where there is nothing to compare with.

    Raises GitError when ``since`` is given and unknown; without it no history is no error.
    """
    if since is not None:
        return _old(project, commit(project, since))
    try:
        return _old(project, _published(project)) or _old(project, _before_last_change(project))
    except GitError:
        return None


def _published(project: Path) -> str:
    try:
        return git(project, "merge-base", "HEAD", "@{upstream}").decode().strip()
    except GitError:
        return commit(project, "HEAD")


def _before_last_change(project: Path) -> str:
    last = git(project, "log", "-1", "--format=%H", "--", "content").decode().strip()
    return commit(project, f"{last}^")


def _old(project: Path, revision: str) -> Content | None:
    question = ("diff", "--name-only", "--no-renames", "--diff-filter=MD", "--relative", "-z", revision)
    changed = git(project, *question, "--", "content")
    names = [os.fsdecode(name) for name in changed.split(b"\0") if name]
    if not any(PurePosixPath(name).parts[1] in _STATED for name in names):
        return None
    return content_of(read_files_at(project, revision, names))
