"""Folding: what a search takes for the same text.

A text is folded by NFKC (Unicode TR15), case folding and the simplified form of each character
(OpenCC's t2s, character by character: a phrase must not fold otherwise than its parts, or a
substring of it would be lost).  A browser has NFKC of its own; the rest is a small table.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Final

from opencc import OpenCC

# Han blocks in which OpenCC knows traditional forms, and the blocks whose letters have case.
_HAN: Final = (range(0x3400, 0xA000), range(0x20000, 0x323B0))
_CASED: Final = (range(0x2E00), range(0xA640, 0xABC0), range(0x10400, 0x10600))


def fold(text: str) -> str:
    """The text as searches compare it."""
    return unicodedata.normalize("NFKC", text).translate(_folds())


def table(text: Iterable[str]) -> dict[str, str]:
    """By folded form, in order: every character a query may hold that folds to something in ``text``.

    It is what a browser needs to fold the text and any query that could match it, after NFKC.
    """
    alphabet = set().union(*(unicodedata.normalize("NFKC", part).translate(_folds()) for part in text))
    found: dict[str, str] = {}
    for code, folded in sorted(_folds().items()):
        if alphabet.issuperset(folded):
            found[folded] = found.get(folded, "") + chr(code)
    return dict(sorted(found.items()))


@cache
def _folds() -> Mapping[int, str]:
    """Characters that fold to something else, by code point."""
    cased = {code: chr(code).casefold() for code in chain(*_CASED)}
    # A traditional form may lead to a form that is itself traditional (薴 苧 苎).
    return {code: folded for code, folded in (cased | _simplified()).items() if folded != chr(code)}


def _simplified() -> dict[int, str]:
    """The simplified form of every Han character; on a line each, so that none is read as part of a word."""
    converter = OpenCC("t2s")
    codes = [*chain(*_HAN)]
    forms = "\n".join(map(chr, codes))
    return dict(zip(codes, converter.convert(converter.convert(forms)).split("\n"), strict=True))
