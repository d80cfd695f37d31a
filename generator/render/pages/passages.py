"""The passages of a source: their numerals in reading order, each with its id, and what else rests on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.derive.coverage import PassageAccount, TokenAccount
from generator.derive.passages import Facts
from generator.derive.sections import Run, SectionPart, has_figures
from generator.files import addresses
from generator.model.observations import SourcedObservation
from generator.model.sources import Restoration, Source
from generator.render.edition import Edition
from generator.render.pages import accounts, parts, sentences, shared_notes
from generator.words.markdown import Markdown, identified, joined, marked, small, span

_SHOWN = 4
"""So many figures stand in the line of a folded passage."""


@dataclass(frozen=True, slots=True)
class PassageContent:
    """One passage: its id, its heading, restored readings, shared cautions, numerals, lines of what rests on it."""

    id: str
    heading: str
    restored: list[Markdown]
    notes: list[Markdown]
    numerals: list[Markdown]
    lines: list[Markdown]


@dataclass(frozen=True, slots=True)
class FoldedRun:
    """A run of passages: the line that is seen while it is folded, and its passages."""

    line: Markdown
    passages: list[PassageContent]


@dataclass(frozen=True, slots=True)
class SourcePart:
    """A part of a source under its name, with its runs."""

    id: str
    name: str
    runs: list[FoldedRun]


def shown(edition: Edition, source: Source, part: SectionPart) -> SourcePart:
    """A part of a source; its id is that of its first passage."""
    first = part.runs[0][0].passage
    name = edition.language.text(part.section.title) if part.section else ""
    return SourcePart(f"from-{first}", name, [_folded(edition, source, run) for run in part.runs])


def _folded(edition: Edition, source: Source, run: Run) -> FoldedRun:
    return FoldedRun(_line(edition, source, run), [_body(edition, source, passage) for passage in run])


def _line(edition: Edition, source: Source, run: Run) -> Markdown:
    """Which passages, what they are about, how many figures and which, how many events."""
    say = edition.language.say
    first, last = run[0].passage, run[-1].passage
    numbers = say("passage.title", number=first) if first == last else say("passage.run", first=first, last=last)
    words = [*_figures(edition, run), *_events(edition, source, run)]
    topics = say("list_separator").join(map(edition.wording.topic, _topics(edition, source, run)))
    about = [span("bn-about", topics)] if topics else []
    told = span("bn-meta", joined(say("pairs.meta_separator"), words))
    return joined(" ", [span("bn-passage-number", numbers), *about, told])


def _figures(edition: Edition, run: Run) -> list[str]:
    """How many figures, and the first of them."""
    say, record = edition.language.say, edition.record
    found = [token.ref for passage in run for token in passage.tokens if has_figures(passage) and _is_figure(token)]
    if not found:
        return [say("passage.no_figures")]
    first = say("list_separator").join(
        edition.wording.figure(record.observations[id_]) for id_ in found[:_SHOWN] if id_
    )
    more = say("passage.more") if len(found) > _SHOWN else ""
    return [say("passage.figures", number=len(found), first=f"{first}{more}")]


def _events(edition: Edition, source: Source, run: Run) -> list[str]:
    number = len({event.id for passage in run for event in _facts(edition, source, passage).events})
    return [edition.language.say("counts.events", number=number)] if number else []


def _topics(edition: Edition, source: Source, run: Run) -> list[str]:
    """The topics that events and figures of the passages belong to, in the order of the record."""
    facts = [_facts(edition, source, passage) for passage in run]
    own = {topic for told in facts for event in told.events for topic in event.topics[:1]}
    own |= {edition.record.indicators[item.indicator].topic for told in facts for item in told.observations}
    return [topic for topic in edition.record.topics if topic in own]


def _facts(edition: Edition, source: Source, passage: PassageAccount) -> Facts:
    return edition.index.facts.get((source.id, passage.passage), Facts())


def _is_figure(token: TokenAccount) -> bool:
    return token.status is accounts.FIGURE and token.ref is not None


def _body(edition: Edition, source: Source, passage: PassageAccount) -> PassageContent:
    say, told = edition.language.say, _facts(edition, source, passage)
    readings = next(item.restored for item in source.passages if item.passage == passage.passage)
    items = [edition.record.observations[token.ref] for token in passage.tokens if _is_figure(token) and token.ref]
    notes = shared_notes.notes(edition, edition.nested, items)
    return PassageContent(
        addresses.passage_id(passage.passage),
        say("passage.title", number=passage.passage),
        [_restored(edition, item) for item in readings],
        list(notes.shared),
        list(_numerals(edition, passage, notes)),
        _lines(edition, told),
    )


def _restored(edition: Edition, item: Restoration) -> Markdown:
    words = marked(edition.wording.restored(item), edition.place.language)
    return joined(" ", [words, small(edition.nested.prose(item.reason))])


def _numerals(edition: Edition, passage: PassageAccount, notes: shared_notes.Notes) -> Iterator[Markdown]:
    """A row for each figure; neighbours that are no figures share one."""
    numbered = list(enumerate(passage.tokens, start=1))
    for is_figure, found in groupby(numbered, key=lambda each: _is_figure(each[1])):
        cells = [_numeral(edition, passage.passage, place, token, notes) for place, token in found]
        if is_figure:
            yield from cells
        else:
            yield span("bn-set-aside", joined(edition.language.say("sentence_separator"), cells))


def _numeral(edition: Edition, number: int, place: int, token: TokenAccount, notes: shared_notes.Notes) -> Markdown:
    printed = identified(addresses.token_id(number, place), parts.token(edition, token.token, "passage.token"))
    if not _is_figure(token):
        return joined(" ", [printed, *accounts.said(edition, edition.nested, token)])
    return _figure(edition, token, printed, notes)


def _figure(edition: Edition, token: TokenAccount, printed: Markdown, notes: shared_notes.Notes) -> Markdown:
    """A figure of the passage: its indicator, its value, where and when it holds, what to mind.

    What it shares with others stands above them all, and beside it where a link led to it.
    """
    links, item = edition.nested, edition.record.observations[token.ref or ""]
    say = edition.language.say
    signs = notes.signs([item])
    words = [*_scope(edition, item), printed]
    words += [shared_notes.mark(edition, signs)] if signs else []
    return joined(
        "",
        [
            span("bn-row-name", links.short(item.indicator)),
            span("bn-row-figure", sentences.value(edition, item)),
            span("bn-meta", joined(say("pairs.meta_separator"), words)),
            *(span("bn-note", text) for text in notes.beside([item])),
            *(span("bn-note bn-note--shared", text) for text in notes.held(item)),
        ],
    )


def _scope(edition: Edition, item: SourcedObservation) -> list[str]:
    """Where and when a figure holds, as far as it is not what the whole source is about."""
    source = edition.record.sources[item.source]
    region = [] if item.region == source.region else [edition.nested.region(item.region)]
    return [*region, *([] if item.period == source.period else [edition.language.date(item.period)])]


def _lines(edition: Edition, told: Facts) -> list[Markdown]:
    """What else rests on the passage, a line for events and one for entities; claims stand on the pages of events."""
    links, say = edition.nested, edition.language.say
    groups: Sequence[tuple[str, list[Markdown]]] = (
        ("sections.events", [links.event(event.id) for event in told.events]),
        ("sections.entities", [links.entity(entity.id) for entity in told.entities]),
    )
    separator = say("sentence_separator")
    return [
        joined("", [span("bn-label", say(name)), say("colon"), joined(separator, items)])
        for name, items in groups
        if items
    ]
