"""Entity pages, and the list of all entities by kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

from generator.files import addresses
from generator.files.artifact import Page
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import ENTITY
from generator.model.vocabularies import EntityKind, Level
from generator.render import shown
from generator.render.edition import Body, Edition, body
from generator.render.pages import cards, doors, event_rows, kin, parts, sentences
from generator.words.markdown import Markdown, joined, span

_FIRST: Final = 8
"""So many related entities are shown at once; the rest is folded."""


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The entities of one kind: its id and name, how many of each level, and a line for each."""

    id: str
    name: str
    count: str
    lines: list[Markdown]


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every entity, and their index."""
    yield edition.section("entity", "entities", partial(_index, edition))
    for entity in edition.record.entities.values():
        file = edition.record.files[ENTITY.ref(entity.id)]
        yield edition.page(addresses.page("entity", entity.id), partial(_entity, edition, entity), file)


def _index(edition: Edition) -> Mapping[str, object]:
    groups = (_group(edition, kind) for kind in edition.record.vocabularies.ids(EntityKind))
    return {"groups": [group for group in groups if group.lines]}


def _group(edition: Edition, kind: str) -> KindGroup:
    say, by_kind = edition.language.say, edition.index.entities_by_kind
    found = {level: by_kind.get((kind, level), ()) for level in edition.record.vocabularies.ids(Level)}
    counts = [
        say("counts.status", status=say(f"levels.{level}"), number=len(entities))
        for level, entities in found.items()
        if entities
    ]
    lines = [_entry(edition, entity) for entities in found.values() for entity in entities]
    return KindGroup(kind, say(f"entity_kinds.{kind}"), say("list_separator").join(counts), lines)


def _entry(edition: Edition, entity: Entity) -> Markdown:
    """The name, what tells it apart (region, names alike), and how many events it has."""
    say = edition.language.say
    events = len(edition.index.events_by_entity.get(entity.id, ()))
    words = [edition.wording.region(entity.region)]
    words += [say("counts.events", number=events)] if events else []
    words += [say("alike.warned", names=_names(edition, entity))] if ENTITY.ref(entity.id) in edition.alike else []
    meta = span("bn-meta", say("pairs.meta_separator").join(words))
    name = edition.language.opening(edition.wording.entity(entity.id))
    return joined(" ", [edition.nested.entity(entity.id, name), meta])


def _names(edition: Edition, entity: Entity) -> str:
    names = (edition.wording.entity(link.other.id) for link in edition.alike[ENTITY.ref(entity.id)])
    return edition.language.say("list_separator").join(names)


def _entity(edition: Edition, entity: Entity) -> Body:
    links = edition.nested
    items = [edition.record.observations[id_] for id_ in entity.observations]
    events = _events(edition, entity)
    return body(
        "entity",
        title=edition.language.opening(edition.wording.entity(entity.id)),
        description=edition.wording.plain(entity.description),
        headline=sentences.sentence(edition, links, entity.description),
        doors=doors.doors(edition, items, alike=ENTITY.ref(entity.id) in edition.alike, entity=entity.id),
        alike=kin.alike(edition, links, ENTITY.ref(entity.id)),
        facts=_facts(edition, entity),
        cards=cards.cards(edition, links, items),
        events=event_rows.told(edition, links, events, kin.of_events(edition, entity)),
        number=len(events),
        relations=kin.of_entities(edition, links, entity),
        first=_FIRST,
        sources=[links.citation(cited) for cited in entity.sources],
        corrections=parts.correction_items(edition, links, entity.corrections),
        file=edition.yaml(edition.record.files[ENTITY.ref(entity.id)]),
    )


def _events(edition: Edition, entity: Entity) -> list[Event]:
    """The events that name an entity, and those that are related to it, each once."""
    related = [edition.record.events[id_] for id_ in kin.of_events(edition, entity)]
    named = edition.index.events_by_entity.get(entity.id, ())
    return list({event.id: event for event in (*named, *related)}.values())


def _facts(edition: Edition, entity: Entity) -> list[tuple[str, str]]:
    say = edition.language.say
    aliases = [(say("columns.aliases"), parts.originals(edition, entity.aliases))] if entity.aliases else []
    return [
        (say("columns.kind"), say(f"entity_kinds.{entity.kind}")),
        (say("columns.level"), say(f"levels.{entity.level}")),
        (say("columns.region"), edition.nested.region(entity.region)),
        *aliases,
        *shown.facts(edition.nested, entity),
    ]
