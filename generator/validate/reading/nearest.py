"""The known word nearest to one that was not found."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.likeness import likest, slips

_LEAST: Final = 60
"""Out of 100: below it, more letters differ than agree."""
_FAR: Final = 5
"""So many slips are too many to tell two words apart by them."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The most similar known word, or None when nothing is near enough to be meant."""
    return likest(word, known, _LEAST)


def did_you_mean(word: str) -> Sentence:
    """The help of a finding that knows what was meant."""
    return Sentence(f"是不是 {word}？", f"Did you mean {word}?")


def unmistakable(word: str, known: Iterable[str]) -> str | None:
    """The only known word that can be meant: one or two slips away, and every other two more."""
    best = sorted((slips(word, each, _FAR), each) for each in known)[:2]
    if not best or best[0][0] > min(2, len(word) // 3):
        return None
    return None if best[1:] and best[1][0] < best[0][0] + 2 else best[0][1]
