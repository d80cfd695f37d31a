"""What killed commands leave in the record, and how one knows that nobody is writing it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Final

if sys.platform != "win32":
    import fcntl

BEGUN: Final = ".biannian-"
NEW: Final = ".new"
"""How the name of a file that is being written begins and ends."""


def clear_leftovers(folder: Path) -> None:
    """Remove the new files that killed commands left in a folder and those below it.

    Whoever writes shares a lock on the folder, which the system drops with the process: who gets it
    alone knows that nobody writes there.  On Windows, and on disks without locks, they stay.
    """
    for below, _, names in os.walk(folder):
        left = [name for name in names if name.startswith(BEGUN) and name.endswith(NEW)]
        if not left:
            continue
        with suppress(OSError), locked(Path(below), alone=True) as alone:
            for name in left if alone else ():
                Path(below, name).unlink()


@contextmanager
def writing(folders: Iterable[Path]) -> Iterator[None]:
    """Let others know until the block ends that folders are written to."""
    with ExitStack() as held:
        for folder in sorted(set(folders)):
            with suppress(OSError):  # what is wrong with the folder is said of the file
                held.enter_context(locked(folder, alone=False))
        yield


@contextmanager
def locked(folder: Path, *, alone: bool) -> Iterator[bool]:
    """Lock a folder, shared or alone, until the block ends; yield whether it is.  Raises OSError."""
    if sys.platform == "win32":
        yield False
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield _flock(descriptor, alone=alone)
    finally:
        os.close(descriptor)


def _flock(descriptor: int, *, alone: bool) -> bool:
    if sys.platform == "win32":
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB if alone else fcntl.LOCK_SH)
    except OSError:  # somebody writes there, or the disk has no locks
        return False
    return True
