"""Every reference of the record to another entry: who refers, where, to what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.diagnostics.diagnostic import Span
from generator.model import prose
from generator.model.base import ID_PATTERN, Frozen
from generator.model.fields import Field, fields_of
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, Entry


@dataclass(frozen=True, slots=True)
class IdReference:
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


def references(draft: Draft) -> Iterator[IdReference]:
    """Every id that should name another entry, in prose too."""
    for entry in draft.entries():
        yield from _of_fields(entry, entry.value, ())
    yield from _of_tokens(draft)
    yield from _of_prose(draft)


def passage_references(draft: Draft) -> Iterator[PassageReference]:
    """Every passage that an observation, event or entity rests on, or a part of a source begins with."""
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
    for source in draft.sources:
        for index, section in enumerate(source.value.sections):
            yield PassageReference(source.span("sections", index, "passage"), source.value.id, section.passage)


def _of_fields(entry: Entry[Frozen], holder: Frozen, path: tuple[str | int, ...]) -> Iterator[IdReference]:
    """The ids in the fields of an entry, and in those of what it holds, as the fields declare them."""
    for each in _leading(type(holder)):
        value, place = getattr(holder, each.name), (*path, each.key)
        items = (
            [(place, value)] if not isinstance(value, tuple) else [((*place, n), one) for n, one in enumerate(value)]
        )
        for where, item in items:
            if isinstance(item, Frozen):
                yield from _of_fields(entry, item, where)
            elif item:
                yield IdReference(entry.span(*where), each.refers_to, item)


@cache
def _leading(model: type[Frozen]) -> tuple[Field, ...]:
    """The fields of a type that hold ids of other entries, themselves or further within."""
    return tuple(each for each in fields_of(model) if each.refers_to or (each.inner and _leading(each.inner)))


def _of_tokens(draft: Draft) -> Iterator[IdReference]:
    """The entities that numerals of a passage belong to: ``ref`` may hold a date as well."""
    for entry in draft.sources:
        for index, passage in enumerate(entry.value.passages):
            for place, token in enumerate(passage.tokens):
                named = token.status in {TokenStatus.NAME, TokenStatus.SLOGAN}
                if named and token.ref and re.match(ID_PATTERN, token.ref):
                    yield IdReference(entry.span("passages", index, "tokens", place, "ref"), ("entity",), token.ref)


def _of_prose(draft: Draft) -> Iterator[IdReference]:
    for text in draft.prose:
        for part in text.parts:
            if isinstance(part, prose.FigureReference):
                yield IdReference(text.at(part.start), ("observation",), part.id)
            elif isinstance(part, prose.NameReference):
                yield IdReference(text.at(part.start), ("entity",), part.id)
