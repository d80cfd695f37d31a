"""Write a file so that a reader, or a power cut, finds the old text or the new one, whole."""

from __future__ import annotations

import os
import tempfile
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
    """Replace the text of ``path`` in one step, keeping its permissions and its CRLF line ends.

    A link stays a link: what it leads to is replaced.  Raises NotWrittenError.
    """
    try:
        _replace(path.resolve(), text)
    except OSError as error:
        raise NotWrittenError(path, error) from error


def _replace(path: Path, text: str) -> None:
    if "\r" not in text and path.exists() and b"\r\n" in path.read_bytes():
        text = text.replace("\n", "\r\n")
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
