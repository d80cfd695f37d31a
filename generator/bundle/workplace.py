"""Where a target's successor is made: a folder beside it, of this process alone, while the target is locked."""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from generator.bundle.lock import locked
from generator.bundle.swap import ASIDE, clear_away
from generator.bundle.target import MARKER, foreign

_OLDER: Final = re.compile(r"building|old")
"""The names, after the target's, of the folders of versions before there were locks."""
_NAMES: Final = re.compile(rf"(?:building-|{ASIDE})[0-9a-f]{{8}}")


@contextmanager
def workplace(target: Path, taken: Callable[[], object]) -> Iterator[Path]:
    """Lock ``target`` and yield a new folder beside it, which is gone when the block ends.

    ``taken`` is called once when another process has the lock, which is then waited for.  What killed
    processes left beside the target is put right first: with the lock in hand, nobody works there.
    Raises OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(target, taken) as alone:
        if alone:
            _clear(target)
        folder = target.with_name(f".{target.name}.building-{secrets.token_hex(4)}")
        folder.mkdir()
        try:
            (folder / MARKER).touch()  # by which it is known to be ours, should we be killed
            yield folder
        finally:
            clear_away(folder)


def _clear(target: Path) -> None:
    """Remove what killed processes left; a site that one of them had set aside comes back."""
    for folder in sorted(target.parent.glob(f".{_escaped(target.name)}.*")):
        rest = folder.name.removeprefix(f".{target.name}.")
        if folder.is_symlink() or not folder.is_dir() or not _left(rest, folder):
            continue
        if rest.startswith(ASIDE) and not target.exists():
            folder.rename(target)
        else:
            clear_away(folder)


def _left(rest: str, folder: Path) -> bool:
    """Whether a folder with this end of a name is one of ours: by its name and by what it holds."""
    if _NAMES.fullmatch(rest):
        return (folder / MARKER).is_file() or not any(folder.iterdir()) or not foreign(folder)
    return bool(_OLDER.fullmatch(rest)) and not foreign(folder)


def _escaped(name: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", name)
