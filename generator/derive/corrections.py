"""Corrections: what was published and has been changed since, latest first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import dates
from generator.model.kinds import ENTITY, EVENT, OBSERVATION, Ref
from generator.model.record import Record
from generator.model.statements import Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction and what it corrects: an event, an entity or an observation.

    ``number`` counts the corrections of one node from 1; as they are only ever appended, it stays.
    """

    node: Ref
    number: int
    correction: Correction


def corrections(record: Record) -> tuple[Corrected, ...]:
    """Every correction of the record, latest first; those of one day by kind and id."""
    found = [
        Corrected(kind.ref(id_), number, correction)
        for kind, entries in (
            (EVENT, record.events), (ENTITY, record.entities), (OBSERVATION, record.observations),
        )
        for id_, entry in entries.items()
        for number, correction in enumerate(entry.corrections, start=1)
    ]  # fmt: skip
    found.sort(key=lambda item: (item.node, -item.number))
    return tuple(sorted(found, key=lambda item: dates.parse(item.correction.date).order, reverse=True))
