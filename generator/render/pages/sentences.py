"""Sentences made of figures, each figure in the colour of who reports it."""

from __future__ import annotations

from collections.abc import Iterable
from string import Formatter
from typing import Final

from generator.derive import picture_choice
from generator.model.base import LocalText
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.prose import FigureReference, parse
from generator.model.vocabularies import Trait
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown, classed, joined, small, span

_HUES: Final = 2
"""How many sides have a colour of their own: more can no longer be told apart at a glance."""


def side_class(place: int) -> str:
    """The class of what a side reports."""
    return f"bn-side-{place + 1 if place < _HUES else 'other'}"


def figure(edition: Edition, links: Links, item: SourcedObservation, label: Markdown | None = None) -> Markdown:
    """A figure as a link to its numeral, under another label if one is given; people who died have no colour."""
    hue = "bn-plain" if is_of_the_dead(edition, item) else side_class(edition.side_of[item.source])
    return classed(links.printed(label, item) if label else links.figure(item), "bn-figure", hue)


def value(edition: Edition, item: SourcedObservation) -> Markdown:
    """A figure that stands where it was read from, so that it leads nowhere."""
    hue = "bn-plain" if is_of_the_dead(edition, item) else side_class(edition.side_of[item.source])
    return span(f"bn-figure {hue}", edition.wording.figure(item))


def sentence(edition: Edition, links: Links, local: LocalText) -> Markdown:
    """Prose with its figures in colour."""
    parts = (
        figure(edition, links, edition.record.observations[part.id])
        if isinstance(part, FigureReference)
        else links.part(part)
        for part in parse(edition.language.text(local))
    )
    return joined("", parts)


def filled(template: str, **values: str) -> Markdown:
    """A template of words with values in its fields, each escaped unless it is Markdown."""
    pieces = Formatter().parse(template)
    return joined("", (piece for words, name, _, _ in pieces for piece in (words, values[name] if name else "")))


def memorials(edition: Edition, links: Links, events: Iterable[Event]) -> list[Markdown]:
    """What tells of people who died, each as a sentence with its passages."""
    words = edition.record.vocabularies
    return [_memorial(edition, links, event) for event in events if words.has(event.type, Trait.DEAD)]


def _memorial(edition: Edition, links: Links, event: Event) -> Markdown:
    say = edition.language.say
    where = (links.passage(cited.source, number) for cited in event.sources for number in cited.passages[:1])
    said = joined("", [sentence(edition, links, event.title), say("full_stop")])
    year = edition.language.date(event.date)
    return joined(" ", [span("bn-date", year), said, small(joined(" ", where))])


def is_of_the_dead(edition: Edition, item: SourcedObservation) -> bool:
    """Whether a figure counts people who died."""
    return picture_choice.is_of_the_dead(item, edition.index)
