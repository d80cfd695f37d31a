"""Which picture shows an indicator: by what kind of number it holds, and by whose values there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from generator.derive.index import Index
from generator.derive.regions import lineage
from generator.model import dates
from generator.model.days import Day
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.shared_entries import Indicator
from generator.model.vocabularies import Trait
from generator.model.vocabulary import IndicatorKind

PERCENT: Final = "percent"
WHOLE: Final = Decimal(100)
MOST_PANELS: Final = 4
"""More panels beside each other are too narrow to be compared."""

Values = tuple[SourcedObservation, ...]
Days = tuple[Day, Day]


class Picture(StrEnum):
    """How the values of an indicator are shown."""

    NOTHING = "nothing"
    SENTENCE = "sentence"
    LARGE = "large"
    CHANGES = "changes"
    SHARE = "share"
    SIDES = "sides"
    PART = "part"
    STREAK = "streak"
    SERIES = "series"


@dataclass(frozen=True, slots=True)
class PartOfWhole:
    """A value within another one; ``stated`` says whether a source counts it there, or only the map does."""

    whole: SourcedObservation
    part: SourcedObservation
    stated: bool


def picture(indicator: Indicator, index: Index) -> Picture:
    """The picture of an indicator: people who died are a sentence; what has no place on a scale is a large figure."""
    items = index.observations_by_indicator.get(indicator.id, ())
    if not items:
        return Picture.NOTHING
    if any(is_of_the_dead(item, index) for item in items):
        return Picture.SENTENCE
    if indicator.kind is IndicatorKind.STREAK:
        return Picture.STREAK if all(map(_is_bounded, items)) else Picture.LARGE
    if any(item.upper is not None for item in items):
        return Picture.LARGE
    if len(periods(items)) > 1:
        return Picture.SERIES if len(by_region(items, index.record)) <= MOST_PANELS else Picture.LARGE
    return _of_one_period(indicator, items, index)


def _of_one_period(indicator: Indicator, items: Values, index: Index) -> Picture:
    if indicator.kind is IndicatorKind.CHANGE:
        return Picture.CHANGES if all(item.unit == PERCENT for item in items) else Picture.LARGE
    if part(indicator, index):
        return Picture.PART
    if len(items) > 1:
        return Picture.SIDES
    is_share = indicator.kind is IndicatorKind.SHARE and 0 <= share(items[0], index.record) <= WHOLE
    return Picture.SHARE if is_share else Picture.LARGE


def is_of_the_dead(item: SourcedObservation, index: Index) -> bool:
    """Whether a figure counts people who died."""
    words, events = index.record.vocabularies, index.events_by_observation.get(item.id, ())
    return any(words.has(event.type, Trait.DEAD) for event in events)


def part(indicator: Indicator, index: Index) -> PartOfWhole | None:
    """The part and the whole that one value of an indicator, or two of regions within each other, make."""
    items = index.observations_by_indicator.get(indicator.id, ())
    if indicator.kind not in {IndicatorKind.COUNT, IndicatorKind.AMOUNT}:
        return None
    found = _within_indicator(indicator, items, index) if indicator.part_of else _within_region(items, index.record)
    is_smaller = found is not None and 0 < size(found.part, index.record) <= size(found.whole, index.record)
    return found if is_smaller else None


def _within_indicator(indicator: Indicator, items: Values, index: Index) -> PartOfWhole | None:
    wholes = index.observations_by_indicator.get(indicator.part_of or "", ())
    if len(items) != 1:
        return None
    item = items[0]
    fits = (whole for whole in wholes if (whole.region, days(whole), whole.upper) == (item.region, days(item), None))
    whole = next(fits, None)
    return PartOfWhole(whole, item, stated=True) if whole else None


_PAIR: Final = 2
MOST_YEARS: Final = 100
"""So many years of a streak are cells that can be told apart."""


def _within_region(items: Values, record: Record) -> PartOfWhole | None:
    """The region that holds the other has the whole; that the source counts the part there is not known."""
    if len(items) != _PAIR:
        return None
    for whole, inner in (items, items[::-1]):
        if whole.region in around(inner, record):
            return PartOfWhole(whole, inner, stated=False)
    return None


def size(item: SourcedObservation, record: Record) -> Decimal:
    """A value in the base of its unit, so that values in several units share a scale."""
    return item.value * record.units[item.unit].factor


def share(item: SourcedObservation, record: Record) -> Decimal:
    """A share in per cent, also where the source counts in a fraction."""
    return item.value * WHOLE if record.units[item.unit].is_whole else item.value


def periods(items: Iterable[SourcedObservation]) -> tuple[Days, ...]:
    """The periods of values as first and last days, each once: up to 2023 ends with the year 2023."""
    return tuple(sorted({days(item) for item in items}))


def days(item: SourcedObservation) -> Days:
    """The first and last day of the period of a value; of one that is open to the left, those of its end."""
    first, last, _ = dates.parse(item.period).order
    return first, last


def by_region(items: Sequence[SourcedObservation], record: Record) -> Mapping[str, Values]:
    """Values by region, the wider region first, each in the order of time."""
    codes = sorted({item.region for item in items}, key=lambda code: (len(lineage(code, record.regions)), code))
    ordered = sorted(items, key=days)
    return {code: tuple(item for item in ordered if item.region == code) for code in codes}


def around(item: SourcedObservation, record: Record) -> tuple[str, ...]:
    """The regions that the region of a value lies in, the nearest first."""
    return lineage(item.region, record.regions)[1:]


def _is_bounded(item: SourcedObservation) -> bool:
    """Whether a period has both ends, and no more years between them than can be seen each as a cell."""
    extent = dates.parse(item.period)
    years = extent.last.year - extent.first.year + 1
    return not extent.open_start and not extent.open_end and years <= MOST_YEARS
