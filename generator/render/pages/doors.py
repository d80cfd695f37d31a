"""Doors from a page of the record: to the state of the explorer that holds it, and to the comparison."""

from __future__ import annotations

from collections.abc import Iterable

from generator.files import addresses
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.pages import parts
from generator.words.markdown import Markdown, classed


def doors(
    edition: Edition, items: Iterable[SourcedObservation], *, alike: bool = False, **state: str
) -> list[Markdown]:
    """To the explorer, and to the comparison."""
    return [parts.explorer_door(edition, **state), *comparison(edition, items, alike=alike)]


def comparison(edition: Edition, items: Iterable[SourcedObservation], *, alike: bool = False) -> list[Markdown]:
    """To the comparison, where it says something of one of the figures, or of names alike."""
    if not alike and not any(item.indicator in edition.comparable for item in items):
        return []
    return [classed(edition.nested.to(edition.language.say("topic.compare"), addresses.COMPARE), "bn-door")]
