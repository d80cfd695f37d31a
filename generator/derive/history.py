"""When the entries of the record were added to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from generator.model.record import Record

Named = tuple[str, str]
"""``("event", id)``, ``("entity", id)`` or ``("source", id)``."""

_KINDS: Final = ("event", "entity", "source")


@dataclass(frozen=True, slots=True)
class Addition:
    """What was added on one day (UTC): ids by kind, in the order of the record."""

    day: date
    ids: Mapping[str, tuple[str, ...]]


def additions(record: Record, first: Mapping[Named, datetime]) -> tuple[Addition, ...]:
    """The additions of every day, latest first; ``first`` says when each entry was published first."""
    found: dict[date, dict[str, tuple[str, ...]]] = {}
    for (kind, id_), moment in first_of(record, first):
        own = found.setdefault(moment.astimezone(UTC).date(), {})
        own[kind] = (*own.get(kind, ()), id_)
    return tuple(Addition(day, found[day]) for day in sorted(found, reverse=True))


def first_of(record: Record, first: Mapping[Named, datetime]) -> Iterator[tuple[Named, datetime]]:
    """The entries of the record that have a first day, kind by kind in the order of the record."""
    for kind, ids in zip(_KINDS, (record.events, record.entities, record.sources), strict=True):
        for id_ in ids:
            if moment := first.get((kind, id_)):
                yield (kind, id_), moment
