"""The coverage page: for every source, what each of its numerals was found to be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.derive.coverage import SourceAccount
from generator.model.vocabulary import TokenStatus
from generator.render import addresses
from generator.render.artifact import Page, assets_of
from generator.render.charts import strip
from generator.render.edition import Body, Edition, body
from generator.render.links import Links
from generator.render.markdown import Markdown
from generator.render.pages import accounts
from generator.render.pages.parts import Table


@dataclass(frozen=True, slots=True)
class Section:
    """One source: its id, its link, how many numerals it has of each status, where, and all of them."""

    id: str
    link: Markdown
    totals: str
    charts: list[Markdown]
    table: Table


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


def _section(edition: Edition, account: SourceAccount) -> Section:
    say, links = edition.language.say, edition.top
    rows = tuple(
        (
            links.to(say("passage.title", number=passage.passage), addresses.passage(account.source, passage.passage)),
            *accounts.row(edition, links, token),
        )
        for passage in account.passages
        for token in passage.tokens
    )
    head = tuple(say(f"columns.{name}") for name in ("passage", "token", "status", "account"))
    return Section(
        account.source,
        links.source(account.source),
        totals(edition, account),
        charts(edition, links, account),
        Table(edition.wording.sources[account.source], head, rows),
    )


def charts(edition: Edition, links: Links, account: SourceAccount) -> list[Markdown]:
    """The strip of a source, when it has numerals, and a link for each of its columns."""
    spec = strip.spec(account, edition.wording)
    return [*edition.charts([spec], links), _columns(edition, links, account, spec.id)] if spec else []


def _columns(edition: Edition, links: Links, account: SourceAccount, chart: str) -> Markdown:
    """The passages by number, in the order of the columns: the live strip follows the same links."""
    say = edition.language.say
    passages = [links.to(str(one.passage), addresses.passage(account.source, one.passage)) for one in account.passages]
    name = say("charts.strip.links", source=edition.wording.sources[account.source])
    template = edition.template("_columns")
    return Markdown(template.render(id=f"{chart}-links", name=name, lead=say("charts.strip.open"), items=passages))


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
