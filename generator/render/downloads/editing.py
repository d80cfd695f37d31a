"""The events as editors take them out and bring them back: CSV with the texts as they are written."""

from __future__ import annotations

from collections.abc import Iterator

from generator.derive.index import Index
from generator.model.events import Event
from generator.model.kinds import EVENT
from generator.render.downloads.exports import row
from generator.render.downloads.formats import columns, csv_file
from generator.render.downloads.rows import datasets


def table(index: Index) -> bytes:
    """Write the columns of ``data/events.csv``, references in the texts unresolved."""
    return csv_file(next(dataset for dataset in datasets(index, lambda text: text) if dataset.name == "events"))


def left_behind(event: Event) -> Iterator[str]:
    """The fields of an event that the table has no column for."""
    held = {column.path[0] for column in columns(row(EVENT))}
    yield from (name for name in Event.model_fields if getattr(event, name) and name not in held)
    if event.relations:
        yield "relations.basis"
    if any(relation.note for relation in event.relations):
        yield "relations.note"
