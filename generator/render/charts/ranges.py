"""Ranges beside a chart: none has one place on an axis, so they stand in its table, and the caption says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.observations import Observation
from generator.render.charts.spec import Row, RowGroup
from generator.render.language import Language


def is_range(item: Observation) -> bool:
    """Whether a figure has two ends; drawn at its lower one it would look exact."""
    return item.upper is not None


def with_ranges(caption: str, items: Iterable[Observation], language: Language) -> str:
    """A caption, and how many of the items are ranges and not drawn."""
    number = sum(map(is_range, items))
    sentences = (caption, language.say("charts.ranges.left_out", number=number)) if number else (caption,)
    return language.say("charts.changes.sentences").join(sentences)


def group(rows: Sequence[Row], language: Language) -> tuple[RowGroup, ...]:
    """The rows of ranges under a heading of their own; nothing where there are none."""
    return (RowGroup(language.say("charts.ranges.heading"), tuple(rows)),) if rows else ()
