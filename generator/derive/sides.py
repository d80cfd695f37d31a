"""Who reports: the regions whose bodies the sources are of, the widest first."""

from __future__ import annotations

from collections.abc import Mapping

from generator.derive.regions import lineage
from generator.model.record import Record


def sides(record: Record) -> tuple[str, ...]:
    """The regions of the sources, each once: those that lie in fewest others first, then by code."""
    regions = {source.region for source in record.sources.values()}
    return tuple(sorted(regions, key=lambda code: (len(lineage(code, record.regions)), code)))


def side_of(record: Record) -> Mapping[str, int]:
    """The place of each source among the sides, by its id."""
    places = {code: place for place, code in enumerate(sides(record))}
    return {source.id: places[source.region] for source in record.sources.values()}
