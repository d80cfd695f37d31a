"""The things that pages are about: events, entities, regions, topics, sources."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from generator.model import dates
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import ENTITY, EVENT, INDICATOR, REGION, SOURCE, TOPIC
from generator.model.shared_entries import Region, Topic
from generator.model.sources import Source
from generator.model.vocabulary import DateBasis
from generator.render.machines import figures
from generator.render.machines.known import Known
from generator.render.machines.nodes import Node, edtf, node, printed, reference

_UNKNOWN: Final = "Intangible"
"""Of an entity whose kind has no type there nothing more is known."""
_WITH_AREA: Final = frozenset({"GovernmentOrganization", "Organization", "Service", "Project"})
"""The types that have an ``areaServed``."""
_DOCUMENT: Final = "CreativeWork"


def _event(known: Known, event: Event) -> Node:
    wording = known.edition.wording
    return node(
        "Event",
        known.thing("event", event.id),
        name=wording.plain(event.title),
        description=wording.plain(event.summary),
        location=known.region(event.region),
        about=[known.named(type_of(known, id_), "entity", id_, wording.entity(id_)) for id_ in event.entities],
        subjectOf=[reference(known.thing("source", cited.source)) for cited in event.sources],
        **_days(event),
        **{"dcterms:date": edtf(event.date)},
    )


def _days(event: Event) -> dict[str, str]:
    """The days an event begins and ends on, where the source gives them: no year is made a first of January."""
    known = dates.parse(event.date)
    if known.precision is not dates.Precision.DAY:
        return {}
    day = known.first.isoformat()
    time = event.date.partition("T")[1:]
    return {"startDate": day + "".join(time), "endDate": day}


def type_of(known: Known, entity: str) -> str:
    """The type of an entity in the vocabulary of schema.org."""
    record = known.edition.record
    return record.vocabularies.word(record.entities[entity].kind).schema_type or _UNKNOWN


def _entity(known: Known, entity: Entity) -> Node:
    wording = known.edition.wording
    return node(
        type_of(known, entity.id),
        known.thing("entity", entity.id),
        name=wording.entity(entity.id),
        alternateName=[printed(name, known.edition.language.code) for name in entity.aliases],
        description=wording.plain(entity.description),
        areaServed=known.region(entity.region) if type_of(known, entity.id) in _WITH_AREA else None,
        subjectOf=[reference(known.thing("source", cited.source)) for cited in entity.sources],
    )


def _region(known: Known, region: Region) -> Node:
    scheme = known.edition.record.region_scheme
    code = node("PropertyValue", propertyID=scheme.called if scheme else None, value=region.code)
    within = known.region(region.parent) if region.parent else None
    return {**known.region(region.code), **node("AdministrativeArea", identifier=code, containedInPlace=within)}


def _topic(known: Known, topic: Topic) -> Node:
    wording = known.edition.wording
    description = wording.plain(topic.description)
    return node("DefinedTerm", known.thing("topic", topic.id), name=wording.topic(topic.id), description=description)


def _source(known: Known, source: Source) -> Node:
    """A document; the names of its authors are its credit line, since no type of theirs is known."""
    text = known.edition.language.text
    issued = source.issued
    stated = issued is not None and issued.basis is DateBasis.STATED
    return node(
        known.edition.record.vocabularies.word(source.type).schema_type or _DOCUMENT,
        known.thing("source", source.id),
        headline=text(source.title),
        name=text(source.title),
        creditText=printed(", ".join(source.authors), known.edition.language.code),
        publisher=node("Organization", name=text(source.publisher)) if source.publisher else None,
        isPartOf=node("CreativeWork", name=text(source.container)) if source.container else None,
        datePublished=issued.date if issued and stated else "",
        url=source.url or "",
        inLanguage=source.language,
        spatialCoverage=known.region(source.region),
        **({"dcterms:issued": edtf(issued.date)} if issued else {}),
    )


_THINGS: Final[Mapping[str, Callable[[Known, Any], Node]]] = {
    EVENT.name: _event,
    ENTITY.name: _entity,
    REGION.name: _region,
    TOPIC.name: _topic,
    SOURCE.name: _source,
    INDICATOR.name: figures.variable,
}


def thing(known: Known, kind: str, entry: object) -> Node | None:
    """The thing that the page of an entry is about; None where the vocabulary has no type for its kind."""
    make = _THINGS.get(kind)
    return make(known, entry) if make else None
