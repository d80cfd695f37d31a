"""The line of a file that a finding is about, cut to what a terminal shows."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
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


class Excerpts:
    """Cuts the excerpts of one list of findings; while they concern one file, it is read once."""

    def __init__(self, project: Path) -> None:
        self._project = project
        self._file: PurePosixPath | None = None
        self._lines: tuple[str, ...] = ()

    def of(self, span: Span) -> Excerpt | None:
        """Cut an excerpt, or return ``None`` when the line cannot be shown."""
        if span.file != self._file:
            self._file, self._lines = span.file, _lines(self._project / span.file)
        return _cut(self._lines, span)


def _cut(lines: tuple[str, ...], span: Span) -> Excerpt | None:
    if span.line > len(lines) or not lines[span.line - 1].strip():
        return None
    line, at = lines[span.line - 1], span.column - 1
    start = max(0, at - BEFORE)
    before = ("…" if start else "") + printable(line[start:at])
    after = printable(line[at : at + AFTER]) + ("…" if len(line) > at + AFTER else "")
    return Excerpt(before, after)


def _lines(path: Path) -> tuple[str, ...]:
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
