"""Quotes and brackets of one line of YAML: where they close, and which stay open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

BRACKETS: Final = {"[": "]", "{": "}"}
QUOTES: Final = "\"'"
_QUOTE: Final = re.compile(r"(?:^|(?<=[\s\[{,]))[\"']")
_OPENS: Final = re.compile(r"(?:\A\s*|: |[\[{,] ?|- )\Z")


def end(value: str) -> int:
    """Where the bracket or quote that a value begins with is closed, counted from 1; 0 where it is not."""
    depth = 0
    for at, mark in _marks(value):
        if mark in QUOTES:
            if value[0] in QUOTES:
                return at + 1
            continue
        depth += 1 if mark in BRACKETS else -1
        if depth == 0:
            return at + 1
    return 0


def open_quote(line: str) -> int:
    """The column, from 1, of a quote that a line opens and does not close; 0 where there is none."""
    for match in _QUOTE.finditer(line):
        before = line[: match.start()]
        if "#" not in before and _OPENS.search(before) and not end(line[match.start() :]):
            return match.start() + 1
    return 0


def open_bracket(line: str) -> int:
    """The column, from 1, of the innermost bracket that a line leaves open; 0 where there is none."""
    stack = []
    for at, mark in _marks(line):
        if mark in BRACKETS:
            stack.append(at + 1)
        elif mark not in QUOTES and stack:
            stack.pop()
    return stack[-1] if stack else 0


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """The brackets of a line outside quotes, and the quotes that close."""
    quote, skipped = "", -1
    for at, character in enumerate(text):
        if at == skipped:
            continue
        if quote:
            doubled = quote == "'" and text[at : at + 2] == "''"
            if doubled or (quote == '"' and character == "\\"):
                skipped = at + 1
            elif character == quote:
                quote = ""
                yield at, character
        elif character in QUOTES and (at == 0 or text[at - 1] in " [{,"):
            quote = character
        elif character in "[]{}":
            yield at, character
