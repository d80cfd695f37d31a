"""Indicators that may be taken for one another: of one topic, one kind of number, one unit, but not the same."""

from __future__ import annotations

from generator.derive.index import Index
from generator.model.shared_entries import Indicator


def similar(indicator: Indicator, index: Index) -> tuple[Indicator, ...]:
    """The others of its topic that count the same kind of thing, in the order of the editors."""
    others = index.indicators_by_topic.get(indicator.topic, ())
    own = _measure(indicator, index)
    return tuple(other for other in others if other is not indicator and _measure(other, index) == own)


def _measure(indicator: Indicator, index: Index) -> tuple[str, str]:
    """The kind of number, and the unit it can be converted to."""
    unit = index.record.units[indicator.unit]
    return indicator.kind, unit.measure
