"""Labels in a drawing: one line of plain text, cut where it would not fit."""

from __future__ import annotations

import re
from typing import Final
from unicodedata import category, east_asian_width

_PIECES: Final = re.compile(r"[\x21-\u2fff]+\s*|\s+|.")
"""A word that stays whole, or one Chinese character."""
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


def lines(text: str, ems: int) -> tuple[str, ...]:
    """A whole text in lines of a width in ems: Chinese breaks anywhere, other words between words where they can."""
    found, room = [""], ems * _EM
    for piece in _PIECES.findall(plain(text)):
        if found[-1] and width(found[-1] + piece.rstrip()) > room:
            found.append("")
        found[-1] += piece if found[-1] else piece.lstrip()
        while width(found[-1].rstrip()) > room:
            head = _fitting(found[-1], room) or found[-1][0]
            found[-1:] = [head, found[-1][len(head) :]]
    return tuple(line.strip() for line in found if line.strip()) or (_MARK,)


def width(text: str) -> int:
    """How wide a text is, in tenths of an em."""
    return sum(map(_width, text))


def _fitting(text: str, room: int) -> str:
    for index, character in enumerate(text):
        room -= _width(character)
        if room < 0:
            return text[:index].rstrip()
    return text.rstrip()


def _width(character: str) -> int:
    return _EM if east_asian_width(character) in "WFA" else _EM * 6 // 10


def _legal(character: str) -> str:
    return "\ufffd" if category(character) in {"Cc", "Cs"} or character in "\ufffe\uffff" else character
