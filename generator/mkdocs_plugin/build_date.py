"""The time of a build is the time of its commit, so that two builds of one commit are the same bytes."""

from __future__ import annotations

import os
import subprocess
from datetime import UTC, datetime
from pathlib import Path


def pin_build_date(project: Path) -> str:
    """The day of the build (ISO 8601), from SOURCE_DATE_EPOCH or from the last commit.

    Sets SOURCE_DATE_EPOCH when it is not set, because MkDocs and its sitemap read it too.
    Without either (a source archive) the epoch itself stands, which is at least the same twice.
    """
    epoch = os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(project))
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat()


def _commit_time(project: Path) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(project), "log", "-1", "--format=%ct"], capture_output=True, check=True, text=True
        )
    except (OSError, subprocess.CalledProcessError):
        return "0"
    return done.stdout.strip() or "0"
