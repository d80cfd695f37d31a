"""Two sides beside each other, regions or sources: what both measure, and what only sounds alike.

Values are comparable when they share an indicator. Indicators of one topic and kind of number of
which each side has but its own are look-alikes: they may not be compared, and the definitions say
why. What only one side has cannot be compared with anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from operator import attrgetter
from typing import Final

from generator.derive.grouping import grouped
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.shared_entries import Indicator
from generator.model.vocabulary import IndicatorKind


class SideKind(StrEnum):
    """What is put beside each other."""

    REGION = "region"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Side:
    """A region or a source, by its id."""

    kind: SideKind
    id: str

    def has(self, item: SourcedObservation) -> bool:
        """Whether a value is of this side."""
        return self.id == _OF[self.kind](item)


_OF: Final[Mapping[SideKind, Callable[[SourcedObservation], str]]] = {
    SideKind.REGION: attrgetter("region"),
    SideKind.SOURCE: attrgetter("source"),
}


@dataclass(frozen=True, slots=True)
class Shared:
    """One indicator that both sides have values of."""

    indicator: Indicator
    left: tuple[SourcedObservation, ...]
    right: tuple[SourcedObservation, ...]

    @property
    def both(self) -> tuple[SourcedObservation, ...]:
        """The values of both sides, the left ones first."""
        return self.left + self.right


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Values of one topic and kind whose indicators differ from side to side."""

    topic: str
    kind: IndicatorKind
    left: tuple[SourcedObservation, ...]
    right: tuple[SourcedObservation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two sides have in common, what they only seem to, and the indicators only one has."""

    left: Side
    right: Side
    shared: tuple[Shared, ...]
    alike: tuple[LookAlike, ...]
    alone: tuple[tuple[Indicator, ...], tuple[Indicator, ...]]


def comparisons(record: Record, kind: SideKind) -> tuple[Comparison, ...]:
    """Compare every two regions, or sources, that share an indicator, in the order of the record."""
    of = grouped((_OF[kind](item), item) for item in record.observations.values())
    indicators = {id_: {item.indicator for item in items} for id_, items in of.items()}
    order: Iterable[str] = record.regions if kind is SideKind.REGION else record.sources
    pairs = combinations([id_ for id_ in order if id_ in of], 2)
    return tuple(
        _compare(record, (Side(kind, left), of[left]), (Side(kind, right), of[right]))
        for left, right in pairs
        if indicators[left] & indicators[right]
    )


def twin(compared: Comparison, others: Iterable[Comparison]) -> Comparison | None:
    """The first of other comparisons that puts the same values beside each other."""
    return next((other for other in others if other.shared == compared.shared), None)


_Having = tuple[Side, tuple[SourcedObservation, ...]]


def _compare(record: Record, left: _Having, right: _Having) -> Comparison:
    ones, others = (grouped((item.indicator, item) for item in items) for _, items in (left, right))
    both = [id_ for id_ in record.indicators if id_ in ones and id_ in others]
    shared = tuple(Shared(record.indicators[id_], ones[id_], others[id_]) for id_ in both)
    rest = [[item for item in items if item.indicator not in both] for _, items in (left, right)]
    alike = tuple(_alike(record, rest[0], rest[1]))
    listed = {item.indicator for one in alike for item in (*one.left, *one.right)}
    alone = (_alone(record, rest[0], listed), _alone(record, rest[1], listed))
    return Comparison(left[0], right[0], shared, alike, alone)


def _alone(record: Record, items: list[SourcedObservation], listed: set[str]) -> tuple[Indicator, ...]:
    mine = {item.indicator for item in items} - listed
    return tuple(indicator for id_, indicator in record.indicators.items() if id_ in mine)


def _alike(record: Record, left: list[SourcedObservation], right: list[SourcedObservation]) -> Iterable[LookAlike]:
    ones, others = _by_subject(record, left), _by_subject(record, right)
    for topic in record.topics:
        for kind in IndicatorKind:
            for unit in dict.fromkeys(unit for of, what, unit in ones if (of, what) == (topic, kind)):
                if found := others.get((topic, kind, unit)):
                    yield LookAlike(topic, kind, ones[topic, kind, unit], found)


_Subject = tuple[str, IndicatorKind, str]


def _by_subject(record: Record, items: list[SourcedObservation]) -> Mapping[_Subject, tuple[SourcedObservation, ...]]:
    return grouped((_subject(record, item), item) for item in items)


def _subject(record: Record, item: SourcedObservation) -> _Subject:
    """Topic, kind of number, and the unit it can be converted to."""
    indicator = record.indicators[item.indicator]
    unit = record.units[item.unit]
    return indicator.topic, indicator.kind, unit.measure
