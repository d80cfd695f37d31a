"""One writer at a time: a lock that the system keeps, and drops with the process that held it."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_TAKEN: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})
_UNKNOWN: Final = frozenset({errno.ENOLCK, errno.ENOSYS, errno.ENOTSUP, errno.EINVAL})
"""Errors of a file system that has no locks."""


@contextmanager
def locked(target: Path, taken: Callable[[], object]) -> Iterator[bool]:
    """Hold the lock of ``target`` until the block ends; yield whether the file system has locks at all.

    Who finds it taken is told once, by ``taken``, and waits.  The lock is on a file beside the
    target, ``.<name>.biannian-lock``, which goes with it: what a killed process leaves of it is taken
    over.  Raises OSError.
    """
    path = target.with_name(f".{target.name}.biannian-lock")
    descriptor, known = _acquired(path, taken)
    try:
        yield known
    finally:
        with suppress(OSError):  # Windows removes no file that is open; it is taken over next time
            path.unlink()
        os.close(descriptor)


def _acquired(path: Path, taken: Callable[[], object]) -> tuple[int, bool]:
    tell = iter((taken,))
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
        try:
            known = _waited(descriptor, tell)
            if _is_at(descriptor, path):
                return descriptor, known
        except BaseException:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its holder removed it meanwhile: there is another one to ask for


def _waited(descriptor: int, tell: Iterator[Callable[[], object]]) -> bool:
    """Wait for the lock and have it; False where the file system has none."""
    try:
        if not _lock(descriptor, wait=False):
            for taken in tell:
                taken()
            while not _lock(descriptor, wait=True):
                pass
    except OSError as error:
        if error.errno in _UNKNOWN:
            return False
        raise
    return True


def _is_at(descriptor: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False


def _lock(descriptor: int, *, wait: bool) -> bool:
    """Take the lock, now or when it is free; False when it is taken (Windows waits ten seconds and no longer)."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            return False
        raise
    return True
