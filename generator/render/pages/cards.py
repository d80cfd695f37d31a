"""Figures as cards: the number first, then what it measures, where it stands and what to mind."""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.markdown import Markdown, joined, marked, span
from generator.render.pages import sentences


def cards(edition: Edition, links: Links, items: Iterable[SourcedObservation]) -> list[Markdown]:
    """A card for each figure."""
    return [_card(edition, links, item) for item in items]


def _card(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    side = sentences.side_class(edition.side_of[item.source])
    parts = [
        span(f"bn-card-value {side}", sentences.figure(edition, links, item)),
        links.short(item.indicator),
        span("bn-meta", _meta(edition, links, item)),
    ]
    if item.note:
        parts.append(span("bn-note", links.prose(item.note)))
    return joined("", parts)


def _meta(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    say = edition.language.say
    words = [
        edition.wording.region(item.region),
        edition.language.date(item.period),
        links.passage(item.source, item.passage),
        marked(say("passage.token", token=item.token), edition.place.language),
    ]
    return joined(say("pairs.meta_separator"), words)
