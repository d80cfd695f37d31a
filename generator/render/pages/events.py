"""Event pages, and the list of all events by topic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.derive.grouping import grouped
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.events import Event
from generator.model.kinds import EVENT
from generator.model.observations import SourcedObservation
from generator.model.statements import Claim
from generator.render import shown
from generator.render.edition import Body, Edition, body
from generator.render.pages import (
    doors,
    event_figures,
    event_kin,
    event_time,
    parts,
    passage_strips,
    sentences,
    stories,
)
from generator.words.markdown import Markdown, joined, small, span


@dataclass(frozen=True, slots=True)
class TopicGroup:
    """The events of a topic in the index: its id and name, the link to it, a line for each event."""

    id: str
    name: str
    link: Markdown
    lines: list[Markdown]


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every event, and their index."""
    yield edition.section("event", "groups", partial(_index, edition))
    for event in edition.record.events.values():
        file = edition.record.files[EVENT.ref(event.id)]
        yield edition.page(addresses.page("event", event.id), partial(_event, edition, event), file)


def _index(edition: Edition) -> Mapping[str, object]:
    """Each event stands once, under the first of its topics, so that the list stays readable."""
    first = grouped((event.topics[0] if event.topics else "", event) for event in edition.record.events.values())
    groups = [_group(edition, topic, first[topic]) for topic in edition.record.topics if topic in first]
    loose = parts.event_items(edition, edition.nested, first.get("", ()))
    return {"groups": groups, "loose": loose, "charts": []}


def _group(edition: Edition, topic: str, events: Iterable[Event]) -> TopicGroup:
    items = parts.event_items(edition, edition.nested, events)
    return TopicGroup(topic, edition.wording.topic(topic), edition.nested.topic(topic), items)


def _event(edition: Edition, event: Event) -> Body:
    links, wording = edition.nested, edition.wording
    observations = [edition.record.observations[id_] for id_ in event.observations]
    living = [item for item in observations if not sentences.is_of_the_dead(edition, item)]
    return body(
        "event",
        doors=doors.doors(edition, observations, event=event.id),
        title=wording.plain(event.title),
        description=wording.plain(event.summary),
        summary=sentences.sentence(edition, links, event.summary),
        facts=_facts(edition, event),
        claims=[_claim(edition, event, item) for item in event.claims],
        figures=event_figures.shown(edition, links, event, living),
        notes=[links.prose(item.note) for item in observations if item.note and item not in living],
        time=event_time.shown(edition, links, event),
        thread=event_kin.thread(edition, links, event),
        strips=passage_strips.strips(edition, links, living),
        beside=event_kin.beside(edition, links, event),
        in_source=event_kin.in_source(edition, links, event),
        of_topic=event_kin.of_topic(edition, links, event),
        topic=links.topic(event.topics[0]) if event.topics else "",
        stories=stories.entries(edition, links, stories.telling(edition, [event.id, *event.observations])),
        citation=_citation(edition, event, observations),
        corrections=parts.correction_items(edition, links, event.corrections),
        file=edition.yaml(edition.record.files[EVENT.ref(event.id)]),
    )


def _citation(edition: Edition, event: Event, observations: Iterable[SourcedObservation]) -> parts.CopiedCitation:
    path, title = addresses.page("event", event.id), edition.wording.plain(event.title)
    return parts.own_citation(edition, path, title, edition.day("event", event), observations)


def _facts(edition: Edition, event: Event) -> list[tuple[str, str]]:
    say, links = edition.language.say, edition.nested
    date = [span("bn-date", edition.wording.date(event))]
    if event.date_note:
        date.append(small(links.prose(event.date_note)))
    return [
        (say("columns.date"), joined(parts.BREAK, date)),
        (say("columns.region"), links.region(event.region)),
        (say("columns.type"), say(f"event_types.{event.type}")),
        (say("columns.topics"), links.all(map(links.topic, event.topics))),
        (say("columns.place"), joined(parts.BREAK, map(links.citation, event.sources))),
        *shown.facts(links, event),
    ]


def _claim(edition: Edition, event: Event, claim: Claim) -> Markdown:
    """What the source states; where, if the event rests on more than one passage."""
    places = [(cited.source, number) for cited in event.sources for number in cited.passages]
    links = edition.nested
    where = links.numbered if len(event.sources) == 1 else links.passage
    told = [] if places == [(claim.source, claim.passage)] else [small(where(claim.source, claim.passage))]
    return joined(" ", [links.prose(claim.text), *told])
