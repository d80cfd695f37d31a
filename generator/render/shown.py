"""Fields of an entry as pages and search show them by themselves: from their marks, without a line of their own."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from generator.model.base import Frozen, LocalText
from generator.model.fields import Field, fields_of
from generator.model.kinds import AnyKind, Ref
from generator.model.statements import Citation
from generator.model.vocabularies import Chosen
from generator.model.vocabulary import NAMES
from generator.render.links import Links
from generator.words.markdown import Markdown, escape
from generator.words.wording import Wording


def facts(links: Links, entry: Frozen) -> list[tuple[str, str]]:
    """The label and the value of each field that is marked as shown."""
    return _facts(links, entry, [field for field in fields_of(type(entry)) if field.shown])


def all_facts(links: Links, entry: Frozen, kind: AnyKind) -> list[tuple[str, str]]:
    """The label and the value of each field of an entry but its id and its name."""
    return _facts(links, entry, [field for field in fields_of(kind.model) if field.name not in {kind.id, "name"}])


def _facts(links: Links, entry: Frozen, fields: list[Field]) -> list[tuple[str, str]]:
    say = links.wording.language.say
    return [
        (say(f"field_names.{field.key}"), _linked(links, field, value))
        for field in fields
        if (value := getattr(entry, field.name))
    ]


def lines(wording: Wording, entry: Frozen) -> Iterator[str]:
    """The fields that are marked as shown, as lines for search."""
    for field in fields_of(type(entry)):
        if field.shown and (value := getattr(entry, field.name)):
            yield plain(wording, field, value)


def all_lines(wording: Wording, entry: Frozen) -> Iterator[str]:
    """Every field of an entry, as lines for search."""
    for field in fields_of(type(entry)):
        if value := getattr(entry, field.name):
            yield plain(wording, field, value)


def _linked(links: Links, field: Field, value: object) -> Markdown:
    match value:
        case tuple():
            return links.all(_linked(links, field, item) for item in value)
        case LocalText():
            return links.prose(value)
        case Citation():
            return links.citation(value)
        case str() if len(field.refers_to) == 1:
            return links.thing(field.refers_to[0], value)
        case _:
            return escape(plain(links.wording, field, value))


def plain(wording: Wording, field: Field, value: object) -> str:
    """The value of a field as plain text."""
    say = wording.language.say
    match value:
        case tuple():
            return say("list_separator").join(plain(wording, field, item) for item in value)
        case LocalText():
            return wording.plain(value)
        case Chosen() | StrEnum():
            return _word(wording, value)
        case str() if len(field.refers_to) == 1:
            return wording.name(Ref(field.refers_to[0], value))
        case str() if field.is_date:
            return wording.language.date(value)
        case _:
            return str(value)


def _word(wording: Wording, value: Chosen | StrEnum) -> str:
    vocabulary = value.vocabulary if isinstance(value, Chosen) else NAMES.get(type(value))
    return wording.language.say(f"{vocabulary}.{value}") if vocabulary else str(value)
