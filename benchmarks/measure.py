"""Run a command as a process of its own and say what it took."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: CPU seconds (user and system, children included) and peak memory in MiB."""

    cpu: float
    peak: float


class CommandFailedError(Exception):
    """A measured command did not succeed, so that its cost means nothing."""

    def __init__(self, command: Sequence[str], output: str) -> None:
        super().__init__(f"{' '.join(command)}\n{output}")


def run(command: Sequence[str], folder: Path) -> Cost:
    """Run ``command`` in ``folder``.

    Raises CommandFailedError when it does not end with status 0.
    """
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        output = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandFailedError(command, output)
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
