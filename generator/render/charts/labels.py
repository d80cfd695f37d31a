"""Labels in a drawing: one line of plain text, cut where it would not fit."""

from __future__ import annotations

from typing import Final
from unicodedata import category, east_asian_width

_MARK: Final = "…"
_EM: Final = 10


def plain(text: str) -> str:
    """Put a text on one line, with what XML 1.0 cannot hold replaced by U+FFFD."""
    return "".join(_legal(character) for character in " ".join(text.split()))


def cut(text: str, ems: int) -> str:
    """Cut a text to a width in ems, with an ellipsis for what is left out.

    A wide character takes one em, any other about 0.6 of one (marks too, so that no text of
    marks alone slips through).
    """
    line = plain(text)
    room = ems * _EM
    for index, character in enumerate(line):
        room -= _width(character)
        if room < 0:
            return _fitting(line[:index], (ems - 1) * _EM) + _MARK
    return line


def _fitting(text: str, room: int) -> str:
    while text and sum(map(_width, text)) > room:
        text = text[:-1]
    return text.rstrip()


def _width(character: str) -> int:
    return _EM if east_asian_width(character) in "WFA" else _EM * 6 // 10


def _legal(character: str) -> str:
    return "\ufffd" if category(character) in {"Cc", "Cs"} or character in "\ufffe\uffff" else character
