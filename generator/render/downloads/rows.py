"""The record as rows of each download."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from generator.derive.index import Index
from generator.diagnostics.languages import Language
from generator.files import addresses
from generator.model.base import Frozen, LocalText
from generator.model.events import Event
from generator.model.kinds import ENTRIES, EVENT, OBSERVATION, SOURCE, AnyKind
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.sources import Source
from generator.model.vocabularies import Vocabularies
from generator.render.downloads.exports import lines, row
from generator.render.downloads.row_shapes import CoverageLine, CoverageRow, CoveredPassage, Shape, TokenShape


@dataclass(frozen=True, slots=True)
class Dataset:
    """One download: ``rows`` under ``root`` in JSON; ``lines`` in CSV, the same where not nested.

    ``languages`` are those of the record: every text has the first; ``vocabularies`` are its words.
    """

    name: str
    description: str
    root: str
    row: type[Shape]
    rows: Sequence[Shape]
    line: type[Shape]
    lines: Sequence[Shape]
    languages: tuple[Language, ...] = DEFAULT_LANGUAGES
    vocabularies: Vocabularies = field(default_factory=Vocabularies)


def datasets(index: Index, say: Callable[[LocalText], LocalText]) -> list[Dataset]:
    """Every download, in the order readers should meet them; ``say`` resolves the references in a text."""
    found = {kind.plural: _flat(kind, _rows(kind, index)) for kind in ENTRIES} | {"coverage": _coverage(index)}
    return [_of(index.record, _said(found[name], say)) for name in lines()]


def events(record: Record, say: Callable[[LocalText], LocalText]) -> Dataset:
    """The events alone."""
    flat = _flat(EVENT, [_row(EVENT, event, _of_event(event)) for event in record.events.values()])
    return _of(record, _said(flat, say))


def _of(record: Record, dataset: Dataset) -> Dataset:
    return replace(dataset, languages=record.languages, vocabularies=record.vocabularies)


def _said(dataset: Dataset, say: Callable[[LocalText], LocalText]) -> Dataset:
    rows = [_resolved(row, say) for row in dataset.rows]
    flat = dataset.lines is dataset.rows
    return replace(dataset, rows=rows, lines=rows if flat else [_resolved(line, say) for line in dataset.lines])


def _resolved(value: Any, say: Callable[[LocalText], LocalText]) -> Any:
    """The value with every text for readers in it resolved."""
    if isinstance(value, LocalText):
        return say(value)
    if isinstance(value, tuple):
        return tuple(_resolved(item, say) for item in value)
    if isinstance(value, Shape):
        return value.model_copy(
            update={name: _resolved(getattr(value, name), say) for name in type(value).model_fields}
        )
    return value


def _flat(kind: AnyKind, rows: Sequence[Shape]) -> Dataset:
    shape = row(kind)
    return Dataset(kind.plural, _first_line(shape), kind.plural, shape, rows, shape, rows)


def _first_line(shape: type[Shape]) -> str:
    return (shape.__doc__ or "").partition("\n")[0]


def _rows(kind: AnyKind, index: Index) -> list[Shape]:
    record = index.record
    if kind is EVENT:
        return [_row(kind, event, _of_event(event)) for event in record.events.values()]
    if kind is OBSERVATION:
        return [_row(kind, item, _of_observation(item, index)) for item in record.observations.values()]
    if kind is SOURCE:
        return [_row(kind, source, _of_source(source)) for source in record.sources.values()]
    return [_row(kind, entry, {}) for entry in record.of(kind).values()]


def _row(kind: AnyKind, entry: Frozen, derived: Mapping[str, object]) -> Shape:
    """An entry as a row: what is derived, and the rest from its fields under the same names."""
    shape = row(kind)
    own = {name: getattr(entry, name) for name in shape.model_fields if name not in derived}
    return shape.model_validate({**own, **derived})


def _of_event(event: Event) -> Mapping[str, object]:
    return {"url": addresses.published(addresses.page("event", event.id))}


def _of_observation(item: SourcedObservation, index: Index) -> Mapping[str, object]:
    events = index.events_by_observation.get(item.id, ())
    return {
        "label": index.record.indicators[item.indicator].name,
        "events": tuple(event.id for event in events),
    }


def _of_source(source: Source) -> Mapping[str, object]:
    """Passages with their numerals as they are printed: what they were found to be is the download ``coverage``."""
    passages = [
        {
            "passage": item.passage,
            "digest": item.digest,
            "tokens": tuple(token.token for token in item.tokens),
            "restored": item.restored,
        }
        for item in source.passages
    ]
    return {"passages": tuple(passages)}


def _coverage(index: Index) -> Dataset:
    rows = [
        CoverageRow(
            id=account.source,
            passages=tuple(
                CoveredPassage(passage=passage.passage, tokens=tuple(map(TokenShape.model_validate, passage.tokens)))
                for passage in account.passages
            ),
        )
        for account in index.coverage
    ]
    description = "What every numeral of every passage was found to be."
    return Dataset("coverage", description, "sources", CoverageRow, rows, CoverageLine, list(_lines(rows)))


def _lines(rows: Iterable[CoverageRow]) -> Iterable[CoverageLine]:
    for source in rows:
        for passage in source.passages:
            for token in passage.tokens:
                yield CoverageLine(source=source.id, passage=passage.passage, **dict(token))
