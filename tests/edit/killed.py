"""Runs a command of ``biannian`` in a process that kills itself at the N-th thing it does to a file.

``python -m tests.edit.killed N SEEN COMMAND…``: every opening, renaming and removing of a file, and every
line run by the module that writes, counts as one; with N = 0 nothing is killed, and the file SEEN comes to hold what
the files of the record held at each of these moments: who is killed then leaves them so.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from pathlib import Path
from types import FrameType
from typing import Any

from generator.cli.main import main
from generator.files import atomic

EVENTS = {"open", "os.rename", "os.remove", "os.chmod", "tempfile.mkstemp"}


def record(project: Path) -> dict[str, bytes]:
    """What the files of the record hold."""
    files = (project / "content").rglob("*.yaml")
    return {str(path.relative_to(project)): path.read_bytes() for path in sorted(files)}


class Moments:
    """Counts what is done to files; is killed at the last of them, or notes what the record is at each."""

    def __init__(self, last: int, project: Path) -> None:
        self.last, self.project = last, project
        self.count = 0
        self.seen: list[dict[str, bytes]] = []
        self._looking = False
        self._known: dict[bytes, bytes] = {}

    def step(self) -> None:
        """One more; what looking itself opens does not count."""
        if self._looking:
            return
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)
        if not self.last:
            self._looking = True
            self.seen.append({file: self._known.setdefault(data, data) for file, data in record(self.project).items()})
            self._looking = False

    def watch(self, event: str, arguments: tuple[Any, ...]) -> None:
        """Count what the interpreter says is done to a file."""
        if event in EVENTS and str(arguments[0]).endswith((".yaml", ".txt")):
            self.step()

    def trace(self, frame: FrameType, event: str, argument: object) -> Any:
        """Count the lines of the module that writes."""
        if frame.f_code.co_filename != atomic.__file__:
            return None
        self.step()
        return None if self._looking else self.trace


def run(last: int, seen: Path, command: list[str]) -> None:
    moments = Moments(last, Path(command[-1]))
    sys.addaudithook(moments.watch)
    sys.settrace(moments.trace)
    try:
        main(command, standalone_mode=False)
    except SystemExit:
        pass
    finally:
        sys.settrace(None)
        seen.write_bytes(pickle.dumps(moments.seen))


if __name__ == "__main__":
    run(int(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:])
