"""The coverage page: for every source, what each of its numerals was found to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.charts import strip
from generator.derive import set_aside
from generator.derive.coverage import SourceAccount
from generator.derive.set_aside import Placed
from generator.files import addresses
from generator.files.artifact import Page, assets_of
from generator.model.base import LocalText
from generator.model.vocabulary import TokenStatus
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.pages import accounts, chart_doors, sentences
from generator.words.markdown import Markdown, joined, span


@dataclass(frozen=True, slots=True)
class NumeralGroup:
    """Numerals that stand together: what they have in common, how many, a line for each or for each reason."""

    name: str
    count: str
    lines: list[Markdown]


@dataclass(frozen=True, slots=True)
class CoveredSource:
    """One source: its id, its link, how many numerals it has of each status, where, and all of them in groups."""

    id: str
    link: Markdown
    totals: str
    charts: list[Markdown]
    groups: list[NumeralGroup]


def pages(edition: Edition) -> Iterator[Page]:
    """The coverage page."""
    yield edition.page(addresses.COVERAGE, partial(_coverage, edition))


def _coverage(edition: Edition) -> Body:
    say = edition.language.say
    sections = [_section(edition, account) for account in edition.index.coverage]
    return body(
        "coverage",
        title=say("sections.coverage"),
        description=say("leads.coverage"),
        lead=say("leads.coverage"),
        sections=sections,
        assets=assets_of(chart for section in sections for chart in section.charts),
    )


def _section(edition: Edition, account: SourceAccount) -> CoveredSource:
    return CoveredSource(
        account.source,
        edition.top.source(account.source),
        totals(edition, account),
        charts(edition, edition.top, account),
        [*_topics(edition, account), *_others(edition, account)],
    )


def _topics(edition: Edition, account: SourceAccount) -> list[NumeralGroup]:
    """The figures, topic by topic; a topic of which the source has none is left out."""
    found = set_aside.by_topic(account, edition.record)
    return [
        NumeralGroup(
            edition.wording.topic(topic),
            edition.language.say("counts.observations", number=len(found[topic])),
            [_figure(edition, account.source, each) for each in found[topic]],
        )
        for topic in edition.record.topics
        if topic in found
    ]


def _figure(edition: Edition, source: str, each: Placed) -> Markdown:
    links, item = edition.top, edition.record.observations[each.token.ref or ""]
    said = [links.short(item.indicator), sentences.figure(edition, links, item)]
    return joined(" ", [_printed(edition, source, each), *said])


def _others(edition: Edition, account: SourceAccount) -> list[NumeralGroup]:
    """What is no figure, by status; those for which one reason is given share a line."""
    say, found = edition.language.say, set_aside.by_status(account)
    return [
        NumeralGroup(
            say(f"token_status.{status or 'unaccounted'}"),
            say("coverage.number", number=len(found[status])),
            [_reason(edition, account.source, each) for each in set_aside.by_reason(found[status]).items()],
        )
        for status in (*TokenStatus, None)
        if status in found
    ]


def _reason(edition: Edition, source: str, found: tuple[LocalText | None, tuple[Placed, ...]]) -> Markdown:
    reason, items = found
    say, links = edition.language.say, edition.top
    words = joined(say("list_separator"), (_named(edition, source, each) for each in items))
    return joined(say("colon"), [links.prose(reason), words]) if reason else words


def _named(edition: Edition, source: str, each: Placed) -> Markdown:
    """A numeral, what it belongs to, and its passage."""
    _, *reference = accounts.said(edition, edition.top, each.token)
    return joined(" ", [_printed(edition, source, each), *reference])


def _printed(edition: Edition, source: str, each: Placed) -> Markdown:
    """A numeral as it stands in its passage, and the way there."""
    address = addresses.token(source, each.passage, each.place)
    return span("bn-token", edition.top.to(each.token.token, address))


def charts(edition: Edition, links: Links, account: SourceAccount) -> list[Markdown]:
    """The strip of a source, when it has numerals, and a link for each of its columns."""
    spec = strip.spec(account, edition.wording)
    return (
        [*edition.charts([spec], links, addresses.COVERAGE), _columns(edition, links, account, spec.id)] if spec else []
    )


def _columns(edition: Edition, links: Links, account: SourceAccount, chart: str) -> Markdown:
    """The passages by number, in the order of the columns: the live strip follows the same links."""
    say = edition.language.say
    passages = [links.to(str(one.passage), addresses.passage(account.source, one.passage)) for one in account.passages]
    name = say("charts.strip.links", source=edition.wording.sources[account.source])
    return chart_doors.nav(edition, chart, name, say("charts.strip.open"), passages)


def totals(edition: Edition, account: SourceAccount) -> str:
    """How many numerals a source has, and how many of each status, in words."""
    say, counted = edition.language.say, account.totals
    parts = [
        say("counts.status", status=say(f"token_status.{status or 'unaccounted'}"), number=counted[status])
        for status in (*TokenStatus, None)
        if counted[status]
    ]
    whole = say("counts.tokens", number=counted.total())
    return say("counts.breakdown", whole=whole, parts=say("list_separator").join(parts)) if parts else whole
