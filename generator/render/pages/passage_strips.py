"""A passage as the strip of its numerals, in the order of the text: the text itself is not reprinted."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from generator.derive.coverage import TokenAccount
from generator.files import addresses
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import TokenStatus
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import parts
from generator.words.markdown import Markdown, span


@dataclass(frozen=True, slots=True)
class PassageStrip:
    """The numerals of a passage, and the link to it."""

    passage: Markdown
    chips: list[Markdown]


def strips(edition: Edition, links: Links, items: Iterable[SourcedObservation]) -> list[PassageStrip]:
    """The passages that figures stand in, each once, the figures marked."""
    held = tuple(items)
    own = {item.id for item in held}
    places = dict.fromkeys((item.source, item.passage) for item in held)
    return [PassageStrip(links.passage(*place), _chips(edition, links, place, own)) for place in places]


def _chips(edition: Edition, links: Links, place: tuple[str, int], own: Collection[str]) -> list[Markdown]:
    source, passage = place
    account = next(account for account in edition.index.coverage if account.source == source)
    numerals = (numerals.tokens for numerals in account.passages if numerals.passage == passage)
    return [_chip(edition, links, token, own) for token in next(numerals, ())]


def _chip(edition: Edition, links: Links, account: TokenAccount, own: Collection[str]) -> Markdown:
    """A numeral: marked and a link to its place where it is one of ours, else to its indicator; dashed if no figure."""
    said, ref = parts.token(edition, account.token), account.ref or ""
    if ref in own:
        numeral = links.printed(said, edition.record.observations[ref])
        return Markdown(f'<mark class="bn-numeral">{numeral}</mark>')
    if account.status is TokenStatus.OBSERVATION:
        indicator = edition.record.observations[ref].indicator
        return span("bn-numeral", links.to(said, addresses.page("indicator", indicator)))
    return span("bn-numeral bn-numeral--other", said)
