"""Runs a command of ``biannian`` in a process that kills itself at the N-th thing it does to a file.

``python -m tests.edit.killed N COMMAND…``: every opening, renaming and removing of a file, and every
line run by the module that writes, counts as one; with N = 0 nothing is killed and the count is printed.
"""

from __future__ import annotations

import os
import signal
import sys
from types import FrameType
from typing import Any

from generator.cli.main import main
from generator.files import atomic

EVENTS = {"open", "os.rename", "os.remove", "os.chmod", "tempfile.mkstemp"}


def run(last: int, command: list[str]) -> None:
    count = 0

    def step() -> None:
        nonlocal count
        count += 1
        if count == last:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[Any, ...]) -> None:
        if event in EVENTS and str(arguments[0]).endswith((".yaml", ".txt")):
            step()

    def trace(frame: FrameType, event: str, argument: object) -> Any:  # noqa: ARG001
        if frame.f_code.co_filename != atomic.__file__:
            return None
        step()
        return trace

    sys.addaudithook(watch)
    sys.settrace(trace)
    try:
        main(command, standalone_mode=False)
    except SystemExit:
        pass
    finally:
        sys.settrace(None)
        sys.stderr.write(f"steps: {count}\n")


run(int(sys.argv[1]), sys.argv[2:])
