"""What belongs to a topic or a region, for who follows only that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import chain

from generator.derive.index import Index
from generator.derive.regions import lineage
from generator.model.events import Event
from generator.model.kinds import ENTITY, EVENT, OBSERVATION, REGION, SOURCE, TOPIC, Ref


def followed(index: Index) -> Mapping[Ref, frozenset[Ref]]:
    """The entries of each topic and of each region with all that lies in it; those that hold nothing are left out."""
    topics = {TOPIC.ref(id_): _of_topic(index, id_) for id_ in index.record.topics}
    regions = {REGION.ref(code): _of_region(index, code) for code in index.record.regions}
    return {ref: nodes for ref, nodes in {**topics, **regions}.items() if nodes}


def _of_topic(index: Index, id_: str) -> frozenset[Ref]:
    """Its events and figures, and what its events name: entities have no topic of their own."""
    events = index.events_by_topic.get(id_, ())
    figures = (item.id for item in index.observations_by_topic.get(id_, ()))
    return frozenset(chain(_of_events(events), map(OBSERVATION.ref, figures)))


def _of_events(events: Iterable[Event]) -> Iterable[Ref]:
    for event in events:
        yield EVENT.ref(event.id)
        yield from map(ENTITY.ref, event.entities)
        yield from map(OBSERVATION.ref, event.observations)


def _of_region(index: Index, code: str) -> frozenset[Ref]:
    record = index.record
    sources = [item.id for item in record.sources.values() if code in lineage(item.region, record.regions)]
    return frozenset(
        chain(
            (EVENT.ref(item.id) for item in index.events_within.get(code, ())),
            (OBSERVATION.ref(item.id) for item in index.observations_within.get(code, ())),
            (ENTITY.ref(item.id) for item in index.entities_within.get(code, ())),
            map(SOURCE.ref, sources),
        )
    )
