"""Fractions in Chinese words: ``1/3`` is 三分之一."""

from __future__ import annotations

from typing import Final

import cn2an

_PER: Final = frozenset({100, 1_000, 10_000})
"""百分之, 千分之 and 万分之 are read as %, ‰ and ‱, so a fraction with such a denominator keeps its digits."""


def in_chinese(fraction: str) -> str:
    """Write a fraction without sign (``1/3``) as sources do, or leave it in digits where words say something else."""
    above, below = map(int, fraction.split("/"))
    return fraction if below in _PER else f"{_words(below)}分之{_words(above)}"


def _words(number: int) -> str:
    words = str(cn2an.an2cn(str(number), "low"))
    return words.removeprefix("一") if words.startswith("一十") else words
