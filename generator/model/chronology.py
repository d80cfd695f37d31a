"""The order of events: by their dates, and among equal dates by where the sources tell them.

An id is a name, and its letters say nothing of time. Where neither date nor place tells two events apart
they stand in the order of their ids, and nothing may call one the earlier.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from generator.model import dates
from generator.model.days import Day
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.sources import Source

_NO_DAY: Final = Day(0, 1, 1)

Place = tuple[int, int, int]
"""Where the sources tell an event: the number of the source, the passage, and the place within the passage."""

UNKNOWN: Final = 1_000_000
"""A place behind every known one: of a source or passage that is not there, or within a passage."""


def in_order(events: Iterable[Event], placed: Mapping[str, Place]) -> list[Event]:
    """The events by first and last day, and time of day where they have one, then place, then id."""
    return sorted(events, key=lambda event: (*_when(event.date), placed[event.id], event.id))


def _when(text: str) -> tuple[bool, Day, Day, int]:
    """The first and last day of a date, and its seconds; a text that is none stands last, for records with errors."""
    try:
        known = dates.parse(text)
    except ValueError:
        return True, _NO_DAY, _NO_DAY, 0
    return False, known.first, known.last, known.seconds


def places(
    events: Iterable[Event], sources: Mapping[str, Source], observations: Mapping[str, SourcedObservation]
) -> dict[str, Place]:
    """The first place at which each event stands.

    Within a passage editors say the place (``at``); where no event of the passage has one, it is that of the
    first numeral which the event quotes.
    """
    events = list(events)
    cited = {event.id: _first_cited(event, sources) for event in events}
    given = {(source, passage) for source, passage, at in cited.values() if at is not None}
    tokens = _numbered(sources, observations)
    numbers = {source: number for number, source in enumerate(sources)}
    return {event.id: _place(event, cited[event.id], given=given, tokens=tokens, numbers=numbers) for event in events}


_Cited = tuple[str, int, int | None]


def _first_cited(event: Event, sources: Mapping[str, Source]) -> _Cited:
    """The first source an event cites, in the order of the record, its first passage there, and the place given."""
    known = [cited for cited in event.sources if cited.source in sources and cited.passages]
    order = {source: number for number, source in enumerate(sources)}
    first = min(known, key=lambda cited: (order[cited.source], min(cited.passages)), default=None)
    return (first.source, min(first.passages), first.at) if first else ("", UNKNOWN, None)


def _place(
    event: Event,
    cited: _Cited,
    *,
    given: set[tuple[str, int]],
    tokens: Mapping[str, tuple[str, int, int]],
    numbers: Mapping[str, int],
) -> Place:
    source, passage, at = cited
    if at is None and (source, passage) not in given:
        quoted = [tokens[id_] for id_ in event.observations if id_ in tokens]
        at = min((number for *place, number in quoted if place == [source, passage]), default=None)
    return numbers.get(source, UNKNOWN), passage, UNKNOWN if at is None else at


def _numbered(
    sources: Mapping[str, Source], observations: Mapping[str, SourcedObservation]
) -> dict[str, tuple[str, int, int]]:
    """The source, passage and number of the token of each observation; of equal tokens the first."""
    first: dict[tuple[str, int, str], int] = {}
    for source in sources.values():
        for passage in source.passages:
            for number, token in enumerate(passage.tokens, 1):
                first.setdefault((source.id, passage.passage, token.token), number)
    found = {item.id: (item.source, item.passage, item.token) for item in observations.values()}
    return {id_: (place[0], place[1], first[place]) for id_, place in found.items() if place in first}
