"""``biannian serve`` as a process, as an editor starts it."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from queue import SimpleQueue
from typing import IO

from tests.commands import ROOT, talking


@dataclass(frozen=True, slots=True)
class Session:
    """A preview that runs: where, and what it prints."""

    address: str
    lines: SimpleQueue[str]

    def printed(self, pattern: str, seconds: float = 120) -> str:
        """Wait for a line that matches; queue.Empty when none comes.

        A preview makes the whole site, in all its languages, before it tells its address.
        """
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
def serving(project: Path, *options: str, before: tuple[str, ...] = ()) -> Iterator[Session]:
    """Serve a project on any free port, and end it as Ctrl-C does; ``before`` is what the command is run by."""
    words = ["generator", "serve", "--port", "0", "--project", str(project), *options]
    process, said = talking(words, ROOT, before)
    with said:
        lines: SimpleQueue[str] = SimpleQueue()
        reader = threading.Thread(target=_read, args=(said, lines))
        reader.start()
        session = Session("", lines)
        try:
            address = session.printed(r"http://\S+").split()[-1]
            yield Session(address, lines)
        finally:
            process.interrupt()
            status = process.ended(30)
            reader.join()
    assert status == 0, "Ctrl-C ends the preview in order"


def _read(stream: IO[str], lines: SimpleQueue[str]) -> None:
    for line in stream:
        lines.put(line)
