"""PNG files, written here: what a picture holds as bytes, compressed by what Python brings."""

from __future__ import annotations

import struct
import zlib
from enum import IntEnum
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
END: Final = b"IEND\xaeB`\x82"
"""How a whole file ends: with an empty part of this name, and its check sum."""
_LEVEL: Final = 8
"""Of zlib: the last one takes three times as long to save a hundredth more."""
_MEMORY: Final = 9


class Pixels(IntEnum):
    """What a pixel is: three colours of a byte each, or half a byte that is a place in the palette."""

    COLOUR = 2
    PALETTE = 3


_BITS: Final = {Pixels.COLOUR: 8, Pixels.PALETTE: 4}


def png(width: int, height: int, pixels: Pixels, rows: bytes, palette: bytes = b"") -> bytes:
    """A picture, given its rows one after another without any filter, and three bytes for each colour of a palette."""
    length = len(rows) // height
    filtered = b"".join(b"\0" + rows[start : start + length] for start in range(0, len(rows), length))
    head = struct.pack(">IIBBBBB", width, height, _BITS[pixels], pixels, 0, 0, 0)
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, zlib.MAX_WBITS, _MEMORY)
    data = packer.compress(filtered) + packer.flush()
    colours = _chunk(b"PLTE", palette) if palette else b""
    return _SIGNATURE + _chunk(b"IHDR", head) + colours + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
