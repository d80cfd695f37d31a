"""The page of the fields: what each kind of file holds, read from the types of the record."""

from __future__ import annotations

import types
from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from typing import Annotated, Literal, Union, get_args, get_origin

from generator.files.artifact import Page
from generator.model.base import Frozen, LocalText
from generator.model.fields import Field, fields_of
from generator.model.kinds import KINDS, AnyKind
from generator.model.vocabularies import chosen_in
from generator.render.guide.guide_page import guide_page
from generator.render.pages.parts import BREAK, PageTable
from generator.render.settings import Site
from generator.words.language import Language
from generator.words.markdown import Markdown, code, joined, link, small

Place = tuple[str, type[Frozen], str]
"""A type of the record: its place on the page, itself, and where it is written."""


def page(language: Language, site: Site) -> Page:
    """The page in one language."""
    return guide_page("fields", language, site, partial(_values, language))


def _values(language: Language) -> Mapping[str, object]:
    return {"kinds": [_kind(*each, language) for each in places()]}


@cache
def places() -> tuple[Place, ...]:
    """Every type: those of one kind of file below it, those that several share at the end."""
    found = [(each, kind) for kind in KINDS for each in _within(kind.written, ())]
    kinds_of = Counter(model for (model, _), _ in found)
    own = [_place(model, path, kind) for (model, path), kind in found if kinds_of[model] == 1]
    shared = {model: path[-1] for (model, path), _ in found if kinds_of[model] > 1}
    return (*own, *((_anchor(model), model, key) for model, key in shared.items()))


def _place(model: type[Frozen], path: tuple[str, ...], kind: AnyKind) -> Place:
    listed = () if kind.is_file or kind.is_alone else (kind.plural,)
    return _anchor(model), model, ": ".join((kind.path, *listed, *path))


def _within(model: type[Frozen], path: tuple[str, ...]) -> Iterator[tuple[type[Frozen], tuple[str, ...]]]:
    """A type and the types in it, each with the keys that lead to it; texts are known to every reader."""
    yield model, path
    for field in fields_of(model):
        if field.inner and field.inner is not LocalText:
            yield from _within(field.inner, (*path, field.key))


def _kind(anchor: str, model: type[Frozen], where: str, language: Language) -> tuple[str, str, Markdown, PageTable]:
    name = language.say(f"guide.types.{anchor}")
    columns = ("field", "needed", "meaning")
    head = tuple(language.say(f"guide.columns.{column}") for column in columns)
    return anchor, name, code(where), PageTable(name, head, tuple(_row(field, language) for field in fields_of(model)))


def _row(field: Field, language: Language) -> tuple[str, ...]:
    needed = language.say("guide.needed") if field.required else ""
    means = field.means.en if language.code == "en" else field.means.zh
    return code(field.key), needed, joined(BREAK, [means, _takes(field.info.annotation, language)])


def _takes(annotation: object, language: Language) -> Markdown:
    """What a field takes, in words: the values of a vocabulary, the type of its items."""
    origin = get_origin(annotation)
    if origin is tuple:
        items = _takes(get_args(annotation)[0], language)
        return joined("", [small(language.say("guide.takes.several")), items])
    if origin in {Union, types.UnionType, Annotated}:
        inner = next(each for each in get_args(annotation) if each is not type(None))
        return _takes(inner, language)
    if values := _values_of(annotation, language):
        return joined(" ", map(code, values))
    if isinstance(annotation, type) and annotation in {model for _, model, _ in places()}:
        return link(language.say(f"guide.types.{_anchor(annotation)}"), f"#{_anchor(annotation)}")
    simple = {LocalText: "text", int: "number", Decimal: "number"}
    return small(language.say(f"guide.takes.{simple.get(annotation, 'line')}"))  # type: ignore[call-overload]


def _values_of(annotation: object, language: Language) -> list[str]:
    """The values that are listed; of a vocabulary those that the site knows."""
    if kind := chosen_in(annotation):
        return list(language.strings[kind.vocabulary])
    if get_origin(annotation) is Literal:
        return list(get_args(annotation))
    is_enum = isinstance(annotation, type) and issubclass(annotation, StrEnum)
    return [member.value for member in annotation] if is_enum else []  # type: ignore[attr-defined]


def _anchor(model: type) -> str:
    return model.__name__.lower()
