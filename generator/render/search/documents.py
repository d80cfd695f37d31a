"""What can be found: every page of the record with its title, its other names and its text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Final

from generator.derive.twins import twins
from generator.files import addresses
from generator.files.addresses import FOLDERS
from generator.model.base import LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.sources import Passage, Source
from generator.model.statements import Correction, Relation
from generator.model.stories import Story
from generator.render import shown
from generator.render.edition import Edition
from generator.render.search import hits
from generator.render.written import WrittenPage

_SECTIONS: Final = ("timeline", *FOLDERS.values(), "compare", "graph", "coverage", "changes", "data")


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """One page: the section it lies in (empty for an index), its id, and its words, line by line.

    ``figure`` is what a hit shows beside the title; it says nothing that ``lines`` do not say.  ``twin`` is the
    other of an event and the entity that it founded, as section and id: a search lists both as one.  Pages of
    the guide are listed apart.
    """

    section: str
    id: str
    title: str
    names: tuple[str, ...]
    lines: tuple[str, ...]
    figure: str = ""
    twin: tuple[str, str] | None = None
    is_guide: bool = False


def documents(edition: Edition) -> Iterator[SearchDocument]:
    """Every page: topics and indicators first, which lead on to all the others, hand-written pages last.

    The order is that of the hits of a search that are equally near.
    """
    record, say, plain = edition.record, edition.language.say, edition.wording.plain
    for topic in record.topics.values():
        said = tuple(plain(text) for text in (topic.headline, topic.description) if text)
        figure = plain(topic.headline) if topic.headline else ""
        yield SearchDocument("topics", topic.id, edition.wording.topic(topic.id), topic.aliases, said, figure)
    for indicator in record.indicators.values():
        name, lines = edition.wording.indicator(indicator.id), tuple(_indicator(edition, indicator))
        figure = hits.of_indicator(edition, indicator.id)
        yield SearchDocument("indicators", indicator.id, name, indicator.aliases, lines, figure)
    for story in record.stories.values():
        title, figure = plain(story.title), plain(story.headline)
        yield SearchDocument("stories", story.id, title, (), (figure, *_steps(edition, story)), figure)
    founded = twins(record)
    founders = {entity: event for event, entity in founded.items()}
    for entity in record.entities.values():
        name, lines = edition.wording.entity(entity.id), tuple(_entity(edition, entity))
        figure, twin = hits.of_entity(edition, entity), _twin("events", founders.get(entity.id))
        yield SearchDocument("entities", entity.id, name, entity.aliases, lines, figure, twin)
    for event in record.events.values():
        title, lines = plain(event.title), tuple(_event(edition, event))
        figure, twin = hits.of_event(edition, event), _twin("entities", founded.get(event.id))
        yield SearchDocument("events", event.id, title, (), lines, figure, twin)
    for region in record.regions.values():
        figure = plain(region.headline) if region.headline else ""
        lines = (*filter(None, [figure]), region.code, say(f"levels.{region.level}"))
        yield SearchDocument("regions", region.code, edition.wording.region(region.code), (), lines, figure)
    for source in record.sources.values():
        title = edition.language.text(source.title)
        yield SearchDocument("sources", source.id, title, source.authors, tuple(_source(edition, source)))
    yield from _others(edition)
    for section in _SECTIONS:
        yield SearchDocument("", section, say(f"sections.{section}"), (), (say(f"leads.{section}"),))
    for path in sorted(edition.site.written):
        yield _written(path, edition.site.written[path])


def _steps(edition: Edition, story: Story) -> Iterator[str]:
    for step in story.steps:
        yield edition.wording.plain(step.title)
        yield edition.wording.plain(step.text)


def _twin(section: str, id_: str | None) -> tuple[str, str] | None:
    return (section, id_) if id_ else None


def _others(edition: Edition) -> Iterator[SearchDocument]:
    """The pages of kinds that have none made for them."""
    for kind in addresses.OTHERS:
        for id_, entry in edition.record.of(kind).items():
            said = tuple(shown.all_lines(edition.wording, entry))
            yield SearchDocument(kind.pages, id_, edition.wording.name(kind.ref(id_)), (), said)


def _written(path: PurePosixPath, page: WrittenPage) -> SearchDocument:
    """A hand-written page."""
    place = PurePosixPath(addresses.published(str(path)))
    section = place.parent.as_posix()
    is_guide = path.parts[0] == PurePosixPath(addresses.GUIDE).parts[0]
    title = page.title or place.name
    return SearchDocument("" if section == "." else section, place.name, title, (), page.lines, is_guide=is_guide)


def _event(edition: Edition, event: Event) -> Iterator[str]:
    say, wording = edition.language.say, edition.wording
    yield wording.plain(event.summary)
    yield from (wording.plain(claim.text) for claim in event.claims)
    yield from _figures(edition, (edition.record.observations[id_] for id_ in event.observations))
    yield _facts(wording.date(event), say(f"event_types.{event.type}"), wording.region(event.region))
    yield from _notes(edition, event.date_note)
    yield from shown.lines(wording, event)
    yield from map(wording.topic, event.topics)
    yield from map(wording.entity, event.entities)
    yield from _history(edition, event.relations, event.corrections)


def _entity(edition: Edition, entity: Entity) -> Iterator[str]:
    say, wording = edition.language.say, edition.wording
    yield wording.plain(entity.description)
    yield from _figures(edition, (edition.record.observations[id_] for id_ in entity.observations))
    yield _facts(say(f"entity_kinds.{entity.kind}"), say(f"levels.{entity.level}"), wording.region(entity.region))
    yield from shown.lines(wording, entity)
    yield from _history(edition, entity.relations, entity.corrections)


def _indicator(edition: Edition, indicator: Indicator) -> Iterator[str]:
    say, wording = edition.language.say, edition.wording
    yield wording.plain(indicator.definition)
    yield from _notes(edition, indicator.denominator)
    unit = edition.language.text(edition.record.units[indicator.unit].name)
    yield _facts(say(f"indicator_kinds.{indicator.kind}"), unit, wording.topic(indicator.topic))
    yield from _figures(edition, edition.index.observations_by_indicator.get(indicator.id, ()))


def _source(edition: Edition, source: Source) -> Iterator[str]:
    yield from _notes(edition, source.description, source.note)
    yield from (edition.language.text(name) for name in (source.publisher, source.container) if name)
    if source.issued:
        yield edition.language.date(source.issued.date, source.issued.basis)
        yield from _notes(edition, source.issued.note)
    if source.url:
        yield source.url
    yield edition.wording.region(source.region)
    for passage in source.passages:
        yield from _passage(edition, passage)


def _passage(edition: Edition, passage: Passage) -> Iterator[str]:
    for restored in passage.restored:
        yield edition.wording.restored(restored)
        yield from _notes(edition, restored.reason)
    if passage.tokens:
        yield _facts(*(token.token for token in passage.tokens))
    for token in passage.tokens:
        yield from _notes(edition, token.reason)


def _figures(edition: Edition, observations: Iterable[SourcedObservation]) -> Iterator[str]:
    wording = edition.wording
    for item in observations:
        yield _facts(
            f"{wording.indicator(item.indicator)} {wording.figure(item)}",
            edition.language.date(item.period),
            wording.region(item.region),
            edition.language.say("passage.token", token=item.token),
        )
        yield from _notes(edition, item.note)
        for corrected in item.corrections:
            yield from _notes(edition, corrected.was, corrected.is_, corrected.why)


def _history(edition: Edition, relations: Iterable[Relation], corrections: Iterable[Correction]) -> Iterator[str]:
    for relation in relations:
        yield from _notes(edition, relation.note)
    for item in corrections:
        yield from _notes(edition, item.was, item.is_, item.why)


def _notes(edition: Edition, *texts: LocalText | None) -> Iterator[str]:
    return (edition.wording.plain(text) for text in texts if text)


def _facts(*facts: str) -> str:
    return " · ".join(facts)
