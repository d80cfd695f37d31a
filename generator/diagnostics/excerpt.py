"""The line of a file that a finding is about, cut to what a terminal shows."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from generator.diagnostics.diagnostic import Span
from generator.diagnostics.wording import printable

MAX_BYTES: Final = 4 * 1024 * 1024
BEFORE: Final = 40
AFTER: Final = 60
_LINE_BREAK: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")  # what YAML counts as one


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Part of a line: what stands before the place of the finding, and what from there on."""

    before: str
    after: str


def excerpt(project: Path, span: Span) -> Excerpt | None:
    """Cut the excerpt, or return ``None`` when the line cannot be shown."""
    path = project / span.file
    lines = _lines(path, _state(path))
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return None
    line, at = lines[span.line - 1], span.column - 1
    start = max(0, at - BEFORE)
    before = ("…" if start else "") + printable(line[start:at])
    after = printable(line[at : at + AFTER]) + ("…" if len(line) > at + AFTER else "")
    return Excerpt(before, after)


def _state(path: Path) -> tuple[int, int]:
    """What changes when the file does."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


@lru_cache(maxsize=4)
def _lines(path: Path, _state: tuple[int, int]) -> tuple[str, ...]:
    try:
        if not path.is_file():  # opening a pipe would wait for its other end
            return ()
        with path.open("rb") as file:
            data = file.read(MAX_BYTES)
    except OSError:
        return ()
    return tuple(_LINE_BREAK.split(_text(data).removeprefix("\ufeff")))


def _text(data: bytes) -> str:
    """What an editor would read: Chinese tables are often in GB18030, and a cut may split the last character."""
    for encoding in ("utf-8", "utf-16" if data[:2] in {b"\xff\xfe", b"\xfe\xff"} else "gb18030"):
        try:
            return getincrementaldecoder(encoding)().decode(data)
        except UnicodeDecodeError:
            continue
    return data.decode(errors="replace")
