"""What one process, or one preview, has read of a project, and need not read again.

This is the only place where files of a record are remembered. A file is known by its path and by what its
bytes say, so that a save parses one file, however many there are; what the record no longer holds is let go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from generator.load.content import Content, ReadFile, parse, read_content
from generator.load.published import History, head, history
from generator.load.site_config import file_of, read_site_config
from generator.model.kinds import AnyKind


@dataclass(frozen=True, slots=True)
class _KeptFile:
    digest: bytes
    read: ReadFile


class ProjectFiles:
    """The files of a project and its history, as they were read last; one thread at a time asks it."""

    def __init__(self, project: Path) -> None:
        self.project = project
        self._files: dict[PurePosixPath, _KeptFile] = {}
        self._settings: dict[str, tuple[object, object]] = {}
        self._history: tuple[bytes, History] | None = None

    def content(self) -> Content:
        """Everything below ``content/`` as it is now; only what is new is parsed."""
        known, self._files = self._files, {}
        return read_content(self.project, partial(self._parsed, known))

    def setting(self, name: str) -> object:
        """What ``read_site_config`` reads; parsed again when its file says something else.  Raises SettingsError."""
        path = file_of(self.project, name)
        state = path, _digest(path)
        if name not in self._settings or self._settings[name][0] != state:
            self._settings[name] = state, read_site_config(self.project, name)
        return self._settings[name][1]

    def history(self) -> History:
        """What git knows of the record; it is read again when another commit is checked out."""
        now = head(self.project)
        if self._history is None or self._history[0] != now:
            self._history = now, history(self.project, now)
        return self._history[1]

    def _parsed(
        self, known: Mapping[PurePosixPath, _KeptFile], data: bytes, file: PurePosixPath, kind: AnyKind
    ) -> ReadFile:
        digest = hashlib.sha256(data).digest()
        kept = known.get(file)
        if kept is None or kept.digest != digest:
            kept = _KeptFile(digest, parse(data, file, kind))
        self._files[file] = kept
        return kept.read


def _digest(path: Path | None) -> bytes:
    """A digest of a file; nothing of one that is not there, or cannot be read, as its reader will say."""
    try:
        return hashlib.sha256(path.read_bytes()).digest() if path else b""
    except OSError:
        return b""
