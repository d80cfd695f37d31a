"""Parts that several kinds of page share: tables of figures, lists of events, relations."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.derive.relations import Link
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.statements import Correction
from generator.render.citations import Reference, bibtex, gbt7714
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.markdown import (
    Markdown,
    chinese_in,
    classed,
    escape,
    joined,
    marked,
    preformatted,
    small,
    span,
    strong,
)

BREAK: Final = Markdown("<br>")


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its name for those who cannot see it, its head, its rows."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference in the two forms readers copy it in."""

    gbt7714: Markdown
    bibtex: Markdown


def citation(edition: Edition, reference: Reference) -> Citation:
    """Write a reference in both forms."""
    text, lang = bibtex(reference), edition.place.language
    return Citation(marked(gbt7714(reference), lang), preformatted(text, chinese_in(text, lang)))


def figures(edition: Edition, links: Links, observations: Iterable[SourcedObservation], columns: str) -> Table | None:
    """A table of observations, one each row; ``columns`` names its columns in order."""
    names = columns.split()
    rows = tuple(tuple(_CELLS[name](edition, links, item) for name in names) for item in observations)
    if not rows:
        return None
    head = tuple(edition.language.say(f"columns.{name}") for name in names)
    return Table(edition.language.say("figures"), head, rows)


def _indicator(_: Edition, links: Links, item: SourcedObservation) -> Markdown:
    name = links.indicator(item.indicator)
    return joined(BREAK, [name, small(links.prose(item.note))]) if item.note else name


def _region(_: Edition, links: Links, item: SourcedObservation) -> Markdown:
    name = links.region(item.region)
    return joined(BREAK, [name, small(links.prose(item.note))]) if item.note else name


def _place(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    return joined(BREAK, [links.passage(item.source, item.passage), token(edition, item.token, "passage.token")])


def token(edition: Edition, printed: str, form: str = "") -> Markdown:
    """A numeral as printed, in the words ``form``; it stays in the language of its source."""
    said = edition.language.say(form, token=printed) if form else printed
    return span("bn-token", said, chinese_in(printed, edition.place.language))


def originals(edition: Edition, names: Iterable[str]) -> Markdown:
    """Names that stand in the language of the sources alone."""
    marks = [marked(name, edition.place.language) for name in names]
    return joined(edition.language.say("list_separator"), marks)


def _events(edition: Edition, links: Links, item: SourcedObservation) -> Markdown:
    return joined(BREAK, [links.event(event.id) for event in edition.index.events_by_observation.get(item.id, ())])


_CELLS: Final[Mapping[str, Callable[[Edition, Links, SourcedObservation], Markdown]]] = {
    "indicator": _indicator,
    "region": _region,
    "where": lambda _, links, item: links.region(item.region),
    "value": lambda edition, _, item: strong(edition.wording.figure(item)),
    "period": lambda edition, _, item: escape(edition.language.date(item.period)),
    "place": _place,
    "events": _events,
}


def explorer_door(edition: Edition, **state: str) -> Markdown:
    """From a record page to the state of the explorer that holds it."""
    label = edition.language.say("topic.timeline")
    return classed(edition.nested.explorer(label, **state), "bn-door", "bn-door--main")


def event_items(edition: Edition, links: Links, events: Iterable[Event]) -> list[Markdown]:
    """Events for a list, each with its date and region."""
    return [
        joined(
            " ",
            [
                links.event(event.id),
                span("bn-date", edition.wording.date(event)),
                span("bn-region", edition.wording.region(event.region)),
            ],
        )
        for event in events
    ]


def entity_items(edition: Edition, links: Links, entities: Iterable[Entity]) -> list[Markdown]:
    """Entities for a list, each with its kind."""
    return [
        joined(" ", [links.entity(entity.id), span("bn-kind", edition.language.say(f"entity_kinds.{entity.kind}"))])
        for entity in entities
    ]


def relation_items(edition: Edition, links: Links, node: Ref) -> list[Markdown]:
    """The relations of an event or entity, from both ends, each with its basis."""
    return [_relation(edition, links, item) for item in edition.index.links.get(node, ())]


def _relation(edition: Edition, links: Links, item: Link) -> Markdown:
    say = edition.language.say
    label = say(f"{'inverse_relations' if item.inverse else 'relations'}.{item.type}")
    parts = [f"{label}{say('colon')}", links.node(item.other), " ", span("bn-basis", say(f"basis.{item.basis}"))]
    if item.note:
        parts += [BREAK, small(links.prose(item.note))]
    return joined("", parts)


def correction_items(edition: Edition, links: Links, corrections: Iterable[Correction]) -> list[Markdown]:
    """Corrections for a list: when, what was, what is, why."""
    say = edition.language.say
    return [
        joined(
            "",
            [
                edition.language.date(item.date), say("colon"),
                say("corrections.was"), links.prose(item.was), say("sentence_separator"),
                say("corrections.is"), links.prose(item.is_), say("sentence_separator"),
                say("corrections.why"), links.prose(item.why),
            ],
        )
        for item in corrections
    ]  # fmt: skip
