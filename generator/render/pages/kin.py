"""What an entity or an event has to do with others, told once: with events beside them, else in a list, alike apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from generator.derive.alike import is_alike
from generator.derive.grouping import grouped
from generator.derive.relations import Link
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import ENTITY, EVENT, Ref
from generator.model.vocabularies import Trait
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import parts
from generator.words.markdown import Markdown, joined, small, span


def of_events(edition: Edition, entity: Entity) -> Mapping[str, str]:
    """How each event is related to an entity, in words, by its id."""
    found = (link for link in _links(edition, ENTITY.ref(entity.id)) if link.other.kind == EVENT.name)
    return {other.id: _kinds(edition, links) for other, links in _by_other(found).items()}


def of_entities(edition: Edition, links: Links, entity: Entity) -> list[Markdown]:
    """The entities that an entity is related to, each once; those that are only like it are left out."""
    found = _related(edition, ENTITY.ref(entity.id)).items()
    return [_line(edition, links, other, held) for other, held in found if other.kind == ENTITY.name]


def of_event(edition: Edition, links: Links, event: Event) -> tuple[list[Markdown], list[Markdown]]:
    """What an event is related to; and apart from these the entities that it names and says no more of."""
    related = _related(edition, EVENT.ref(event.id))
    named = [node for node in map(ENTITY.ref, event.entities) if node not in related]
    return (
        [_line(edition, links, other, held) for other, held in related.items()],
        [_line(edition, links, node, ()) for node in named],
    )


def alike(edition: Edition, links: Links, node: Ref) -> list[Markdown]:
    """What something is easily taken for, each with what the record says of it."""
    return [_warning(edition, links, link) for link in edition.alike.get(node, ())]


def apart(edition: Edition, link: Link) -> str:
    """What stands between two names that are easily confused: that they differ, or that nobody says how they relate."""
    is_distinct = edition.record.vocabularies.has(link.type, Trait.DISTINCT)
    return edition.language.say("alike.distinct" if is_distinct else "alike.unsaid")


def _links(edition: Edition, node: Ref) -> tuple[Link, ...]:
    return edition.index.links.get(node, ())


def _related(edition: Edition, node: Ref) -> dict[Ref, tuple[Link, ...]]:
    """The relations of a node by their other end, but for what only says that two things are alike."""
    return dict(_by_other(link for link in _links(edition, node) if not is_alike(node, link, edition.record)))


def _by_other(links: Iterable[Link]) -> Mapping[Ref, tuple[Link, ...]]:
    return grouped((link.other, link) for link in links)


def _kinds(edition: Edition, links: Sequence[Link]) -> str:
    """The types of relations as seen from this end, each once, and how they are known."""
    say = edition.language.say
    listed = ((("inverse_relation_types" if link.inverse else "relation_types"), link.type) for link in links)
    names = dict.fromkeys(say(f"{words}.{type_}") for words, type_ in listed)
    bases = dict.fromkeys(say(f"basis.{link.basis}") for link in links)
    return say("alike.kinds", names=say("list_separator").join(names), bases=say("list_separator").join(bases))


def _line(edition: Edition, links: Links, other: Ref, held: tuple[Link, ...]) -> Markdown:
    words = [*([_kinds(edition, held)] if held else []), _kind(edition, other)]
    meta = joined(edition.language.say("pairs.meta_separator"), words)
    notes = [small(links.prose(link.note)) for link in held if link.note]
    return joined("", [links.node(other), span("bn-meta", meta), *dict.fromkeys(notes)])


def _kind(edition: Edition, node: Ref) -> str:
    record, say = edition.record, edition.language.say
    if node.kind == EVENT.name:
        return say(f"event_types.{record.events[node.id].type}")
    return say(f"entity_kinds.{record.entities[node.id].kind}")


def _warning(edition: Edition, links: Links, link: Link) -> Markdown:
    said = [small(links.prose(link.note))] if link.note else []
    name = joined(" ", [span("bn-apart", apart(edition, link)), links.node(link.other)])
    return joined(parts.BREAK, [name, *said])
