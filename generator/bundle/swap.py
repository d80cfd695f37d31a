"""Put a finished folder in the place of an old one, in one step."""

from __future__ import annotations

import ctypes
import os
import shutil
from pathlib import Path
from typing import Final

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


def building(target: Path) -> Path:
    """The folder beside ``target`` in which its successor is built; emptied of any killed build."""
    folder = target.with_name(f".{target.name}.building")
    shutil.rmtree(folder, ignore_errors=True)
    return folder


def swap_in(built: Path, target: Path) -> None:
    """Make ``built`` the new ``target`` and remove the old one.

    Whoever opens ``target`` finds the old folder or the new one, whole.  Where the system cannot
    exchange two names at once (other than Linux), there is a moment without either; the old one
    then lies beside it under ``.<name>.building``.
    """
    if not target.exists():
        built.rename(target)
        return
    if not _exchange(built, target):
        aside = target.with_name(f".{target.name}.old")
        shutil.rmtree(aside, ignore_errors=True)
        target.rename(aside)
        built.rename(target)
        aside.rename(built)
    shutil.rmtree(built)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names with renameat2(2); False where the system has no such call."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
