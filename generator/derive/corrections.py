"""Corrections: what was published and has been changed since, latest first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.derive.relations import Node
from generator.model import dates
from generator.model.record import Record
from generator.model.statements import Correction


@dataclass(frozen=True, slots=True)
class Corrected:
    """A correction and what it corrects: an event, an entity or an observation."""

    node: Node
    correction: Correction


def corrections(record: Record) -> tuple[Corrected, ...]:
    """Every correction of the record, latest first; those of one day by kind and id."""
    found = [
        Corrected((kind, id_), correction)
        for kind, entries in (
            ("event", record.events), ("entity", record.entities), ("observation", record.observations),
        )
        for id_, entry in entries.items()
        for correction in entry.corrections
    ]  # fmt: skip
    found.sort(key=lambda item: item.node)
    return tuple(sorted(found, key=lambda item: dates.parse(item.correction.date).order, reverse=True))
