"""What a selection says of its dates, counted; the browser's half is ``generator/browser/explorer/headline.js``."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from generator.derive.dated import is_fine
from generator.derive.day_ranges import Exactness, Extent
from generator.words.language import Language

_FEW = 10
"""Of so many events at most one is few."""


def headline(language: Language, extents: Sequence[Extent]) -> str:
    """How many of all events are dated finer than a year."""
    return counted(language, sum(map(is_fine, extents)), len(extents))


def counted(language: Language, fine: int, number: int) -> str:
    """That so many of so many events are dated finer than a year."""
    dated = language.say(f"explorer.dated.{_share(fine, number)}", fine=fine)
    return language.say("explorer.everything", all=number, dated=dated)


def others(language: Language, extents: Sequence[Extent]) -> str:
    """What the dates of the others leave open, each kind with its number."""
    counts = Counter(map(_kind, extents))
    kinds = [kind for kind in ("streak", "year", "years", "until", "since") if counts[kind]]
    parts = [language.say(f"explorer.undated.{kind}", number=counts[kind]) for kind in kinds]
    said = language.say("explorer.undated.separator").join(parts)
    return language.say("explorer.undated.lead", parts=said) if parts else ""


def _share(fine: int, number: int) -> str:
    if fine in {0, number}:
        return "all" if fine else "none"
    few = fine * _FEW <= number
    return ("few" if few else "some") + ("_one" if fine == 1 else "")


def _kind(extent: Extent) -> str:
    if is_fine(extent):
        return "fine"
    if extent.open_start or extent.open_end:
        return "until" if extent.open_start else "since"
    if extent.scale == Exactness.YEAR:
        return "year"
    return "streak" if extent.lasting else "years"
