"""When the entries of the record were added to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from generator.model.kinds import ENTITY, EVENT, SOURCE, AnyKind, Ref
from generator.model.record import Record

_KINDS: Final[tuple[AnyKind, ...]] = (EVENT, ENTITY, SOURCE)


@dataclass(frozen=True, slots=True)
class Addition:
    """What was added on one day (UTC): ids by kind, in the order of the record."""

    day: date
    ids: Mapping[str, tuple[str, ...]]


def additions(record: Record, first: Mapping[Ref, datetime]) -> tuple[Addition, ...]:
    """The additions of every day, latest first; ``first`` says when each entry was published first."""
    found: dict[date, dict[str, tuple[str, ...]]] = {}
    for (kind, id_), moment in first_of(record, first):
        own = found.setdefault(moment.astimezone(UTC).date(), {})
        own[kind] = (*own.get(kind, ()), id_)
    return tuple(Addition(day, found[day]) for day in sorted(found, reverse=True))


def first_of(record: Record, first: Mapping[Ref, datetime]) -> Iterator[tuple[Ref, datetime]]:
    """The entries of the record that have a first day, kind by kind in the order of the record."""
    for kind in _KINDS:
        for ref in (Ref(kind.name, id_) for id_ in record.of(kind)):
            if moment := first.get(ref):
                yield ref, moment
