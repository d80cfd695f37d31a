"""The place of an event in time, as far as its date tells: drawn among the events that have one, else said.

What is known to a year only has no place within it; it is a mark among the events of its topic with the same date,
in the order of the sources.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from generator.derive.dated import has_place
from generator.derive.day_ranges import Exactness, extent
from generator.derive.picture_choice import MOST_YEARS
from generator.model import dates
from generator.model.days import year_text
from generator.model.events import Event
from generator.model.vocabularies import Trait
from generator.render.edition import Edition
from generator.render.explorer import headline
from generator.render.links import Links
from generator.render.pages import mark_strip, shared_notes, year_strip
from generator.words.markdown import NOTHING, Markdown, escape, joined, span

_REACH: Final = 3
"""So many events before and after it are shown."""
_MARKS: Final = range(3, 45)
"""So many marks say more than a sentence, and can still be told apart on a phone."""


@dataclass(frozen=True, slots=True)
class EventTime:
    """What the date allows to say, the drawing as one link, the ends of its scale, and the dated events near it."""

    said: Markdown
    drawing: Markdown = NOTHING
    ends: Markdown = NOTHING
    near: list[Markdown] = field(default_factory=list)


def shown(edition: Edition, links: Links, event: Event) -> EventTime:
    """Where an event stands in time."""
    if has_place(event):
        return _dated(edition, links, event)
    if _is_of_some_years(event):
        return _years(edition, links, event)
    return _coarse(edition, links, event)


def _is_of_some_years(event: Event) -> bool:
    """Whether it went on over several years, and each of them can be seen as a cell."""
    found, years = extent(event.date), dates.parse(event.date).named_years
    return found.lasting and found.scale is Exactness.YEARS and years[-1] - years[0] < MOST_YEARS


def _dated(edition: Edition, links: Links, event: Event) -> EventTime:
    near = [each for each in edition.index.dated.around(event.id, _REACH) if each is not event]
    drawing = year_strip.strip(edition, [event], near, edition.language.say("event.this"))
    number = len(edition.record.events)
    said = headline.counted(edition.language, len(edition.index.dated.events), number) if number > 1 else ""
    return EventTime(
        _sentence(edition, said) if said else NOTHING,
        _door(edition, links, event, drawing),
        near=[_near(edition, links, event, each) for each in near],
    )


def _near(edition: Edition, links: Links, event: Event, other: Event) -> Markdown:
    """A dated event: before or after the other where no day is of both, when and where."""
    own, its = extent(event.date), extent(other.date)
    side = ["earlier"] if its.last < own.first else ["later"] if its.first > own.last else []
    words = [edition.language.say(f"event.{each}") for each in side]
    words += [edition.wording.date(other), edition.wording.region(other.region)]
    meta = joined(edition.language.say("pairs.meta_separator"), words)
    return joined("", [links.event(other.id), span("bn-meta", meta)])


def _years(edition: Edition, links: Links, event: Event) -> EventTime:
    first, *_, last = dates.parse(event.date).named_years
    ends = (span("bn-meta", edition.language.date(year_text(year))) for year in (first, last))
    drawing = _door(edition, links, event, year_strip.years(edition, event))
    return EventTime(_sentence(edition, edition.wording.date(event)), drawing, joined(" ", ends))


def _coarse(edition: Edition, links: Links, event: Event) -> EventTime:
    """The section of the timeline that holds it, and its mark among the events of its topic that stand there.

    People who died are no mark among others.
    """
    said = _sentence(edition, _section(edition, event))
    topic = next(iter(event.topics), "")
    alike = [each for each in edition.index.events_by_topic.get(topic, ()) if each.date == event.date]
    words = edition.record.vocabularies
    if any(words.has(each.type, Trait.DEAD) for each in alike) or len(alike) not in _MARKS:
        return EventTime(said)
    name = edition.wording.topic(topic)
    among = escape(edition.language.say("event.among", topic=name, number=len(alike)))
    drawing = mark_strip.strip(edition, alike, {event.id})
    return EventTime(shared_notes.together(edition, [said, among]), _door(edition, links, event, drawing))


def _section(edition: Edition, event: Event) -> str:
    """What the date leaves open, in the words of the timeline."""
    found, say = extent(event.date), edition.language.say
    named = edition.language.date(event.date.strip("./"))
    kind = "until" if found.open_start else "since" if found.open_end else "within"
    if kind == "within" and found.scale is Exactness.YEARS:
        years = dates.parse(event.date).named_years
        kind, named = "years", edition.language.date("/".join(year_text(year) for year in (years[0], years[-1])))
    return say(f"explorer.timeline.section_{kind}", stretch=named)


def _door(edition: Edition, links: Links, event: Event, drawing: Markdown) -> Markdown:
    """The drawing as one link to the timeline."""
    label = span("bn-unseen", edition.language.say("topic.timeline"))
    return links.explorer(joined("", [drawing, label]), event=event.id)


def _sentence(edition: Edition, text: str) -> Markdown:
    return joined("", [escape(text), edition.language.say("full_stop")])
