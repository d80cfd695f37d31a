"""The record as rows of each download."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from generator.derive.index import Index
from generator.model.base import LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.sources import Source
from generator.render.downloads.shapes import (
    CitationShape,
    ClaimShape,
    CorrectionShape,
    CoverageLine,
    CoverageRow,
    CoveredPassage,
    EntityRow,
    EventRow,
    IndicatorRow,
    IssuedShape,
    ObservationRow,
    PassageShape,
    RegionRow,
    RelationShape,
    RestorationShape,
    Shape,
    SourceRow,
    TokenShape,
    TopicRow,
    UnitRow,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dataset:
    """One download: ``rows`` under ``root`` in JSON; ``lines`` in CSV, the same where not nested."""

    name: str
    description: str
    root: str
    row: type[Shape]
    rows: Sequence[Shape]
    line: type[Shape]
    lines: Sequence[Shape]


def datasets(index: Index, say: Callable[[LocalText], LocalText]) -> list[Dataset]:
    """Every download, in the order readers should meet them; ``say`` resolves the references in a text."""
    record = index.record
    observations = [_observation(item, record, index) for item in record.observations.values()]
    found = [
        _flat("observations", ObservationRow, observations),
        _flat("indicators", IndicatorRow, _same(IndicatorRow, record.indicators)),
        _flat("entities", EntityRow, [_entity(entity) for entity in record.entities.values()]),
        _flat("sources", SourceRow, [_source(source) for source in record.sources.values()]),
        _coverage(index),
        _flat("regions", RegionRow, _same(RegionRow, record.regions)),
        _flat("topics", TopicRow, _same(TopicRow, record.topics)),
        _flat("units", UnitRow, _same(UnitRow, record.units)),
    ]
    return [events(record, say), *(_said(dataset, say) for dataset in found)]


def events(record: Record, say: Callable[[LocalText], LocalText]) -> Dataset:
    """The events alone."""
    return _said(_flat("events", EventRow, [_event(event) for event in record.events.values()]), say)


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


def _flat(name: str, row: type[Shape], rows: Sequence[Shape]) -> Dataset:
    return Dataset(name, _first_line(row), name, row, rows, row, rows)


def _first_line(shape: type[Shape]) -> str:
    return (shape.__doc__ or "").partition("\n")[0]


def _same(shape: type[Shape], entries: Mapping[str, object]) -> list[Shape]:
    """Rows whose fields are those of the model under the same names."""
    return [
        shape.model_validate({name: getattr(entry, name) for name in shape.model_fields}) for entry in entries.values()
    ]


def _event(event: Event) -> EventRow:
    return EventRow(
        id=event.id,
        type=event.type,
        title=event.title,
        date=event.date,
        date_basis=event.date_basis,
        region=event.region,
        topics=event.topics,
        entities=event.entities,
        observations=event.observations,
        sources=_citations(event),
        url=f"events/{event.id}/",
        date_note=event.date_note,
        relations=_relations(event),
        summary=event.summary,
        lead=event.lead,
        claims=tuple(ClaimShape.model_validate(claim) for claim in event.claims),
        corrections=_corrections(event),
    )


def _corrections(entry: Event | Entity | SourcedObservation) -> tuple[CorrectionShape, ...]:
    return tuple(CorrectionShape.model_validate(correction) for correction in entry.corrections)


def _observation(item: SourcedObservation, record: Record, index: Index) -> ObservationRow:
    return ObservationRow(
        id=item.id,
        indicator=item.indicator,
        label=record.indicators[item.indicator].name,
        value=item.value,
        unit=item.unit,
        bound=item.bound,
        region=item.region,
        period=item.period,
        source=item.source,
        passage=item.passage,
        token=item.token,
        events=tuple(event.id for event in index.events_by_observation.get(item.id, ())),
        direction=item.direction,
        note=item.note,
        corrections=_corrections(item),
        upper=item.upper,
        fraction=item.fraction,
        verb=item.verb,
    )


def _entity(entity: Entity) -> EntityRow:
    return EntityRow(
        id=entity.id,
        name=entity.name,
        aliases=entity.aliases,
        kind=entity.kind,
        level=entity.level,
        region=entity.region,
        sources=_citations(entity),
        observations=entity.observations,
        description=entity.description,
        relations=_relations(entity),
        corrections=_corrections(entity),
    )


def _source(source: Source) -> SourceRow:
    issued = source.issued
    return SourceRow(
        id=source.id,
        type=source.type,
        title=source.title,
        authors=source.authors,
        publisher=source.publisher,
        container=source.container,
        issued=IssuedShape(date=issued.date, basis=issued.basis) if issued else None,
        url=source.url,
        language=source.language,
        region=source.region,
        reach=source.reach,
        description=source.description,
        note=source.note,
        passages=tuple(
            PassageShape(
                passage=item.passage,
                digest=item.digest,
                tokens=tuple(token.token for token in item.tokens),
                restored=tuple(RestorationShape(**dict(reading)) for reading in item.restored),
            )
            for item in source.passages
        ),
    )


def _citations(statement: Event | Entity) -> tuple[CitationShape, ...]:
    return tuple(map(CitationShape.model_validate, statement.sources))


def _relations(statement: Event | Entity) -> tuple[RelationShape, ...]:
    return tuple(RelationShape(type=link.type, to=link.to, basis=link.basis) for link in statement.relations)


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
    for row in rows:
        for passage in row.passages:
            for token in passage.tokens:
                yield CoverageLine(source=row.id, passage=passage.passage, **dict(token))
