"""The time of a build is the time of its commit, so that two builds of one commit are the same bytes."""

from __future__ import annotations

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from generator.load.git import GitError, git
from generator.model.settings_error import SettingsError

_NAME: Final = "SOURCE_DATE_EPOCH"


def pin_build_date(project: Path) -> str:
    """The day of the build (ISO 8601), from SOURCE_DATE_EPOCH or from the last commit; empty where neither is known.

    Sets SOURCE_DATE_EPOCH when it is not set, or set to nothing, because MkDocs and its sitemap read
    it too.  Without either (a source archive) it is the epoch itself, which is at least the same
    twice; no page says it.  Raises SettingsError when it is no time.
    """
    epoch = os.environ.get(_NAME) or _commit_time(project)
    try:
        day = datetime.fromtimestamp(int(epoch if epoch.isascii() and epoch.isdigit() else ""), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise SettingsError(
            f"环境变量 {_NAME}={epoch!r} 不是时间：请写 1970 年以来的秒数，或不设它 / "
            f"it is no time: write seconds since 1970, or leave it unset"
        ) from error
    os.environ[_NAME] = epoch
    return day.isoformat() if int(epoch) else ""


def _commit_time(project: Path) -> str:
    try:
        return git(project, "log", "-1", "--format=%ct").decode("ascii").strip()
    except GitError:
        return "0"
