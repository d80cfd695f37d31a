"""Two regions side by side: what both measure, and what only sounds alike.

Values are comparable when they share an indicator. Indicators of one topic and kind of number of
which each region has but one side are look-alikes: they may not be compared, and the definitions
say why.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from generator.derive.grouping import grouped
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.reference import Indicator
from generator.model.vocabulary import IndicatorKind


@dataclass(frozen=True, slots=True)
class Shared:
    """One indicator that both regions have values of."""

    indicator: Indicator
    left: tuple[SourcedObservation, ...]
    right: tuple[SourcedObservation, ...]


@dataclass(frozen=True, slots=True)
class LookAlike:
    """Values of one topic and kind whose indicators differ from region to region."""

    topic: str
    kind: IndicatorKind
    left: tuple[SourcedObservation, ...]
    right: tuple[SourcedObservation, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What two regions have in common, and what they only seem to."""

    left: str
    right: str
    shared: tuple[Shared, ...]
    alike: tuple[LookAlike, ...]


def comparisons(record: Record) -> tuple[Comparison, ...]:
    """Compare every two regions that share an indicator, in the order of the regions."""
    of = grouped((item.region, item) for item in record.observations.values())
    indicators = {code: {item.indicator for item in items} for code, items in of.items()}
    pairs = combinations([code for code in record.regions if code in of], 2)
    return tuple(
        _compare(record, (left, of[left]), (right, of[right]))
        for left, right in pairs
        if indicators[left] & indicators[right]
    )


_Side = tuple[str, tuple[SourcedObservation, ...]]


def _compare(record: Record, left: _Side, right: _Side) -> Comparison:
    ones, others = (grouped((item.indicator, item) for item in items) for _, items in (left, right))
    both = [id_ for id_ in record.indicators if id_ in ones and id_ in others]
    shared = tuple(Shared(record.indicators[id_], ones[id_], others[id_]) for id_ in both)
    rest = [[item for item in items if item.indicator not in both] for _, items in (left, right)]
    return Comparison(left[0], right[0], shared, tuple(_alike(record, rest[0], rest[1])))


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
    return indicator.topic, indicator.kind, unit.base or unit.id
