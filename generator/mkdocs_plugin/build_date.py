"""The time of a build is the time of its commit, so that two builds of one commit are the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path

from generator.load.git import GitError, git


def pin_build_date(project: Path) -> str:
    """The day of the build (ISO 8601), from SOURCE_DATE_EPOCH or from the last commit; empty where neither is known.

    Sets SOURCE_DATE_EPOCH when it is not set, because MkDocs and its sitemap read it too.
    Without either (a source archive) it is the epoch itself, which is at least the same twice; no page says it.
    """
    epoch = os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(project))
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if int(epoch) else ""


def _commit_time(project: Path) -> str:
    try:
        return git(project, "log", "-1", "--format=%ct").decode("ascii").strip()
    except GitError:
        return "0"
