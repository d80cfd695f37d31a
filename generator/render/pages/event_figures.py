"""The figures of an event as cards: the leading one first and larger, what they share said once.

Where and when a figure holds, and what stands printed, is said on a card only where it differs from what the
page says of the event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.derive import pairs
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import cards, parts, shared_notes
from generator.words.markdown import Markdown, joined, strong


@dataclass(frozen=True, slots=True)
class EventFigures:
    """The classes of the cards, the cards, and the cautions that several of them share."""

    kind: str
    cards: list[Markdown]
    notes: list[Markdown]


def shown(edition: Edition, links: Links, event: Event, items: Sequence[SourcedObservation]) -> EventFigures:
    """The cards of an event; without a caution of its own a card is narrow, so that a phone has two in a row."""
    lead = pairs.leading(event, edition.record)
    ordered = sorted(items, key=lambda item: item != lead)
    notes = shared_notes.notes(edition, links, ordered)
    everywhere = len({notes.marks[item.id] for item in ordered}) <= 1
    names = ["bn-cards"]
    names += ["bn-cards--led"] if lead in items else []
    names += [] if any(notes.own[item.id] for item in ordered) else ["bn-cards--brief"]
    said = [_said(edition, links, event, item, "" if everywhere else notes.signs([item])) for item in ordered]
    return EventFigures(
        " ".join(names),
        [
            cards.card(edition, links, item, (words, notes.own[item.id]))
            for item, words in zip(ordered, said, strict=True)
        ],
        [_labelled(edition, text) for text in notes.plain] if everywhere else list(notes.shared),
    )


def _labelled(edition: Edition, text: Markdown) -> Markdown:
    return joined(" ", [strong(edition.language.say("indicator.caution")), text])


def _said(edition: Edition, links: Links, event: Event, item: SourcedObservation, signs: str) -> Markdown:
    words = list(_scope(edition, links, event, item))
    words += [shared_notes.mark(edition, signs)] if signs else []
    return joined(edition.language.say("pairs.meta_separator"), words)


def _scope(edition: Edition, links: Links, event: Event, item: SourcedObservation) -> Iterator[Markdown]:
    """Where and when a figure holds, in which passage, and what is printed: what the page does not say already."""
    passages = [(cited.source, number) for cited in event.sources for number in cited.passages]
    if item.region != event.region:
        yield links.region(item.region)
    if item.period != event.date:
        yield links.plain(edition.language.date(item.period))
    if passages != [(item.source, item.passage)]:
        yield links.passage(item.source, item.passage)
    if item.token != edition.wording.figure(item):
        yield parts.token(edition, item.token, "passage.token")
