"""What git leaves in a file when a merge was not finished."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.load.rules import syntax

_BEGINS: Final = re.compile(r"<{7}(?:\s|$)")
_MIDDLE: Final = re.compile(r"(?:\|{7}|={7})(?:\s|$)")
_ENDS: Final = re.compile(r">{7}(?:\s|$)")


def conflicts(text: str) -> Iterator[tuple[int, int, int]]:
    """First line, line of the other side and last line of each conflict, counted from 1."""
    first = middle = 0
    for number, line in enumerate(text.split("\n"), 1):
        if _BEGINS.match(line):
            first, middle = number, 0
        elif first and not middle and _MIDDLE.match(line):
            middle = number
        elif first and _ENDS.match(line):
            yield first, middle or number, number
            first = 0


def finding(file: PurePosixPath, line: int) -> Diagnostic:
    """Report a conflict by the line it begins on."""
    return syntax.RULE.at(
        Span(file, line),
        Sentence("合并冲突还没有解决（<<<<<<<）", "a merge conflict is not resolved (<<<<<<<)"),
        Sentence(
            "在两边之中选定写法，删去 <<<<<<<、======= 和 >>>>>>> 这三行。",
            "Decide between the two sides, and remove the lines <<<<<<<, ======= and >>>>>>>.",
        ),
    )


def one_side(text: str, found: list[tuple[int, int, int]]) -> str:
    """The text with the first side of each conflict only; all lines keep their numbers."""
    lines = text.split("\n")
    for first, middle, last in found:
        for number in (first, *range(middle, last + 1)):
            lines[number - 1] = ""
    return "\n".join(lines)
