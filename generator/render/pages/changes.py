"""The page of changes: every correction, and what was added when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from generator.derive.corrections import Corrected
from generator.derive.history import Addition, additions
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.statements import Correction
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.pages import parts
from generator.words.markdown import Markdown, escape, joined

_LATEST: Final = 5
_FIRST: Final = 6
"""Corrections, and entries of a kind and day, before the rest is folded: two screens of a phone."""
_DAYS: Final = 100
"""So many days of additions at most: the page must not grow for ever."""
_LISTED: Final = 30
"""So many entries of one kind and day at most; the index of the kind has them all."""


@dataclass(frozen=True, slots=True)
class CorrectionSection:
    """One correction: the place on the page, what was corrected, and its parts by name."""

    id: str
    heading: Markdown
    facts: list[tuple[str, Markdown]]


@dataclass(frozen=True, slots=True)
class DayOfChanges:
    """The additions of one day: by kind, what the kind is called, its entries, where the rest is."""

    id: str
    heading: str
    kinds: list[tuple[str, list[Markdown], Markdown]]


def pages(edition: Edition) -> Iterator[Page]:
    """The page of changes."""
    yield edition.page(addresses.CHANGES, partial(_changes, edition))


def _changes(edition: Edition) -> Body:
    say = edition.language.say
    return body(
        "changes",
        title=say("sections.changes"),
        description=say("leads.changes"),
        lead=say("leads.changes"),
        corrections=[_section(edition, item) for item in edition.index.corrections],
        first=_FIRST,
        feeds=feeds(edition),
        days=[_day(edition, item) for item in additions(edition.record, edition.first)[:_DAYS]],
    )


def feeds(edition: Edition) -> list[Markdown]:
    """Links to what other programs follow."""
    say, to = edition.language.say, edition.top.to
    releases = [joined("", [say("release.listed"), to(say("sections.releases"), addresses.RELEASES)])]
    return [
        joined(
            "",
            [
                say("history.feeds"),
                to(say("history.atom"), addresses.ATOM),
                " ",
                to(say("history.json"), addresses.JSON_FEED),
            ],
        ),
        joined("", [say("history.calendar"), to(addresses.CALENDAR, addresses.CALENDAR)]),
        escape(say("history.follow_own")),
        *(releases if edition.site.releases else ()),
    ]


def latest(edition: Edition, links: Links) -> list[Markdown]:
    """The last corrections, then the last additions, each in one line."""
    corrected = [
        joined(" ", [_what(edition, links, item), *parts.correction_items(edition, links, [item.correction])])
        for item in islice(edition.index.corrections, _LATEST)
    ]
    return [*corrected, *(_counted(edition, item) for item in additions(edition.record, edition.first)[:_LATEST])]


def place(item: Corrected) -> str:
    """The id of a correction on the page of changes; it never changes."""
    kind, id_ = item.node
    return f"{kind}-{id_}-{item.number}"


def _what(edition: Edition, links: Links, item: Corrected) -> Markdown:
    kind, id_ = item.node
    if kind != "observation":
        return links.node(item.node)
    observation = edition.record.observations[id_]
    return joined(" ", [links.region(observation.region), links.indicator(observation.indicator)])


def _section(edition: Edition, item: Corrected) -> CorrectionSection:
    day = edition.language.date(item.correction.date)
    heading = joined(" ", [day, _what(edition, edition.top, item)])
    return CorrectionSection(place(item), heading, [*_said(edition, item.correction), _rests_on(edition, item)])


def _said(edition: Edition, item: Correction) -> list[tuple[str, Markdown]]:
    both = (("was", item.was), ("is", item.is_), ("why", item.why))
    return [(edition.language.say(f"columns.{name}"), edition.top.prose(local)) for name, local in both]


def _rests_on(edition: Edition, item: Corrected) -> tuple[str, Markdown]:
    kind, id_ = item.node
    if kind == "observation":
        observation = edition.record.observations[id_]
        cited = [edition.top.passage(observation.source, observation.passage)]
    else:
        entry = edition.record.events[id_] if kind == "event" else edition.record.entities[id_]
        cited = [edition.top.citation(citation) for citation in entry.sources]
    return edition.language.say("sections.sources"), joined(parts.BREAK, cited)


def _counted(edition: Edition, item: Addition) -> Markdown:
    say = edition.language.say
    counts = [say(f"history.kinds.{kind}", number=len(ids)) for kind, ids in item.ids.items()]
    day = edition.language.date(item.day.isoformat())
    return escape(f"{day}{say('colon')}{say('history.added', items=say('list_separator').join(counts))}")


def _day(edition: Edition, item: Addition) -> DayOfChanges:
    kinds = [_kind(edition, kind, ids) for kind, ids in item.ids.items()]
    return DayOfChanges(f"added-{item.day.isoformat()}", edition.language.date(item.day.isoformat()), kinds)


def _kind(edition: Edition, kind: str, ids: tuple[str, ...]) -> tuple[str, list[Markdown], Markdown]:
    say, links = edition.language.say, edition.top
    entries = [links.thing(kind, id_) for id_ in ids[:_LISTED]]
    return say(f"history.kinds.{kind}", number=len(ids)), entries, _more(edition, kind, len(ids) - _LISTED)


def _more(edition: Edition, kind: str, number: int) -> Markdown:
    if number <= 0:
        return Markdown()
    say, folder = edition.language.say, addresses.FOLDERS[kind]
    section = edition.top.to(say(f"sections.{folder}"), addresses.section(folder))
    return joined("", [say("history.more", number=number), section])
