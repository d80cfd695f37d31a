"""Fractions in Chinese words: ``1/3`` is 三分之一."""

from __future__ import annotations

from typing import Final

from generator.model.numerals.writing import in_han

_PER: Final = frozenset({100, 1_000, 10_000})
"""百分之, 千分之 and 万分之 are read as %, ‰ and ‱, so a fraction with such a denominator keeps its digits."""


def in_chinese(fraction: str) -> str:
    """Write a fraction without sign (``1/3``) as sources do, or leave it in digits where words say something else."""
    above, below = map(int, fraction.split("/"))
    return fraction if below in _PER else f"{in_han(below)}分之{in_han(above)}"
