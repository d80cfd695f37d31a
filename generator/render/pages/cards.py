"""Figures as cards: the number first, then what it measures, where it stands and what to mind."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences, shared_notes
from generator.render.pages.pictures import large
from generator.words.markdown import Markdown, joined, marked, span


def cards(edition: Edition, links: Links, items: Iterable[SourcedObservation]) -> list[Markdown]:
    """A card for each figure."""
    return [
        card(edition, links, item, meta(edition, links, item), [links.prose(item.note)] if item.note else [])
        for item in items
    ]


def card(
    edition: Edition, links: Links, item: SourcedObservation, said: Markdown, notes: Sequence[Markdown]
) -> Markdown:
    """A card: what is said of its place, if anything, and what to mind, in full width."""
    side = sentences.side_class(edition.side_of[item.source])
    figure = sentences.figure(edition, links, item, large.sized(edition, item))
    parts = [span(f"bn-card-value {side}", figure), links.short(item.indicator)]
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
