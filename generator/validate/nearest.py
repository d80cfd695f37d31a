"""The known word nearest to one that was not found (rapidfuzz: edit distance in C++, MIT)."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The most similar known word, or None when nothing is near enough to be meant."""
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    return str(found[0]) if found else None


def unmistakable(word: str, known: Iterable[str]) -> str | None:
    """The only known word that can be meant: one or two slips away, and every other two more."""
    best = sorted((OSA.distance(word, each), each) for each in known)[:2]
    if not best or best[0][0] > min(2, len(word) // 3):
        return None
    return None if best[1:] and best[1][0] < best[0][0] + 2 else best[0][1]
