"""Event pages, and the list of all events by topic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.derive.grouping import grouped
from generator.model.events import Event
from generator.model.kinds import EVENT
from generator.render import addresses, citations, shown
from generator.render.artifact import Page
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, joined, small, span
from generator.render.pages import parts, sentences


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every event, and their index."""
    yield edition.section("event", "groups", partial(_index, edition))
    for event in edition.record.events.values():
        file = edition.record.files[EVENT.ref(event.id)]
        yield edition.page(addresses.page("event", event.id), partial(_event, edition, event), file)


def _index(edition: Edition) -> Mapping[str, object]:
    """Each event stands once, under the first of its topics, so that the list stays readable."""
    first = grouped((event.topics[0] if event.topics else "", event) for event in edition.record.events.values())
    groups = [
        (topic.id, edition.nested.topic(topic.id), parts.event_items(edition, edition.nested, first[topic.id]))
        for topic in edition.record.topics.values()
        if topic.id in first
    ]
    loose = parts.event_items(edition, edition.nested, first.get("", ()))
    return {"groups": groups, "loose": loose, "charts": []}


def _event(edition: Edition, event: Event) -> Body:
    links, wording = edition.nested, edition.wording
    title = wording.plain(event.title)
    observations = [edition.record.observations[id_] for id_ in event.observations]
    return body(
        "event",
        door=parts.explorer_door(edition, event=event.id),
        title=title,
        description=wording.plain(event.summary),
        facts=_facts(edition, event),
        summary=sentences.sentence(edition, links, event.summary),
        claims=[_claim(links.prose(item.text), links.passage(item.source, item.passage)) for item in event.claims],
        figures=parts.figures(edition, links, observations, "indicator value period place"),
        entities=parts.entity_items(edition, links, (edition.record.entities[id_] for id_ in event.entities)),
        relations=parts.relation_items(edition, links, EVENT.ref(event.id)),
        sources=[links.citation(cited) for cited in event.sources],
        neighbours=_neighbours(edition, event),
        citation=parts.citation(edition, _reference(edition, event)),
        corrections=parts.correction_items(edition, links, event.corrections),
        file=edition.yaml(edition.record.files[EVENT.ref(event.id)]),
    )


def _reference(edition: Edition, event: Event) -> citations.Reference:
    title, address = edition.wording.plain(event.title), edition.address("event", event.id)
    return citations.page(event.id, title, address, edition.day("event", event), edition.language.say("site_name"))


def _facts(edition: Edition, event: Event) -> list[tuple[str, str]]:
    say, links = edition.language.say, edition.nested
    date = [span("bn-date", edition.wording.date(event))]
    if event.date_note:
        date.append(small(links.prose(event.date_note)))
    return [
        (say("columns.date"), joined(parts.BREAK, date)),
        (say("columns.type"), say(f"event_types.{event.type}")),
        (say("columns.region"), links.region(event.region)),
        (say("columns.topics"), links.all(map(links.topic, event.topics))),
        *shown.facts(links, event),
    ]


def _claim(text: Markdown, place: Markdown) -> Markdown:
    return joined(" ", [text, small(place)])


def _neighbours(edition: Edition, event: Event) -> list[Markdown]:
    say = edition.language.say
    both = (("event.before", edition.index.told_before), ("event.after", edition.index.told_after))
    return [
        joined("", [say(label), say("colon"), joined(say("sentence_separator"), _items(edition, found[event.id]))])
        for label, found in both
        if event.id in found
    ]


def _items(edition: Edition, events: tuple[Event, ...]) -> list[Markdown]:
    return parts.event_items(edition, edition.nested, events)
