"""Write a file so that a reader, or a power cut, finds the old text or the new one, whole."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_text(path: Path, text: str) -> None:
    """Replace the text of ``path`` in one step, keeping its permissions."""
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace what ``path`` holds in one step, keeping its permissions."""
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def create_files(files: Mapping[Path, str]) -> None:
    """Write new files, each whole, all of them or none; a file that is there is never touched.

    Folders are made where they are missing.  Raises OSError, FileExistsError among them, after
    taking back what was written.  (A power cut may leave the first of them, whole.)
    """
    made: list[Path] = []
    try:
        for path, text in files.items():
            _must_be_new(path)
            path.parent.mkdir(parents=True, exist_ok=True)
            write_text(path, text)
            made.append(path)
    except BaseException:
        for path in made:
            path.unlink()
        raise


def _must_be_new(path: Path) -> None:
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
