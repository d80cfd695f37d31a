"""Figures as cards: the number first, then what it measures, where it stands and what to mind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences, shared_notes
from generator.render.pages.pictures import large
from generator.words.markdown import Markdown, joined, marked, span

FIGURE_PLACE: Final = "figure-"
"""The id of a figure on a page is its own after this."""

Beside = tuple[Markdown, Sequence[Markdown]]
"""What is said of the place of a figure, and its cautions."""


def cards(
    edition: Edition, links: Links, items: Iterable[SourcedObservation], place: str = FIGURE_PLACE
) -> list[Markdown]:
    """A card for each figure; its id is that of the figure after ``place``, which tells parts of a page apart."""
    return [
        card(edition, links, item, (meta(edition, links, item), [links.prose(item.note)] if item.note else []), place)
        for item in items
    ]


def card(
    edition: Edition, links: Links, item: SourcedObservation, beside: Beside, place: str = FIGURE_PLACE
) -> Markdown:
    """A card: what is said of its place, if anything, and what to mind, in full width."""
    said, notes = beside
    side = sentences.side_class(edition.side_of[item.source])
    figure = sentences.figure(edition, links, item, large.sized(edition, item))
    value = Markdown(f'<span class="bn-card-value {side}" id="{place}{item.id}">{figure}</span>')
    parts = [value, links.short(item.indicator)]
    parts += [span("bn-meta", said)] if said else []
    parts += [span("bn-note", shared_notes.together(edition, notes))] if notes else []
    return joined("", parts)


def meta(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    """Where, when, in which passage and as which token a figure stands."""
    say = edition.language.say
    words = [
        edition.wording.region(item.region),
        edition.language.date(item.period),
        links.passage(item.source, item.passage),
        marked(say("passage.token", token=item.token), edition.place.language),
    ]
    return joined(say("pairs.meta_separator"), words)
