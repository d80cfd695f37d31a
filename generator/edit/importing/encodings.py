"""Which encoding the bytes of a table are in, where they are not UTF-8.

GB18030 reads nearly every file, as nonsense where it is another's. In its own encoding a text is made of
common characters; read in another one its bytes fall on rare ones as well. So each candidate is measured
by the share of characters beyond ASCII that are common in it, and GB18030 is believed when none is better.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

GB18030: Final = "gb18030"
_LONE: Final = re.compile(rb"(?<![\x80-\xff])[\x80-\xff](?![\x80-\xff])")


def _first_level(encoding: str, first: int, last: int) -> Callable[[str], bool]:
    """Whether a character has its code among those that its encoding gives to common ones, by the first byte."""

    def common(character: str) -> bool:
        code = character.encode(encoding)
        return len(code) == 2 and first <= code[0] <= last

    return common


def _gb(character: str) -> bool:
    code = character.encode(GB18030)
    return len(code) == 2 and (0xA1 <= code[0] <= 0xA3 or 0xB0 <= code[0] <= 0xD7) and code[1] >= 0xA1


_CANDIDATES: Final[dict[str, tuple[str, Callable[[str], bool]]]] = {
    GB18030: (GB18030, _gb),
    "Big5": ("cp950", _first_level("cp950", 0xA1, 0xC6)),
    "Shift_JIS": ("cp932", _first_level("cp932", 0x81, 0x98)),
}


def guess(data: bytes) -> str | None:
    """``GB18030``, or the name of the encoding that fits better; None where none reads the bytes."""
    if wide := _without_mark(data):
        return wide
    shares = {name: _share(data, *candidate) for name, candidate in _CANDIDATES.items()}
    shares["Windows-1252"] = _western(data)
    best = max(shares, key=lambda name: shares[name])  # of equals the first, which is GB18030
    return best if shares[best] >= 0 else None


def _share(data: bytes, encoding: str, common: Callable[[str], bool]) -> float:
    """The share of common characters among those beyond ASCII; -1 where the bytes cannot be read."""
    try:
        beyond = [character for character in data.decode(encoding) if not character.isascii()]
    except UnicodeDecodeError:
        return -1
    return sum(map(common, beyond)) / len(beyond) if beyond else 1


def _western(data: bytes) -> float:
    """The share of bytes beyond ASCII that stand alone, as letters with an accent do."""
    try:
        data.decode("cp1252")
    except UnicodeDecodeError:
        return -1
    beyond = sum(byte > 0x7F for byte in data)
    lone = len(_LONE.findall(data))
    return 1.0 if beyond and lone == beyond else 0.0


def _without_mark(data: bytes) -> str | None:
    """UTF-16 without its mark: commas and line ends have a zero byte before or behind them."""
    if b"\0" not in data or len(data) % 2:
        return None
    return "utf-16-be" if data[::2].count(0) > data[1::2].count(0) else "utf-16-le"
