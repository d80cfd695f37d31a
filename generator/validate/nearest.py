"""The known word nearest to one that was not found (rapidfuzz: edit distance in C++, MIT)."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The most similar known word, or None when nothing is near enough to be meant."""
    found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=60)
    return str(found[0]) if found else None
