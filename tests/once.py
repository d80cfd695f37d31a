"""What is made once in a run of the tests, by whichever process asks first, and read by all of them."""

from __future__ import annotations

import fcntl
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Once:
    """Folders that all processes of a run share."""

    shared: Path

    def made(self, name: str, make: Callable[[Path], None]) -> Path:
        """The folder of this name, whole: who asks while it is made waits, and makes it anew where that failed."""
        folder, whole = self.shared / name, self.shared / f"{name}.whole"
        with (self.shared / f"{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # let go when the file is closed, whatever happens
            if not whole.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                whole.touch()
        return folder
