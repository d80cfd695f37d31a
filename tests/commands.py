"""Commands in processes of their own that have the generator imported already (see ``tests.forking``).

Starting Python and importing takes most of a second, a check of a small project a tenth of one.
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import IO, Final

from tests.forking import NUMBER

ROOT: Final = Path(__file__).resolve().parent.parent
EPOCH: Final = {"SOURCE_DATE_EPOCH": "1700000000"}
AT_THE_START: Final = ("PYTHON", "LC_", "LANG")
"""How the names begin of what Python reads from its environment when it starts, and never again."""


@dataclass(frozen=True)
class Started:
    """A command that runs."""

    number: int
    answers: socket.socket

    def interrupt(self) -> None:
        """What Ctrl-C does."""
        os.kill(self.number, signal.SIGINT)

    def ended(self, seconds: float | None = None) -> int:
        """Wait for the end: its status, or less than nothing where a signal ended it."""
        with self.answers:
            self.answers.settimeout(seconds)
            return int(NUMBER.unpack(self.answers.recv(NUMBER.size))[0])


def start(
    words: Sequence[str], folder: Path, streams: Sequence[int], environment: Mapping[str, str] = EPOCH,
    before: tuple[str, ...] = (),
) -> Started:  # fmt: skip
    """Start ``python -m WORDS`` in ``folder``, as it is run by ``before``, with three streams."""
    ours, theirs = socket.socketpair()
    given = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
    asked = {"words": words, "folder": str(folder), "environment": given}
    with theirs:
        socket.send_fds(_ready(before), [json.dumps(asked).encode()], [*streams, theirs.fileno()])
    return Started(NUMBER.unpack(ours.recv(NUMBER.size))[0], ours)


def talking(words: Sequence[str], folder: Path, before: tuple[str, ...] = ()) -> tuple[Started, IO[str]]:
    """Start ``python -m WORDS``; both its outputs can be read as one while it runs."""
    reading, writing = os.pipe()
    nothing = os.open(os.devnull, os.O_RDONLY)
    try:
        return start(words, folder, [nothing, writing, writing], before=before), os.fdopen(reading, encoding="utf-8")
    finally:
        os.close(nothing)
        os.close(writing)


def run(
    *words: str, folder: Path = ROOT, environment: Mapping[str, str] = EPOCH, before: tuple[str, ...] = (),
    given: bytes = b"", terminal: int | None = None,
) -> subprocess.CompletedProcess[bytes]:  # fmt: skip
    """Run ``python -m WORDS`` to its end with this input; its errors go to ``terminal`` where there is one."""
    if words[0] in {"mkdocs", "zensical"} or any(name.startswith(AT_THE_START) for name in environment):
        return started_anew(*words, folder=folder, environment=environment)
    with tempfile.TemporaryFile() as into, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        into.write(given)
        into.seek(0)
        streams = [into.fileno(), out.fileno(), errors.fileno() if terminal is None else terminal]
        status = start(words, folder, streams, environment, before).ended()
        return subprocess.CompletedProcess([*before, *words], status, _read(out), _read(errors))


def started_anew(
    *words: str, folder: Path = ROOT, environment: Mapping[str, str] = EPOCH
) -> subprocess.CompletedProcess[bytes]:
    """Run ``python -m WORDS`` in a process where nothing is imported."""
    given = {**os.environ, **environment, "PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-m", *words], cwd=folder, env=given, capture_output=True, check=False)


def _read(stream: IO[bytes]) -> bytes:
    stream.seek(0)
    return stream.read()


@cache
def _ready(before: tuple[str, ...]) -> socket.socket:
    """Where a waiting process takes requests: one for each way commands are run by."""
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    command = [*before, sys.executable, "-m", "tests.forking", str(theirs.fileno())]
    with theirs:
        given = {**os.environ, "PYTHONPATH": str(ROOT)}
        process = subprocess.Popen(command, cwd=ROOT, env=given, pass_fds=[theirs.fileno()])
    atexit.register(_let_go, ours, process)
    return ours


def _let_go(requests: socket.socket, process: subprocess.Popen[bytes]) -> None:
    requests.close()
    process.wait()
