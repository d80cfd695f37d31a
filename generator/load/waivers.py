"""Waivers: comments by which an editor sets one finding aside, with the reason.

``# waive: CODE — reason``, or ``# 免查：CODE — 理由``, at the end of the finding's line or alone on a
line above it; several may stand one above the other.  The colon may be forgotten before what looks
like a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Span
from generator.load.comments import comments

_WAIVER: Final = re.compile(
    r"#+\s*(?:waive|免查)(?:\s*[:：]\s*|\s+(?=[a-z]+-[a-z]))(?P<code>[^\s—:：,，]*)[\s—:：,，-]*(?P<reason>.*)"
)


@dataclass(frozen=True, slots=True)
class Waiver:
    """Findings of ``code`` on ``line`` are waived; ``span`` is where the comment stands."""

    span: Span
    line: int
    code: str
    reason: str


def waivers(text: str, file: PurePosixPath) -> Iterator[Waiver]:
    """Every waiver of a YAML text that can be read."""
    if "waive" not in text and "免查" not in text:  # looking for comments costs more than reading the data
        return
    lines = text.split("\n")
    for comment in comments(text):
        match = _WAIVER.fullmatch(comment.text)
        if match:
            line = _below(lines, comment.line) if comment.alone else comment.line
            yield Waiver(Span(file, comment.line, comment.column), line, match["code"], match["reason"])


def _below(lines: list[str], line: int) -> int:
    """The first line after ``line`` that is neither blank nor a comment."""
    while line < len(lines) and lines[line].strip()[:1] in {"", "#"}:
        line += 1
    return line + 1
