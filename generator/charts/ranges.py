"""Ranges beside other figures: none is one number, so they stand apart in a table."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.spec import Row, RowGroup
from generator.model.observations import Observation
from generator.words.language import Language


def is_range(item: Observation) -> bool:
    """Whether a figure has two ends, and so is no single number."""
    return item.upper is not None


def group(rows: Sequence[Row], language: Language) -> tuple[RowGroup, ...]:
    """The rows of ranges under a heading of their own; nothing where there are none."""
    return (RowGroup(language.say("charts.ranges.heading"), tuple(rows)),) if rows else ()
