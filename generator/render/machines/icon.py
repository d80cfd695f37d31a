"""The sign of a site: a line of time with three marks, as SVG and as PNG, drawn here."""

from __future__ import annotations

from typing import Final

from generator.files import png as files_png

SIZE: Final = 180
"""Pixels of a side, as telephones ask for."""

_GROUND: Final = (0x17, 0x47, 0x5C)  # the primary colour of the theme
_MARK: Final = (0xFF, 0xFF, 0xFF)
_LINE: Final = (30, 85, 150, 95)  # left, top, right, bottom
_DOTS: Final = ((50, 90, 14), (100, 90, 20), (138, 90, 10))  # centre and radius
_FINE: Final = 3
"""So many samples of a pixel each way smooth its edges."""


def svg() -> bytes:
    """The sign as SVG."""
    left, top, right, bottom = _LINE
    dots = "".join(f'<circle cx="{x}" cy="{y}" r="{radius}"/>' for x, y, radius in _DOTS)
    line = f'<rect x="{left}" y="{top}" width="{right - left}" height="{bottom - top}"/>'
    ground = f'<rect width="{SIZE}" height="{SIZE}" rx="36" fill="#{bytes(_GROUND).hex()}"/>'
    box = f'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}"'
    return f'<svg {box}>{ground}<g fill="#{bytes(_MARK).hex()}">{line}{dots}</g></svg>\n'.encode()


def png() -> bytes:
    """The sign as PNG, with square corners: telephones round them."""
    return files_png.png(SIZE, SIZE, files_png.Pixels.COLOUR, b"".join(_row(y) for y in range(SIZE)))


def _row(y: int) -> bytes:
    if all(abs(y - down) > radius for _, down, radius in _DOTS):
        return bytes(_GROUND) * SIZE
    return b"".join(_pixel(x, y) for x in range(SIZE))


def _pixel(x: int, y: int) -> bytes:
    samples = [(x + (i + 0.5) / _FINE, y + (j + 0.5) / _FINE) for i in range(_FINE) for j in range(_FINE)]
    share = sum(_marked(*sample) for sample in samples) / len(samples)
    return bytes(round(ground + (mark - ground) * share) for ground, mark in zip(_GROUND, _MARK, strict=True))


def _marked(x: float, y: float) -> bool:
    left, top, right, bottom = _LINE
    if left <= x <= right and top <= y <= bottom:
        return True
    return any((x - across) ** 2 + (y - down) ** 2 <= radius**2 for across, down, radius in _DOTS)
