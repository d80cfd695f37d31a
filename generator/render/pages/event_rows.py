"""Events by who tells them, in the order of the passages, each with its leading figure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.derive.pairs import leading
from generator.model import chronology
from generator.model.events import Event
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import sentences
from generator.words.markdown import Markdown, joined, span

_FIRST: Final = 4
"""Rows of a source before the rest is folded: half a screen of a phone."""
_LEAST: Final = 3
"""A fold hides at least so many rows, else it takes more room than it saves."""


@dataclass(frozen=True, slots=True)
class Told:
    """The events that one source tells: its name, the class of its side, the first rows, the rows that follow."""

    name: Markdown
    side: str
    rows: list[Markdown]
    further: list[Markdown]


def told(edition: Edition, links: Links, events: Iterable[Event], words: Mapping[str, str] | None = None) -> list[Told]:
    """The events of each source, those without a source left out; ``words`` holds what else is said of some."""
    by_source = grouped((event.sources[0].source, event) for event in ordered(edition, events) if event.sources)
    sources = list(edition.record.sources)
    order = sorted(by_source, key=lambda source: (edition.side_of[source], sources.index(source)))
    return [_told(edition, links, source, by_source[source], words or {}) for source in order]


def ordered(edition: Edition, events: Iterable[Event]) -> list[Event]:
    """Events in the order in which the sources tell them."""
    record, events = edition.record, tuple(events)
    placed = chronology.places(events, record.sources, record.observations)
    return sorted(events, key=lambda event: placed[event.id])


def _told(edition: Edition, links: Links, source: str, events: tuple[Event, ...], words: Mapping[str, str]) -> Told:
    """Where few events have a figure it follows the title, and what has none is not said at each."""
    side = sentences.side_class(edition.side_of[source])
    name = span(f"bn-who {side}", edition.language.say("pairs.by_source", source=edition.wording.sources[source]))
    measured = sum(leading(event, edition.record) is not None for event in events)
    kind = "bn-told--sparse" if measured * 2 < len(events) else "bn-told--led"
    rows = [_row(edition, links, event, words.get(event.id)) for event in events]
    first = _FIRST if len(rows) >= _FIRST + _LEAST else len(rows)
    return Told(name, f"{side} {kind}", rows[:first], rows[first:])


def _row(edition: Edition, links: Links, event: Event, word: str | None) -> Markdown:
    title = span("bn-title", links.event(event.id))
    return joined("", [_lead(edition, links, event), title, _meta(edition, event, word)])


def _lead(edition: Edition, links: Links, event: Event) -> Markdown:
    say = edition.language.say
    item = leading(event, edition.record)
    if item is None:
        return span("bn-lead bn-lead--none", say("pairs.no_figure"))
    more = len(event.observations) - 1
    words = [edition.wording.short(item.indicator), *([say("pairs.more", number=more)] if more else [])]
    name = span("bn-meta", say("pairs.more_separator").join(words))
    return span("bn-lead", joined(" ", [sentences.figure(edition, links, item), name]))


def _meta(edition: Edition, event: Event, word: str | None) -> Markdown:
    say = edition.language.say
    first = min(event.sources[0].passages, default=None)
    words = [edition.wording.date(event), say(f"event_types.{event.type}")]
    if first is not None:
        words.append(say("passage.title", number=first))
    words += [word] if word else []
    return span("bn-meta", say("pairs.meta_separator").join(words))
