"""The index of a record: every question a page asks is a look-up here, made in one pass each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from generator.derive import coverage, passages, relations, source_order
from generator.derive.corrections import Corrected, corrections
from generator.derive.dated import Dated, dated
from generator.derive.grouping import grouped
from generator.derive.regions import lineage
from generator.model import prose
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.shared_entries import Indicator


@dataclass(frozen=True, slots=True)
class Index:
    """Look-ups by id; a key without an entry has nothing.

    Events are in the order of the record everywhere: by date, then by the passages that tell them.
    ``…_within`` counts a region with all that lies in it, ``…_by_region`` the region alone.
    ``events_by_entity`` holds the events that list an entity or name it in their title or summary,
    ``told_before`` and ``told_after`` those told next to an event in its source.
    """

    record: Record
    events_by_topic: Mapping[str, tuple[Event, ...]]
    events_by_region: Mapping[str, tuple[Event, ...]]
    events_within: Mapping[str, tuple[Event, ...]]
    events_by_entity: Mapping[str, tuple[Event, ...]]
    events_by_observation: Mapping[str, tuple[Event, ...]]
    events_by_type: Mapping[str, tuple[Event, ...]]
    events_by_source: Mapping[str, tuple[Event, ...]]
    observations_by_indicator: Mapping[str, tuple[SourcedObservation, ...]]
    observations_within: Mapping[str, tuple[SourcedObservation, ...]]
    observations_by_source: Mapping[str, tuple[SourcedObservation, ...]]
    observations_by_topic: Mapping[str, tuple[SourcedObservation, ...]]
    entities_by_kind: Mapping[tuple[str, str], tuple[Entity, ...]]
    entities_within: Mapping[str, tuple[Entity, ...]]
    indicators_by_topic: Mapping[str, tuple[Indicator, ...]]
    dated: Dated
    told_before: Mapping[str, tuple[Event, ...]]
    told_after: Mapping[str, tuple[Event, ...]]
    links: Mapping[Ref, tuple[relations.Link, ...]]
    facts: Mapping[passages.Place, passages.Facts]
    coverage: tuple[coverage.SourceAccount, ...]
    corrections: tuple[Corrected, ...]


def index(record: Record) -> Index:
    """Index a record, in time linear in its size."""
    events = tuple(record.events.values())
    observations = tuple(record.observations.values())
    entities = tuple(record.entities.values())
    within = {code: lineage(code, record.regions) for code in record.regions}
    told = tuple(source_order.neighbours(record))
    topic = {indicator.id: indicator.topic for indicator in record.indicators.values()}
    return Index(
        record=record,
        events_by_topic=grouped((key, event) for event in events for key in event.topics),
        events_by_region=grouped((event.region, event) for event in events),
        events_within=grouped((key, event) for event in events for key in within.get(event.region, ())),
        events_by_entity=grouped((key, event) for event in events for key in _named(event)),
        events_by_observation=grouped((key, event) for event in events for key in event.observations),
        events_by_type=grouped((event.type, event) for event in events),
        events_by_source=grouped((cited.source, event) for event in events for cited in event.sources),
        observations_by_indicator=grouped((item.indicator, item) for item in observations),
        observations_within=grouped((key, item) for item in observations for key in within.get(item.region, ())),
        observations_by_source=grouped((item.source, item) for item in observations),
        observations_by_topic=grouped((topic[item.indicator], item) for item in observations),
        entities_by_kind=grouped(((entity.kind, entity.level), entity) for entity in entities),
        entities_within=grouped((key, entity) for entity in entities for key in within.get(entity.region, ())),
        indicators_by_topic=grouped((item.topic, item) for item in record.indicators.values()),
        dated=dated(events),
        told_before={event.id: earlier for earlier, later in told for event in later},
        told_after={event.id: later for earlier, later in told for event in earlier},
        links=relations.links(record),
        facts=passages.facts(record),
        coverage=coverage.coverage(record.sources.values(), observations),
        corrections=corrections(record),
    )


def _named(event: Event) -> Iterator[str]:
    parts = prose.parse(str(event.title)) + prose.parse(str(event.summary))
    return chain(event.entities, (part.id for part in parts if isinstance(part, prose.NameReference)))
