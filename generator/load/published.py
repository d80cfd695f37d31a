"""The entries that were ever published: every id file that git has seen."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path, PurePosixPath
from typing import Final

_KINDS: Final = {"events": "event", "entities": "entity", "sources": "source"}


def published(project: Path) -> frozenset[tuple[str, str]]:
    """``("event", id)`` and the like for every file ever committed below ``content/``.

    Empty where there is no git or no history (a source archive, a shallow clone).
    """
    command = ["git", "-C", str(project), "log", "--no-renames", "--diff-filter=A", "--name-only", "--relative"]
    try:
        listed = subprocess.run([*command, "--format=", "-z", "--", "content"], capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return frozenset()
    paths = [PurePosixPath(os.fsdecode(name.strip())) for name in listed.split(b"\0") if name.strip()]
    return frozenset(
        (_KINDS[path.parts[1]], path.stem)
        for path in paths
        if len(path.parts) > 2 and path.parts[1] in _KINDS and path.suffix == ".yaml"
    )
