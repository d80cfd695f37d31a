"""Write files so that a reader, or a power cut, finds the old text or the new one, whole."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from generator.files.leftovers import BEGUN, NEW, writing

_REASONS: Final = {
    errno.EACCES: "没有权限",
    errno.EBUSY: "正被系统占用",
    errno.EDQUOT: "超出了磁盘配额",
    errno.EEXIST: "那里已经有同名的文件",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读写出错",
    errno.EISDIR: "那里是文件夹",
    errno.ELOOP: "链接绕成了圈",
    errno.EMFILE: "打开的文件太多",
    errno.ENAMETOOLONG: "名称太长",
    errno.ENOENT: "没有这个文件或文件夹",
    errno.ENOSPC: "磁盘满了",
    errno.ENOTDIR: "那里不是文件夹",
    errno.EPERM: "不允许写入",
    errno.EROFS: "所在的磁盘只能读",
}

NO_ROOM: Final = frozenset({errno.EDQUOT, errno.EFBIG, errno.ENOSPC})
"""Errors that only writing has."""


def reason(error: OSError) -> str:
    """Why, in Chinese where it is known what the system means."""
    return _REASONS.get(error.errno or 0, error.strerror or str(error))


class NotWrittenError(Exception):
    """A file or folder could not be written; it is as it was."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"写不进 {path}：{reason(error)}。原来的文件没有动；请检查权限和磁盘。 / "
            f"Cannot write {path}: {error.strerror or error}. What was there is as it was; "
            "check permissions and the disk."
        )


def write_text(path: Path, text: str) -> None:
    """Replace the text of ``path`` in one step; see ``write_texts``."""
    write_texts({path: text})


def write_texts(files: Mapping[Path, str]) -> None:
    """Replace the texts of files, keeping their CRLF line ends, all of them or none; see ``write_bytes``.

    (A power cut may leave the first of them new, whole.)
    """
    _write({path: _encoded(path, text) for path, text in files.items()})


def _encoded(path: Path, text: str) -> bytes:
    if "\r" not in text and path.exists() and b"\r\n" in path.read_bytes():
        text = text.replace("\n", "\r\n")
    return text.encode()


def write_bytes(path: Path, data: bytes) -> None:
    """Replace what ``path`` holds in one step, keeping its permissions.

    A link stays a link: what it leads to is replaced.  A file that is read-only stays as it is.
    Raises NotWrittenError.
    """
    _write({path: data})


def _write(files: Mapping[Path, bytes]) -> None:
    ready: dict[Path, Path] = {}
    with writing(path.resolve().parent for path in files):
        try:
            for path, data in files.items():
                with _telling(path):
                    ready[path] = _beside(path.resolve(), data)
            for path, new in ready.items():
                with _telling(path):
                    new.replace(path.resolve())
        finally:
            for new in ready.values():
                new.unlink(missing_ok=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise NotWrittenError(path, error) from error


def _beside(path: Path, data: bytes) -> Path:
    """A new file beside ``path``, with its permissions, that holds the data."""
    if path.exists():
        path.open("r+b").close()  # a folder that can be written would let us replace a read-only file
    descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=BEGUN, suffix=NEW)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def make_folder(folder: Path) -> None:
    """Make a folder where there is none, with those above it.  Raises NotWrittenError."""
    with _telling(folder):
        folder.mkdir(parents=True, exist_ok=True)


def create_files(files: Mapping[Path, str]) -> None:
    """Write new files, each whole, all of them or none; a file that is there is never touched.

    Folders are made where they are missing.  Raises NotWrittenError and FileExistsError.  (A power
    cut may leave the first of them, whole.)
    """
    for path in files:
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    missing = sorted({folder for path in files for folder in path.parents if not folder.exists()})
    try:
        for path in files:
            make_folder(path.parent)
        write_texts(files)
    except BaseException:
        _remove_empty(missing)
        raise


def _remove_empty(folders: Iterable[Path]) -> None:
    for folder in sorted(folders, reverse=True):
        with suppress(OSError):
            folder.rmdir()
