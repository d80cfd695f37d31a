"""Write a file so that a reader, or a power cut, finds the old text or the new one, whole."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


class NotWrittenError(Exception):
    """A file could not be written; it is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        reason = error.strerror or str(error)
        super().__init__(
            f"写不进 {path}：{reason}。原文件没有动；请检查权限和磁盘。 / "
            f"Cannot write {path}: {reason}. It is as it was; check permissions and the disk."
        )


def write_text(path: Path, text: str) -> None:
    """Replace the text of ``path`` in one step, keeping its CRLF line ends; see ``write_bytes``."""
    if "\r" not in text and path.exists() and b"\r\n" in path.read_bytes():
        text = text.replace("\n", "\r\n")
    write_bytes(path, text.encode())


def write_bytes(path: Path, data: bytes) -> None:
    """Replace what ``path`` holds in one step, keeping its permissions.

    A link stays a link: what it leads to is replaced.  Raises NotWrittenError.
    """
    try:
        _replace(path.resolve(), data)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def _replace(path: Path, data: bytes) -> None:
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
