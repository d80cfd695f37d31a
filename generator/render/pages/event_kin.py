"""What is told beside an event: in its passages, before and after them in the source, and within its topic."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.derive.neighbourhoods import around
from generator.model.events import Event
from generator.model.kinds import EVENT
from generator.model.vocabularies import Trait
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import event_rows, kin, network_drawing
from generator.words.markdown import NOTHING, Markdown, joined, span

_SHOWN: Final = 3
"""So many events of the passages are shown at once; the rest is folded."""
_NEAR: Final = 3
"""So many events of the topic are shown; its page has all of them."""
_DRAWN: Final = 4
"""Fewer names are said as quickly as they are drawn."""


@dataclass(frozen=True, slots=True)
class EventThread:
    """What an event has to do with others: the drawing, where there is one, and the lines that say the same."""

    drawing: Markdown
    lines: list[Markdown]
    named: list[Markdown]


@dataclass(frozen=True, slots=True)
class EventsBeside:
    """Events told beside one: those shown at once, the others, and how many those are."""

    rows: list[event_rows.Told]
    folded: list[event_rows.Told]
    rest: int


def thread(edition: Edition, links: Links, event: Event) -> EventThread:
    """The relations as a drawing and in lines; entities that are only named stand apart from it."""
    found = around(EVENT.ref(event.id), edition.index.links, edition.record)
    lines, named = kin.of_event(edition, links, event)
    is_drawn = len(found.nodes) >= _DRAWN and not any(relation.note for relation in event.relations)
    drawing = network_drawing.drawing(edition, links, found) if is_drawn else NOTHING
    return EventThread(drawing, lines, named) if drawing else EventThread(drawing, [*lines, *named], [])


def beside(edition: Edition, links: Links, event: Event) -> EventsBeside:
    """The other events of its passages, in the order of the sources."""
    found = event_rows.ordered(edition, _of_passages(edition, event))
    first, rest = found[:_SHOWN], found[_SHOWN:]
    return EventsBeside(event_rows.told(edition, links, first), event_rows.told(edition, links, rest), len(rest))


def of_topic(edition: Edition, links: Links, event: Event) -> EventsBeside | None:
    """The nearest of the other events of its first topic; none beside people who died."""
    topic = next(iter(event.topics), "")
    all_ = edition.index.events_by_topic.get(topic, ())
    told = {event.id, *(each.id for each in _of_passages(edition, event))}
    others = _nearest([each for each in all_ if each is event or each.id not in told], event)
    if edition.record.vocabularies.has(event.type, Trait.DEAD) or not others:
        return None
    return EventsBeside(event_rows.told(edition, links, others), [], len(all_) - 1)


def in_source(edition: Edition, links: Links, event: Event) -> list[Markdown]:
    """What the source tells before and after it, as far as that is in other passages."""
    say = edition.language.say
    own = {each.id for each in _of_passages(edition, event)}
    both = (("event.before", edition.index.told_before), ("event.after", edition.index.told_after))
    near = ((label, [each for each in found.get(event.id, ()) if each.id not in own]) for label, found in both)
    return [joined("", [say(label), say("colon"), _named(edition, links, events)]) for label, events in near if events]


def _of_passages(edition: Edition, event: Event) -> list[Event]:
    places = [(cited.source, number) for cited in event.sources for number in cited.passages]
    found = (each for place in places for each in edition.index.facts[place].events)
    return list({each.id: each for each in found if each is not event}.values())


def _nearest(events: list[Event], own: Event) -> list[Event]:
    """The events next to one in their order, as many of them before it as after it where there are."""
    place = events.index(own)
    start = max(min(place - _NEAR // 2, len(events) - 1 - _NEAR), 0)
    return [each for each in events[start : start + _NEAR + 1] if each is not own]


def _named(edition: Edition, links: Links, events: Collection[Event]) -> Markdown:
    """The title of one event; the passages of several, which nothing puts in an order, and their number."""
    if len(events) == 1:
        return joined("", [links.event(event.id) for event in events])
    count = span("bn-count", edition.language.say("counts.events", number=len(events)))
    return joined(" ", [links.all(_passages(links, events)), count])


def _passages(links: Links, events: Iterable[Event]) -> list[Markdown]:
    first = grouped(((event.sources[0].source, min(event.sources[0].passages)), event) for event in events)
    return [links.passage(source, number) for source, number in first]
