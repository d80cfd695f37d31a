"""Put a finished folder in the place of an old one, in one step."""

from __future__ import annotations

import ctypes
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from generator.bundle.target import MARKER

ASIDE: Final = "old-"
"""What the name of a site that is set aside ends with, before eight digits."""

_AT_FDCWD: Final = -100
_RENAME_EXCHANGE: Final = 2


def swap_in(built: Path, target: Path) -> None:
    """Make ``built`` the new ``target`` and remove the old one.

    Whoever opens ``target`` finds the old folder or the new one, whole.  Where the system cannot
    exchange two names at once (other than Linux), there is a moment without either; the old one
    then lies beside it under ``.<name>.old-…``.  Raises OSError; the old one then stands.
    """
    if not target.exists():
        built.rename(target)
        return
    if not _exchange(built, target):
        aside = target.with_name(f".{target.name}.{ASIDE}{secrets.token_hex(4)}")
        target.rename(aside)
        try:
            built.rename(target)
        except BaseException:
            aside.rename(target)
            raise
        aside.rename(built)
    clear_away(built)


def clear_away(folder: Path) -> None:
    """Remove a folder of ours as far as possible, its marker last: by it the next build knows what is left."""
    with suppress(OSError):
        (folder / MARKER).touch()
        for path in folder.iterdir():
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name != MARKER:
                path.unlink()
    shutil.rmtree(folder, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names with renameat2(2); False where the system has no such call."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None) if os.name == "posix" else None
    if rename is None:
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(rename(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
