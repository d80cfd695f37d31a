"""What the page of comparison has something to say of: indicators, and entities whose names are alike."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.comparison import SideKind, comparisons
from generator.derive.grouping import grouped
from generator.model.record import Record
from generator.model.shared_entries import Contrast


@dataclass(frozen=True, slots=True)
class Contrasted:
    """Two indicators that must not be compared: the one that states it, and how the other differs."""

    indicator: str
    contrast: Contrast


def contrasts(record: Record) -> Iterator[Contrasted]:
    """Every pair of indicators that must not be compared, once, in the order of the record."""
    seen: set[frozenset[str]] = set()
    for indicator in record.indicators.values():
        for contrast in indicator.contrasts:
            pair = frozenset((indicator.id, contrast.indicator))
            if pair not in seen:
                seen.add(pair)
                yield Contrasted(indicator.id, contrast)


def contrasts_of(record: Record) -> Mapping[str, tuple[Contrasted, ...]]:
    """The pairs of each indicator that must not be compared, from both ends."""
    return grouped((id_, pair) for pair in contrasts(record) for id_ in (pair.indicator, pair.contrast.indicator))


def comparable(record: Record) -> frozenset[str]:
    """The indicators that two sides share, or that stand against another one, by their ids."""
    shared = {item.indicator.id for kind in SideKind for found in comparisons(record, kind) for item in found.shared}
    apart = {id_ for pair in contrasts(record) for id_ in (pair.indicator, pair.contrast.indicator)}
    return frozenset(shared | apart)
