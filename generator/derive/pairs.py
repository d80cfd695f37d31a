"""Figures in pairs: what each side reports of an indicator, and where one is silent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.model import dates
from generator.model.days import Day
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.vocabularies import ChangeBase, Trait
from generator.model.vocabulary import IndicatorKind

_PERCENT: Final = "percent"

Cell = tuple[SourcedObservation, ...]
"""What one side reports of an indicator for its latest period; empty where it is silent."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An indicator, and a cell for each side."""

    indicator: str
    cells: tuple[Cell, ...]

    @property
    def figures(self) -> Cell:
        """The figures of all cells."""
        return tuple(item for cell in self.cells for item in cell)

    @property
    def is_shared(self) -> bool:
        """Whether more than one side reports it."""
        return sum(map(bool, self.cells)) > 1


def pairs(observations: Iterable[SourcedObservation], side: Mapping[str, int], number: int) -> tuple[Pair, ...]:
    """A pair for each indicator, in the order in which the sources come to them; ``number`` is that of the sides."""
    by_indicator = grouped((item.indicator, item) for item in observations)
    return tuple(Pair(indicator, _cells(items, side, number)) for indicator, items in by_indicator.items())


def _cells(items: Cell, side: Mapping[str, int], number: int) -> tuple[Cell, ...]:
    by_side = grouped((side[item.source], item) for item in items)
    return tuple(_latest(by_side.get(place, ())) for place in range(number))


def _latest(items: Cell) -> Cell:
    """Those whose period ends last."""
    last = max(map(_end, items), default=None)
    return tuple(item for item in items if _end(item) == last)


def _end(item: SourcedObservation) -> tuple[Day, Day]:
    first, last, _ = dates.parse(item.period).order
    return last, first


def is_drawn_change(item: SourcedObservation, record: Record) -> bool:
    """Whether it is a change in per cent with a single place on an axis."""
    return _kind(item, record) is IndicatorKind.CHANGE and item.unit == _PERCENT and item.upper is None


def base_of(indicator: str, record: Record) -> ChangeBase | None:
    """What a change is against; None where its source does not say."""
    base = record.indicators[indicator].base
    return None if base is None or record.vocabularies.has(base, Trait.UNSTATED) else base


def is_yearly(indicator: str, record: Record) -> bool:
    """Whether an indicator is a change against the year before."""
    base = record.indicators[indicator].base
    return base is not None and record.vocabularies.has(base, Trait.YEARLY)


def leading(event: Event, record: Record) -> SourcedObservation | None:
    """The figure that tells most about an event: its lead, or else its first; limits and standards never lead."""
    if event.lead:
        return record.observations[event.lead]
    figures = (record.observations[id_] for id_ in event.observations)
    return next((item for item in figures if _kind(item, record) is not IndicatorKind.THRESHOLD), None)


def _kind(item: SourcedObservation, record: Record) -> IndicatorKind:
    return record.indicators[item.indicator].kind
