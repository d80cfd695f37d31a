"""Source pages: the bibliographic record, and passage by passage what rests on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generator.derive import sections
from generator.derive.coverage import SourceAccount
from generator.files import addresses
from generator.files.artifact import Page
from generator.model.kinds import SOURCE
from generator.model.sources import Source
from generator.render.edition import Body, Edition, body
from generator.render.pages import doors, parts, passages, sentences, strips
from generator.render.pages.coverage import totals
from generator.words import citations
from generator.words.markdown import Markdown, external, joined, marked, small, span


def pages(edition: Edition) -> Iterator[Page]:
    """The page of every source, and their index."""
    yield edition.section("source", "list", partial(_index, edition))
    for account, source in zip(edition.index.coverage, edition.record.sources.values(), strict=True):
        file = edition.record.files[SOURCE.ref(source.id)]
        yield edition.page(addresses.page("source", source.id), partial(_source, edition, source, account), file)


def _index(edition: Edition) -> Mapping[str, object]:
    return {"entries": [_entry(edition, item) for item in edition.record.sources.values()]}


def _source(edition: Edition, source: Source, account: SourceAccount) -> Body:
    links = edition.nested
    opening = source.headline or source.description
    items = edition.index.observations_by_source.get(source.id, ())
    return body(
        "source",
        title=edition.language.text(source.title),
        description=edition.wording.plain(opening),
        headline=sentences.sentence(edition, links, opening),
        lead=links.prose(source.description) if source.headline else "",
        note=links.prose(source.note) if source.note else "",
        counts=_counts(edition, account),
        doors=doors.doors(edition, items, source=source.id),
        strip=strips.strip(edition, account),
        parts=[passages.shown(edition, source, part) for part in sections.parts(source, account.passages)],
        original=_original(edition, source),
        facts=_bibliography(edition, source),
        citation=parts.citation(edition, citations.source(source, edition.record.vocabularies)),
        totals=totals(edition, account),
        file=edition.yaml(edition.record.files[SOURCE.ref(source.id)]),
    )


def _counts(edition: Edition, account: SourceAccount) -> str:
    """How many passages, figures and events."""
    return edition.language.say(
        "source.counts",
        passages=len(account.passages),
        measured=sum(map(sections.has_figures, account.passages)),
        figures=sum(map(strips.figures, account.passages)),
        events=len(edition.index.events_by_source.get(account.source, ())),
    )


def _original(edition: Edition, source: Source) -> Markdown:
    """What can be said of the text itself, in a line: title, date, page, address, archived copy."""
    say, language = edition.language.say, edition.language
    words: list[str] = [marked(say("source.title", title=language.text(source.title)), edition.place.language)]
    words.append(language.date(source.issued.date, source.issued.basis) if source.issued else say("source.undated"))
    words += [source.page] if source.page else []
    words.append(external(say("columns.url"), source.url) if source.url else say("source.no_url"))
    words += [external(say("columns.archive"), source.archive)] if source.archive else []
    return joined(say("pairs.meta_separator"), words)


def _entry(edition: Edition, source: Source) -> Markdown:
    links = edition.nested
    said = sentences.sentence(edition, links, source.headline) if source.headline else links.prose(source.description)
    number = len(edition.index.events_by_source.get(source.id, ()))
    count = span("bn-count", edition.language.say("counts.events", number=number))
    return joined("", [links.source(source.id), " ", count, parts.BREAK, small(said)])


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
        ("page", source.page or ""),
        ("url", external(source.url, source.url) if source.url else say("source.no_url")),
        ("archive", external(source.archive, source.archive) if source.archive else ""),
        ("type", say(f"source_types.{source.type}")),
        ("region", edition.nested.region(source.region)),
    )
    return [(say(f"columns.{name}"), value) for name, value in fields if value]
