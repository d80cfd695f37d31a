"""Folding: what a search takes for the same text.

A text is folded without what shows nothing, by NFKC (Unicode TR15), case folding, the characters of
``variants`` and the simplified form of each character (OpenCC from the forms of Hong Kong and Taiwan,
character by character: a phrase must not fold otherwise than its parts, or a substring of it would be
lost).  A browser has NFKC of its own; the rest is a small table.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import chain
from typing import Final

from opencc import OpenCC

from generator.model.unseen import UNSEEN
from generator.render.search.variants import variants

# Han blocks in which OpenCC knows traditional forms, and the blocks whose letters have case.
_HAN: Final = (range(0x3400, 0xA000), range(0x20000, 0x323B0))
_CASED: Final = (range(0x2E00), range(0xA640, 0xABC0), range(0x10400, 0x10600))
_TO_SIMPLIFIED: Final = ("hk2t", "tw2t", "t2s")
_UNSEEN: Final = {code: None for first, last in UNSEEN for code in range(first, last + 1)}
UNSEEN_CLASS: Final = "".join(f"\\u{{{first:x}}}-\\u{{{last:x}}}" for first, last in UNSEEN)
"""What shows nothing, as a class of a regular expression of JavaScript."""


def fold(text: str) -> str:
    """The text as searches compare it."""
    return _normal(text).translate(_folds())


def _normal(text: str) -> str:
    return unicodedata.normalize("NFKC", text.translate(_UNSEEN))


def table(text: Iterable[str]) -> dict[str, str]:
    """By folded form, in order: every character a query may hold that folds to something in ``text``.

    It is what a browser needs to fold the text and any query that could match it, after NFKC.  The empty
    form is always there: what folds to nothing may stand in any query.
    """
    alphabet = set().union(*map(fold, text))
    found: dict[str, str] = {}
    for code, folded in sorted(_folds().items()):
        if alphabet.issuperset(folded):
            found[folded] = found.get(folded, "") + chr(code)
    return dict(sorted(found.items()))


@cache
def _folds() -> Mapping[int, str]:
    """Characters that fold to something else, by code point."""
    cased = {code: chr(code).casefold() for code in chain(*_CASED)}
    simplified = _simplified()
    marks = {ord(character): folded.translate(simplified) for character, folded in variants().items()}
    return {code: folded for code, folded in (cased | simplified | marks).items() if folded != chr(code)}


def _simplified() -> dict[int, str]:
    """The simplified form of every Han character; on a line each, so that none is read as part of a word."""
    codes = [*chain(*_HAN)]
    forms = "\n".join(map(chr, codes))
    # A traditional form may lead to a form that is itself traditional (薴 苧 苎), or to one of Taiwan's (麼 么 幺).
    for name in _TO_SIMPLIFIED * 2:
        forms = OpenCC(name).convert(forms)
    return dict(zip(codes, forms.split("\n"), strict=True))
