"""The page of the fields: what each kind of file holds, read from the types of the record."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import partial
from typing import Annotated, Final, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from generator.model.base import Frozen, LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import Observation
from generator.model.reference import Indicator, Redirect, Region, Topic, Unit
from generator.model.sources import Issued, Passage, Restoration, Source, Token
from generator.model.statements import Citation, Claim, Correction, Relation
from generator.render.artifact import Page
from generator.render.language import Language
from generator.render.markdown import Markdown, code, joined, link, small
from generator.render.pages.parts import BREAK, Table
from generator.render.reference.guide_page import guide_page
from generator.render.settings import Site

_TYPES: Final[Mapping[type[Frozen], str]] = {
    Event: "content/events/<year>/<id>.yaml",
    Entity: "content/entities/<id>.yaml",
    Source: "content/sources/<id>.yaml",
    Passage: "content/sources/<id>.yaml: passages",
    Token: "content/sources/<id>.yaml: passages: tokens",
    Restoration: "content/sources/<id>.yaml: passages: restored",
    Issued: "content/sources/<id>.yaml: issued",
    Observation: "content/observations/<source>.yaml: observations",
    Indicator: "content/indicators.yaml: indicators",
    Region: "content/regions.yaml: regions",
    Topic: "content/topics.yaml: topics",
    Unit: "content/units.yaml: units",
    Redirect: "content/redirects.yaml: redirects",
    Citation: "sources",
    Claim: "claims",
    Relation: "relations",
    Correction: "corrections",
}
"""The types of the record, and where each is written."""


def page(told: Mapping[str, LocalText], language: Language, site: Site) -> Page:
    """The page in one language."""
    return guide_page("fields", language, site, partial(_values, told, language))


def _values(told: Mapping[str, LocalText], language: Language) -> Mapping[str, object]:
    return {"kinds": [_kind(model, where, told, language) for model, where in _TYPES.items()]}


def _kind(
    model: type[Frozen], where: str, told: Mapping[str, LocalText], language: Language
) -> tuple[str, str, Markdown, Table]:
    name = language.say(f"guide.types.{_anchor(model)}")
    columns = ("field", "needed", "meaning")
    head = tuple(language.say(f"guide.columns.{column}") for column in columns)
    rows = tuple(_row(key, info, told, language) for key, info in _fields(model))
    return _anchor(model), name, code(where), Table(name, head, rows)


def _fields(model: type[Frozen]) -> Iterator[tuple[str, FieldInfo]]:
    for name, info in model.model_fields.items():
        yield info.alias or name, info


def _row(key: str, info: FieldInfo, told: Mapping[str, LocalText], language: Language) -> tuple[str, ...]:
    needed = language.say("guide.needed") if info.is_required() else ""
    return code(key), needed, joined(BREAK, [language.text(told[key]), _takes(info.annotation, language)])


def _takes(annotation: object, language: Language) -> Markdown:
    """What a field takes, in words: the values of a vocabulary, the type of its items."""
    origin = get_origin(annotation)
    if origin is tuple:
        items = _takes(get_args(annotation)[0], language)
        return joined("", [small(language.say("guide.takes.several")), items])
    if origin in {Union, types.UnionType, Annotated}:
        inner = next(each for each in get_args(annotation) if each is not type(None))
        return _takes(inner, language)
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return joined(" ", [code(member.value) for member in annotation])
    if isinstance(annotation, type) and annotation in _TYPES:
        return link(language.say(f"guide.types.{_anchor(annotation)}"), f"#{_anchor(annotation)}")
    simple = {LocalText: "text", int: "number", Decimal: "number"}
    return small(language.say(f"guide.takes.{simple.get(annotation, 'line')}"))  # type: ignore[call-overload]


def _anchor(model: type) -> str:
    return model.__name__.lower()
