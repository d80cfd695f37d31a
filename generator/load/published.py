"""The entries that were ever published, and since when: every id file that git has seen."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from generator.load.git import GitError, git, shallow
from generator.model.kinds import KINDS, Ref

_KINDS: Final = {kind.plural: kind.name for kind in KINDS if kind.is_file}


def published(project: Path) -> frozenset[Ref]:
    """Every file ever committed below ``content/`` that is named after an entry.

    Empty where there is no git or no history (a source archive).
    """
    return frozenset(name for name, _ in _added(project))


def first_published(project: Path) -> dict[Ref, datetime]:
    """When each entry was committed first, in UTC.

    Empty where there is no git, and in a shallow clone, whose oldest commit seems to add everything.
    """
    try:
        if shallow(project):
            return {}
    except GitError:
        return {}
    return dict(_added(project))  # the latest come first, so that the earliest stands


def _added(project: Path) -> Iterator[tuple[Ref, datetime]]:
    command = ("log", "--no-renames", "--diff-filter=A", "--name-only", "--relative", "--format=@%ct", "-z")
    try:
        listed = git(project, *command, "--", "content")
    except GitError:
        return
    when = datetime.fromtimestamp(0, UTC)
    for line in listed.split(b"\0"):
        word = os.fsdecode(line.strip())
        if word.startswith("@"):
            when = datetime.fromtimestamp(int(word[1:]), UTC)
        elif name := _named(PurePosixPath(word)):
            yield name, when


def _named(path: PurePosixPath) -> Ref | None:
    if len(path.parts) > 2 and path.parts[1] in _KINDS and path.suffix == ".yaml":
        return Ref(_KINDS[path.parts[1]], path.stem)
    return None
