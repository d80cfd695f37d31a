"""A project for one test: the minimal record with some of its files laid over."""

from __future__ import annotations

import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from generator.model.kinds import KINDS, Ref

MINIMAL: Final = Path(__file__).parent.parent / "sites" / "minimal"
_KINDS: Final = {kind.plural: kind.name for kind in KINDS if kind.is_file}
_HEADER: Final = re.compile(r"^# (content/[^\s(]+)(?: \(([^)]+)\))?\n", re.MULTILINE)


@dataclass(frozen=True)
class Overlaid:
    project: Path
    published: frozenset[Ref]
    before: Mapping[PurePosixPath, bytes]


def overlay(documents: str, project: Path) -> Overlaid:
    """Copy the minimal record to ``project`` and lay the documents over it.

    A document begins with ``# content/…``, and a word in brackets after it says what it is if not
    a file in UTF-8: an encoding, ``removed``, ``folder``, ``broken link``, a size, ``published`` for
    a file that was committed once, or ``before`` for what a file held when it was published.
    """
    shutil.copytree(MINIMAL / "content", project / "content")
    _, *parts = _HEADER.split(documents)
    published, before = set(), {}
    for name, what, text in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        path = project / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if what == "published":
            published.add(Ref(_KINDS[PurePosixPath(name).parts[1]], path.stem))
        elif what == "before":
            before[PurePosixPath(name)] = text.encode()
        else:
            _make(path, what, text)
    return Overlaid(project, frozenset(published), before)


def _make(path: Path, what: str | None, text: str) -> None:
    if what == "removed":
        path.unlink()
    elif what == "folder":
        path.mkdir()
    elif what == "broken link":
        path.symlink_to("nowhere.yaml")
    elif what and what.endswith(" KiB"):
        path.write_bytes(b"#" * 1024 * int(what.split()[0]))
    else:
        path.write_bytes(text.encode(what or "utf-8"))
