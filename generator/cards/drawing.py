"""A picture as PNG: few colours, so that it stays small, and nothing of the machine in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import Final

from PIL import Image, ImageDraw

from generator.cards.card import HEIGHT, WIDTH, Card, Inks
from generator.cards.glyphs import Weight, glyphs
from generator.cards.lines import Block, fitted
from generator.files.png import Pixels, png

LEFT, RIGHT = 80, WIDTH - 80
TOP: Final = 66
FOOT: Final = 520
"""Where the line of time is; below it stand the name of the site, and place and date."""

LARGEST: Final = 12 * 1024
"""Bytes of a picture: hundreds of them are published, and phones read them in chats."""
_STEPS: Final = (3, 2, 1)
"""Shades of an ink from its edge to its full; three inks and the ground fit into a palette of 16 colours."""
_WIDTH: Final = RIGHT - LEFT
_SECTION: Final = 30
_ABOVE: Final = 42
_UNDER: Final = FOOT + 34
"""How far above the line of time the text over it ends, and where that below it begins."""
_LARGE_ENOUGH: Final = 40
_HALF_EMPTY: Final = "）》】。，"
"""Marks whose right half is empty: a line that ends with one hangs over the margin."""
_TITLES: Final = (72, 64, 58, 52, 46, 40, 34, 28)
_FIGURES: Final = (112, 96, 84, 72, 62, 54, 46)
_QUIET: Final = (54, 46, 40, 34)
_SMALL: Final = (30, 27, 24, 22)
_LEADS: Final = (36, 33, 30, 27, 24, 22)
_GAP: Final = 22
_FINE: Final = 4
"""So many samples of a pixel each way smooth the edges of a mark."""
_DOTS: Final = ((LEFT + 34, 10), (LEFT + 92, 15), (LEFT + 142, 8))
"""The sign of the site: three marks on the line of time, by their place on it and their radius."""


def drawn(card: Card, inks: Inks) -> bytes:
    """The picture of a card, at most ``LARGEST`` bytes: the more text there is, the fewer shades its edges have."""
    made = b""
    for titles in (_TITLES, _TITLES[-2:], _TITLES[-1:]):
        canvas = _Canvas(inks)
        for line in placed(card, inks, titles):
            canvas.write(*line)
        for steps in _STEPS:
            made = canvas.png(steps)
            if len(made) <= LARGEST:
                return made
    return made


Spot = tuple[int, int, int]
"""Left end and top of a line, and its size, in pixels."""
Written = tuple[str, Spot, Weight, str]


def placed(card: Card, inks: Inks, titles: Sequence[int] = _TITLES) -> list[Written]:
    """Every line of a picture: where, how large, in which weight and ink; ``titles`` are the sizes for its title."""
    found = [(card.section, (LEFT, TOP, _SECTION), Weight.BOLD, inks.main)] if card.section else []
    top = TOP + (58 if card.section else 0)
    title, below = _divided(card, titles, FOOT - _ABOVE - top)
    found += _lines(title, top, Weight.BOLD, inks.text)
    top = FOOT - _ABOVE - _height(below)
    for block, weight, is_main in below:
        found += _lines(block, top, weight, inks.main if is_main else inks.quiet)
        top += block.height
    return [*found, *_foot(card, inks)]


Below = list[tuple[Block, Weight, bool]]
"""What stands above the line of time, in its weight; whether in the main ink."""


def _divided(card: Card, titles: Sequence[int], height: int) -> tuple[Block, Below]:
    """The title and what stands below it: what does gives way until the title is large enough."""
    for smaller in range(len(_FIGURES)):
        below = _below(card, _FIGURES[smaller:])
        room = height - _height(below) - (_GAP if below else 0)
        title = _block(card.title, titles, (_WIDTH, room), Weight.BOLD)
        if title.size >= _LARGE_ENOUGH or not card.figure or card.quiet:
            break
    return title, below


def _height(below: Below) -> int:
    return sum(block.height for block, *_ in below)


def _below(card: Card, sizes: Sequence[int]) -> Below:
    if not card.figure:
        lead = _block(card.lead, _LEADS, (_WIDTH, 150), Weight.REGULAR)
        return [(lead, Weight.REGULAR, False)] if card.lead else []
    figure = _block(card.figure, _QUIET if card.quiet else sizes, (_WIDTH, 150), Weight.BOLD)
    measured = _block(card.measured, _SMALL, (_WIDTH, 80), Weight.REGULAR)
    return [(figure, Weight.BOLD, not card.quiet), (measured, Weight.REGULAR, False)]


def _foot(card: Card, inks: Inks) -> Iterator[Written]:
    """The name of the site at the left, place and date at the right; the latter may take two lines."""
    site = _block(card.site, (32, 28, 24, 20), (420, 44), Weight.BOLD)
    used = max((glyphs().width(line, Weight.BOLD, site.size) for line in site.lines), default=0)
    yield from _lines(site, _UNDER, Weight.BOLD, inks.main)
    about = _block(card.about, (28, 25, 22, 20), (round(_WIDTH - used) - 60, 62), Weight.REGULAR)
    top = _UNDER + 2 - about.step * (len(about.lines) - 1) // 2
    for number, line in enumerate(about.lines):
        hangs = about.size // 2 if line[-1] in _HALF_EMPTY else 0
        left = RIGHT + hangs - round(glyphs().width(line, Weight.REGULAR, about.size))
        yield line, (left, top + number * about.step, about.size), Weight.REGULAR, inks.quiet


def _block(text: str, sizes: Sequence[int], room: tuple[int, int], weight: Weight) -> Block:
    return fitted(text, sizes, room, partial(_width, weight))


def _width(weight: Weight, text: str, size: int) -> float:
    return glyphs().width(text, weight, size)


def _lines(block: Block, top: int, weight: Weight, ink: str) -> Iterable[Written]:
    for number, line in enumerate(block.lines):
        yield line, (LEFT, top + number * block.step, block.size), weight, ink


class _Canvas:
    """A picture under way: for each ink how much of a pixel it covers."""

    def __init__(self, inks: Inks) -> None:
        self._inks = (inks.text, inks.quiet, inks.main)
        self._ground = inks.ground
        self._covers = {ink: Image.new("L", (WIDTH, HEIGHT)) for ink in self._inks}
        self._sign()

    def write(self, text: str, spot: Spot, weight: Weight, ink: str) -> None:
        """Put a line of text; its top is that of a Chinese character."""
        left, top, size = spot
        pen = ImageDraw.Draw(self._covers[ink])
        pen.text((left, top + round(size * 1.06)), text, fill=255, font=glyphs().font(weight, size), anchor="ls")

    def _sign(self) -> None:
        """The line of time with its three marks, which have smooth edges."""
        cover = self._covers[self._inks[2]]
        ImageDraw.Draw(cover).rectangle((LEFT, FOOT - 2, RIGHT, FOOT + 1), fill=255)
        for x, radius in _DOTS:
            side = 2 * radius + 1
            disc = Image.new("L", (side * _FINE, side * _FINE))
            ImageDraw.Draw(disc).ellipse((0, 0, side * _FINE - 1, side * _FINE - 1), fill=255)
            small = disc.resize((side, side), Image.Resampling.BOX)
            cover.paste(small, (x - radius, FOOT - radius), small)

    def png(self, steps: int) -> bytes:
        """The picture with so many shades of each ink."""
        made = Image.new("P", (WIDTH, HEIGHT))
        for place, ink in enumerate(self._inks):
            shades = [round(cover * steps / 255) for cover in range(256)]
            colours = [place * steps + shade for shade in shades]
            covered = [255 * (shade > 0) for shade in shades]
            made.paste(self._covers[ink].point(colours), mask=self._covers[ink].point(covered))
        return png(WIDTH, HEIGHT, Pixels.PALETTE, made.tobytes("raw", "P;4"), self._palette(steps))

    def _palette(self, steps: int) -> bytes:
        ground = bytes.fromhex(self._ground[1:])
        full = [bytes.fromhex(ink[1:]) for ink in self._inks]
        return ground + b"".join(_mixed(ground, ink, step / steps) for ink in full for step in range(1, steps + 1))


def _mixed(ground: bytes, ink: bytes, share: float) -> bytes:
    return bytes(round(low + (high - low) * share) for low, high in zip(ground, ink, strict=True))
