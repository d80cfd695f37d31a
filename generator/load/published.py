"""What git knows of the record: the entries that were ever published, and since when."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.load.git import GitError, git
from generator.model.kinds import KINDS, Ref

_KINDS: Final = {kind.plural: kind.name for kind in KINDS if kind.is_file}
_SHALLOW: Final = b"true"


@dataclass(frozen=True, slots=True)
class History:
    """Every file ever committed below ``content/`` that is named after an entry, and when it was first.

    ``shallow`` where it is cut off, as in a clone made with ``--depth``.  Empty where there is no git or no
    history (a source archive).
    """

    added: Mapping[Ref, datetime] = field(default_factory=dict)
    shallow: bool = False

    @property
    def published(self) -> frozenset[Ref]:
        """The entries that were ever committed."""
        return frozenset(self.added)

    @property
    def first(self) -> Mapping[Ref, datetime]:
        """When each entry was committed first, in UTC; nothing where the oldest commit only seems to add it."""
        return {} if self.shallow else self.added

    @property
    def cut_off(self) -> Sentence | None:
        """What a site that is made from a clone without its history lacks; None where the history is whole."""
        if not self.shallow:
            return None
        return Sentence(
            "这里只克隆了最近的历史：订阅源里没有首次发布的时间，撤下的编号也查不全；"
            "先运行 git fetch --unshallow，生成的网站才与完整克隆的相同",
            "this clone holds recent history only: feeds lack the time of first publication, and ids that vanished are "
            "not all known; run git fetch --unshallow first for the site that a full clone gives",
        )


def head(project: Path) -> bytes:
    """What changes when the history does: whether it is cut off, and the commit that is checked out."""
    try:
        return git(project, "rev-parse", "--is-shallow-repository", "HEAD")
    except GitError:
        return b""


def history(project: Path, at: bytes | None = None) -> History:
    """Read the history of the record, as far as there is one; ``at`` is its ``head`` where that is known."""
    shallow = (head(project) if at is None else at).startswith(_SHALLOW)
    return History(dict(_added(project)), shallow)  # the latest come first, so that the earliest stands


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
