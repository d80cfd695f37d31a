"""Entity pages, and the list of all entities by kind and level."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.model.entities import Entity
from generator.model.kinds import ENTITY
from generator.model.vocabulary import EntityKind, Level
from generator.render import addresses, shown
from generator.render.artifact import Page
from generator.render.charts import levels
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown
from generator.render.pages import parts


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every entity, and their index."""
    yield edition.section("entity", "entities", partial(_index, edition))
    for entity in edition.record.entities.values():
        file = edition.record.files[ENTITY.ref(entity.id)]
        yield edition.page(addresses.page("entity", entity.id), partial(_entity, edition, entity), file)


def _index(edition: Edition) -> Mapping[str, object]:
    kinds = [(kind.value, edition.language.say(f"entity_kinds.{kind}"), _levels(edition, kind)) for kind in EntityKind]
    charts = edition.charts(levels.specs(edition.index, edition.wording), edition.nested)
    return {"kinds": [kind for kind in kinds if kind[2]], "charts": charts}


def _levels(edition: Edition, kind: EntityKind) -> list[tuple[str, str, list[Markdown]]]:
    return [
        (level.value, edition.language.say(f"levels.{level}"), [edition.nested.entity(item.id) for item in found])
        for level in Level
        if (found := edition.index.entities_by_kind.get((kind, level)))
    ]


def _entity(edition: Edition, entity: Entity) -> Body:
    links = edition.nested
    observations = [edition.record.observations[id_] for id_ in entity.observations]
    return body(
        "entity",
        door=parts.explorer_door(edition, entity=entity.id),
        title=edition.wording.entity(entity.id),
        description=edition.wording.plain(entity.description),
        facts=_facts(edition, entity),
        summary=links.prose(entity.description),
        figures=parts.figures(edition, links, observations, "indicator value period place"),
        events=parts.event_items(edition, links, edition.index.events_by_entity.get(entity.id, ())),
        relations=parts.relation_items(edition, links, ENTITY.ref(entity.id)),
        sources=[links.citation(cited) for cited in entity.sources],
        corrections=parts.correction_items(edition, links, entity.corrections),
        file=edition.yaml(edition.record.files[ENTITY.ref(entity.id)]),
    )


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
