"""What a terminal shows: styles where it takes them, and how many cells letters take."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Mapping
from typing import IO, Any, Final

import click

Style = Mapping[str, str | bool]
"""How a text looks, in click's words."""
Piece = tuple[str, Style]

BOLD: Final[Style] = {"bold": True}
DIM: Final[Style] = {"dim": True}
PLAIN: Final[Style] = {}


def put(file: IO[str], *pieces: Piece) -> None:
    """Write a line of pieces, with their styles where the stream is a terminal that is to have some (no-color.org)."""
    bare = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
    click.echo("".join(_styled(text, style) for text, style in pieces), file=file, color=False if bare else None)


def _styled(text: str, style: Style) -> str:
    given: dict[str, Any] = dict(style)
    return click.style(text, **given) if given else text


def plain(*pieces: Piece) -> str:
    """The pieces without their styles."""
    return "".join(text for text, _ in pieces)


def cells(text: str) -> int:
    """How many cells of a terminal a text takes: two for a wide letter, none for a mark over another."""
    return sum(map(_cells, text))


def _cells(letter: str) -> int:
    if unicodedata.category(letter) in {"Mn", "Me", "Cf", "Cc"}:
        return 0
    return 2 if unicodedata.east_asian_width(letter) in {"W", "F"} else 1
