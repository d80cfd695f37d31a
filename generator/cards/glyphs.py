"""The fonts of pictures: two weights out of a package, so that no machine's own fonts matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

PACKAGE: Final = "weblate_fonts"
LIBRARY: Final = "PIL"
_FOLDER: Final = "static/weblate_fonts/kurinto/ttf"


class Weight(StrEnum):
    """A weight, by the name of its file."""

    REGULAR = "KurintoSansSC-Rg.ttf"
    BOLD = "KurintoSansSC-Bd.ttf"


def installed() -> bool:
    """Whether the extra ``cards`` is: the library that draws, and the fonts."""
    return all(find_spec(name) is not None for name in (LIBRARY, PACKAGE))


@dataclass(frozen=True)
class Glyphs:
    """The fonts at the sizes that were asked for."""

    _fonts: dict[tuple[Weight, int], FreeTypeFont] = field(default_factory=dict)
    _widths: dict[tuple[Weight, int, str], float] = field(default_factory=dict)

    def font(self, weight: Weight, size: int) -> FreeTypeFont:
        """A font at a size in pixels.

        The simple layout needs no library of the system; which the other one has, differs by machine.
        """
        from PIL import ImageFont

        if (weight, size) not in self._fonts:
            layout = ImageFont.Layout.BASIC
            self._fonts[weight, size] = ImageFont.truetype(str(path(weight)), size, layout_engine=layout)
        return self._fonts[weight, size]

    def width(self, text: str, weight: Weight, size: int) -> float:
        """How wide a text is, in pixels: the simple layout puts letters side by side."""
        return sum(self._width(letter, weight, size) for letter in text)

    def _width(self, letter: str, weight: Weight, size: int) -> float:
        key = (weight, size, letter)
        if key not in self._widths:
            self._widths[key] = self.font(weight, size).getlength(letter)
        return self._widths[key]


def path(weight: Weight) -> Path:
    """The file of a weight."""
    return Path(str(files(PACKAGE))) / _FOLDER / weight


@cache
def glyphs() -> Glyphs:
    """The fonts of this process: opening one takes longer than drawing with it."""
    return Glyphs()
