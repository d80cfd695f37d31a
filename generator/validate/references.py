"""Every reference of the record to another entry: who refers, where, to what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Span
from generator.model import prose
from generator.model.base import ID_PATTERN, Frozen
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, Entry

RELATED: Final = ("event", "entity")


@dataclass(frozen=True, slots=True)
class Reference:
    """An id somewhere in the record; ``kinds`` are the kinds of entry it may name."""

    span: Span
    kinds: tuple[str, ...]
    id: str


@dataclass(frozen=True, slots=True)
class PassageReference:
    """A passage number somewhere in the record."""

    span: Span
    source: str
    passage: int


def references(draft: Draft) -> Iterator[Reference]:
    """Every id that should name another entry, in prose too."""
    yield from _of_sources(draft)
    yield from _of_observations(draft)
    yield from _of_events_and_entities(draft)
    yield from _of_vocabularies(draft)
    yield from _of_prose(draft)


def passage_references(draft: Draft) -> Iterator[PassageReference]:
    """Every passage that an observation, event or entity rests on."""
    for observation in draft.observations:
        value = observation.value
        yield PassageReference(observation.span("passage"), value.source, value.passage)
    for entry in draft.related:
        for index, citation in enumerate(entry.value.sources):
            for place, passage in enumerate(citation.passages):
                yield PassageReference(entry.span("sources", index, "passages", place), citation.source, passage)
    for event in draft.events:
        for index, claim in enumerate(event.value.claims):
            yield PassageReference(event.span("claims", index, "passage"), claim.source, claim.passage)


def _of_sources(draft: Draft) -> Iterator[Reference]:
    for entry in draft.sources:
        yield Reference(entry.span("region"), ("region",), entry.value.region)
        for index, passage in enumerate(entry.value.passages):
            for place, token in enumerate(passage.tokens):
                named = token.status in {TokenStatus.NAME, TokenStatus.SLOGAN}
                if named and token.ref and re.match(ID_PATTERN, token.ref):
                    yield Reference(entry.span("passages", index, "tokens", place, "ref"), ("entity",), token.ref)


def _of_observations(draft: Draft) -> Iterator[Reference]:
    for entry in draft.observations:
        for kind in ("source", "indicator", "region", "unit"):
            yield Reference(entry.span(kind), (kind,), getattr(entry.value, kind))


def _of_events_and_entities(draft: Draft) -> Iterator[Reference]:
    for event in draft.events:
        yield from _listed(event, "topics", "topic", event.value.topics)
        yield from _listed(event, "entities", "entity", event.value.entities)
        for index, claim in enumerate(event.value.claims):
            yield Reference(event.span("claims", index, "source"), ("source",), claim.source)
    for entry in draft.related:
        for index, citation in enumerate(entry.value.sources):
            yield Reference(entry.span("sources", index, "source"), ("source",), citation.source)
    for entry in draft.related:
        yield Reference(entry.span("region"), ("region",), entry.value.region)
        yield from _listed(entry, "observations", "observation", entry.value.observations)
        for index, relation in enumerate(entry.value.relations):
            yield Reference(entry.span("relations", index, "to"), RELATED, relation.to)


def _of_vocabularies(draft: Draft) -> Iterator[Reference]:
    for indicator in draft.indicators:
        yield Reference(indicator.span("unit"), ("unit",), indicator.value.unit)
        yield Reference(indicator.span("topic"), ("topic",), indicator.value.topic)
    for region in draft.regions:
        if region.value.parent:
            yield Reference(region.span("parent"), ("region",), region.value.parent)
    for unit in draft.units:
        if unit.value.base:
            yield Reference(unit.span("base"), ("unit",), unit.value.base)


def _of_prose(draft: Draft) -> Iterator[Reference]:
    for text in draft.prose:
        for part in prose.parse(text.text):
            if isinstance(part, prose.FigureReference):
                yield Reference(text.at(part.start), ("observation",), part.id)
            elif isinstance(part, prose.NameReference):
                yield Reference(text.at(part.start), ("entity",), part.id)


def _listed(entry: Entry[Frozen], name: str, kind: str, ids: Iterable[str]) -> Iterator[Reference]:
    for index, id_ in enumerate(ids):
        yield Reference(entry.span(name, index), (kind,), id_)
