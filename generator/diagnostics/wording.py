"""Words of an editor's file inside a sentence: shortened, and without characters that act on a terminal."""

from __future__ import annotations

from typing import Final

MAX_SHOWN: Final = 60


def shown(text: object, limit: int = MAX_SHOWN) -> str:
    """The text as it can be printed: unprintable characters escaped, cut after ``limit`` characters."""
    words = str(text)
    return printable(words if len(words) <= limit else words[:limit] + "…")


def printable(text: str) -> str:
    """The text with line breaks, escapes, bidirectional marks and lone surrogates written out."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else ascii(char)[1:-1] for char in text)
