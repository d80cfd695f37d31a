"""``biannian serve`` as a process, as an editor starts it."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from tests.projects import EPOCH, ROOT


@dataclass(frozen=True, slots=True)
class Session:
    """A preview that runs: where, and what it prints."""

    address: str
    lines: SimpleQueue[str]

    def printed(self, pattern: str, seconds: float = 30) -> str:
        """Wait for a line that matches; queue.Empty when none comes."""
        while True:
            line = self.lines.get(timeout=seconds)
            if re.search(pattern, line):
                return line

    def get(self, path: str) -> tuple[int, str | None, bytes]:
        """Fetch a path as it is written: the status, the policy, the bytes."""
        with closing(HTTPConnection(self.address.split("/")[2], timeout=30)) as connection:
            connection.request("GET", f"/{path}")
            answer = connection.getresponse()
            return answer.status, answer.headers["Content-Security-Policy"], answer.read()


@contextmanager
def serving(project: Path, *options: str, before: Sequence[str] = ()) -> Iterator[Session]:
    """Serve a project on any free port, and end it as Ctrl-C does; ``before`` is what the command is run by."""
    # What runs in the background of a shell is started with SIGINT ignored, and so are its children.
    command = [
        "env",
        "--default-signal=INT",
        *before,
        sys.executable,
        "-u",
        "-m",
        "generator",
        "serve",
        "--port",
        "0",
        "--project",
        str(project),
        *options,
    ]
    environment = {**os.environ, **EPOCH, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env=environment
    ) as process:
        lines: SimpleQueue[str] = SimpleQueue()
        reader = threading.Thread(target=_read, args=(process.stdout, lines))
        reader.start()
        session = Session("", lines)
        try:
            address = session.printed(r"http://\S+").split()[-1]
            yield Session(address, lines)
        finally:
            process.send_signal(signal.SIGINT)
            status = process.wait(timeout=30)
            reader.join()
    assert status == 0, "Ctrl-C ends the preview in order"


def _read(stream: IO[str] | None, lines: SimpleQueue[str]) -> None:
    for line in stream or ():
        lines.put(line)
