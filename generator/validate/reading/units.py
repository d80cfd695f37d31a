"""Units that measure the same thing: each leads to its base with a factor."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from generator.validate.draft import Draft


@dataclass(frozen=True, slots=True)
class Multiple:
    """One of a unit is ``factor`` of ``base``."""

    base: str
    factor: Fraction


def scale(draft: Draft, unit: str) -> Multiple | None:
    """Follow a unit to its base; ``None`` when a unit on the way is unknown or comes twice."""
    factor, seen = Fraction(1), set[str]()
    while unit not in seen:
        seen.add(unit)
        entry = draft.unit_by_id.get(unit)
        if entry is None:
            return None
        factor *= Fraction(entry.value.factor)
        if entry.value.base in (None, unit):
            return Multiple(unit, factor)
        unit = entry.value.base or unit
    return None


def scales_of(draft: Draft, measure: str) -> list[Multiple]:
    """The scales of all units that a measure word may name (年, 万元, %)."""
    named = [entry.value.id for entry in draft.units if measure in entry.value.words]
    return [found for unit in named if (found := scale(draft, unit))]
