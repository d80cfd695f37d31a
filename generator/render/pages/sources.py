"""Source pages: the bibliographic record, and passage by passage what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.derive.coverage import PassageAccount, SourceAccount
from generator.derive.passages import Facts
from generator.model.kinds import SOURCE
from generator.model.sources import Passage, Restoration, Source
from generator.render import addresses, citations
from generator.render.artifact import Page, assets_of
from generator.render.edition import Body, Edition, body
from generator.render.markdown import Markdown, external, joined, marked, small, span
from generator.render.pages import accounts, parts
from generator.render.pages.coverage import charts, totals


@dataclass(frozen=True, slots=True)
class Section:
    """One passage: its number and heading, its restored characters, its numerals, its facts."""

    number: int
    heading: str
    restored: list[Markdown]
    numerals: parts.Table | None
    facts: list[tuple[str, list[Markdown]]]


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every source, and their index."""
    yield edition.section("source", "list", partial(_index, edition))
    for account, source in zip(edition.index.coverage, edition.record.sources.values(), strict=True):
        file = edition.record.files[SOURCE.ref(source.id)]
        yield edition.page(addresses.page("source", source.id), partial(_source, edition, source, account), file)


def _index(edition: Edition) -> Mapping[str, object]:
    return {"entries": [_entry(edition, item) for item in edition.record.sources.values()]}


def _source(edition: Edition, source: Source, account: SourceAccount) -> Body:
    drawn = charts(edition, edition.nested, account)
    return body(
        "source",
        door=parts.explorer_door(edition, source=source.id),
        title=edition.language.text(source.title),
        description=edition.wording.plain(source.description),
        lead=edition.nested.prose(source.description),
        facts=_bibliography(edition, source),
        note=edition.nested.prose(source.note) if source.note else "",
        citation=parts.citation(edition, citations.source(source)),
        totals=totals(edition, account),
        charts=drawn,
        assets=assets_of(drawn),
        passages=[_section(edition, source, *both) for both in zip(source.passages, account.passages, strict=True)],
        file=edition.yaml(edition.record.files[SOURCE.ref(source.id)]),
    )


def _entry(edition: Edition, source: Source) -> Markdown:
    links = edition.nested
    return joined(parts.BREAK, [links.source(source.id), small(links.prose(source.description))])


def _bibliography(edition: Edition, source: Source) -> list[tuple[str, str]]:
    say, language = edition.language.say, edition.language
    issued: str = say("source.undated")
    if source.issued:
        date = span("bn-date", language.date(source.issued.date, source.issued.basis))
        note = [small(edition.nested.prose(source.issued.note))] if source.issued.note else []
        issued = joined(parts.BREAK, [date, *note])
    fields = (
        ("authors", parts.originals(edition, source.authors)),
        ("container", language.text(source.container) if source.container else ""),
        ("publisher", language.text(source.publisher) if source.publisher else ""),
        ("issued", issued),
        ("url", external(source.url, source.url) if source.url else say("source.no_url")),
        ("type", say(f"source_types.{source.type}")),
        ("region", edition.nested.region(source.region)),
    )
    return [(say(f"columns.{name}"), value) for name, value in fields if value]


def _section(edition: Edition, source: Source, passage: Passage, account: PassageAccount) -> Section:
    say = edition.language.say
    head = tuple(say(f"columns.{name}") for name in ("token", "status", "account"))
    rows = tuple(accounts.row(edition, edition.nested, token) for token in account.tokens)
    heading = say("passage.title", number=passage.passage)
    return Section(
        passage.passage,
        heading,
        [_restored(edition, item) for item in passage.restored],
        parts.Table(say("passage.numerals", passage=heading), head, rows) if rows else None,
        _facts(edition, edition.index.facts.get((source.id, passage.passage), Facts())),
    )


def _restored(edition: Edition, item: Restoration) -> Markdown:
    words = marked(edition.wording.restored(item), edition.place.language)
    return joined(parts.BREAK, [words, small(edition.nested.prose(item.reason))])


def _facts(edition: Edition, facts: Facts) -> list[tuple[str, list[Markdown]]]:
    links, say = edition.nested, edition.language.say
    claims = [joined(" ", [links.prose(item.claim.text), small(links.event(item.event.id))]) for item in facts.claims]
    groups = (
        ("sections.events", parts.event_items(edition, links, facts.events)),
        ("claims", claims),
        ("sections.entities", parts.entity_items(edition, links, facts.entities)),
    )
    return [(say(label), items) for label, items in groups if items]
