"""The entries of the feeds: corrections and additions, latest first."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Final

from generator.derive.corrections import Corrected
from generator.derive.history import first_of
from generator.files import addresses
from generator.model import dates
from generator.model.base import LocalText
from generator.model.kinds import Ref
from generator.render.edition import Edition
from generator.render.pages.changes import place
from generator.words.markdown import fold

LONGEST: Final = 50
"""So many entries at most: a feed tells what is new and is no archive."""

_KINDS: Final = ("correction", "event", "entity", "source")


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry: its permanent id and address, when it was published, and its words as plain text.

    ``kind`` is ``correction``, ``event``, ``entity`` or ``source``, ``node`` the entry it tells of.
    """

    address: str
    kind: str
    title: str
    text: str
    moment: datetime
    node: Ref


def entries(edition: Edition) -> tuple[FeedEntry, ...]:
    """Every entry, latest first; of one moment corrections first, then by kind and address."""
    found = [*_corrections(edition), *_additions(edition)]
    found.sort(key=lambda entry: (_KINDS.index(entry.kind), entry.address))
    return tuple(sorted(found, key=lambda entry: entry.moment, reverse=True))


def _corrections(edition: Edition) -> Iterator[FeedEntry]:
    say = edition.language.say
    for item in edition.index.corrections:
        title = say("feeds.correction", title=_title(edition, item))
        address = f"{edition.place.url(edition.site.url, addresses.CHANGES)}#{place(item)}"
        text = attributed(edition, item.node, _text(edition, item))
        yield FeedEntry(address, "correction", fold(title), fold(text), _midnight(item.correction.date), item.node)


def _title(edition: Edition, item: Corrected) -> str:
    kind, id_ = item.node
    if kind == "observation":
        observation = edition.record.observations[id_]
        return f"{edition.wording.region(observation.region)} {edition.wording.indicator(observation.indicator)}"
    return _name(edition, kind, id_)


def _text(edition: Edition, item: Corrected) -> str:
    said = item.correction
    both = (("was", said.was), ("is", said.is_), ("why", said.why))
    say = edition.language.say
    return say("sentence_separator").join(
        f"{say(f'corrections.{key}')}{edition.wording.plain(local)}" for key, local in both
    )


def _midnight(date: str) -> datetime:
    """A correction is dated to the day; the day begins at midnight UTC."""
    day = dates.parse(date).first.date
    assert day is not None, "the rule bad-date holds corrections to a day"
    return datetime.combine(day, time(), UTC)


def _additions(edition: Edition) -> Iterator[FeedEntry]:
    for (kind, id_), moment in first_of(edition.record, edition.first):
        title = _name(edition, kind, id_)
        text = attributed(edition, Ref(kind, id_), edition.wording.plain(_described(edition, kind, id_)))
        yield FeedEntry(edition.address(kind, id_), kind, fold(title), fold(text), moment, Ref(kind, id_))


def attributed(edition: Edition, node: Ref, text: str) -> str:
    """The text with the sources it rests on; what a source is needs none."""
    kind, id_ = node
    record, names, say = edition.record, edition.wording.sources, edition.language.say
    if kind == "source":
        return text
    if kind == "observation":
        places = [(record.observations[id_].source, record.observations[id_].passage)]
    else:
        entry = record.events[id_] if kind == "event" else record.entities[id_]
        places = [(cited.source, number) for cited in entry.sources for number in cited.passages]
    cited = (say("passage.of", source=names[source], number=number) for source, number in places)
    return say("feeds.attributed", text=text, places=say("list_separator").join(cited))


def _name(edition: Edition, kind: str, id_: str) -> str:
    record, wording = edition.record, edition.wording
    if kind == "entity":
        return wording.entity(id_)
    return (
        wording.plain(record.events[id_].title) if kind == "event" else wording.language.text(record.sources[id_].title)
    )


def _described(edition: Edition, kind: str, id_: str) -> LocalText:
    record = edition.record
    if kind == "entity":
        return record.entities[id_].description
    return record.events[id_].summary if kind == "event" else record.sources[id_].description
