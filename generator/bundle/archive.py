"""A finished folder as one zip: the same files make the same bytes, whatever their times on disk."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path
from typing import Final

_READABLE: Final = 0o100644 << 16  # a plain file that everybody may read, as zip notes it


def archive(folder: Path, target: Path, day: date) -> int:
    """Pack ``folder``, under its own name, into ``target``; return how many files there are.

    Entries are sorted and dated ``day`` (zip begins in 1980).  Raises OSError.  Another version of
    zlib may pack the same files into other bytes.
    """
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), moment)
            entry.external_attr = _READABLE
            packed.writestr(entry, path.read_bytes(), zipfile.ZIP_DEFLATED, 9)
    return len(files)
