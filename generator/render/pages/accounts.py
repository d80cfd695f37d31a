"""Numerals of a passage as rows of a table: what each is, what it refers to, why."""

from __future__ import annotations

from generator.derive.coverage import TokenAccount
from generator.model.vocabulary import TokenStatus
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.markdown import Markdown, escape, joined, small, strong
from generator.render.pages import parts


def row(edition: Edition, links: Links, account: TokenAccount) -> tuple[Markdown, ...]:
    """The cells of one numeral: itself, its status, its reference with the reason."""
    status = edition.language.say(f"token_status.{account.status or 'unaccounted'}")
    cells = [_reference(edition, links, account)] if account.ref else []
    if account.reason:
        cells.append(small(links.prose(account.reason)))
    return (parts.token(edition, account.token), escape(status), joined(parts.BREAK, cells))


def _reference(edition: Edition, links: Links, account: TokenAccount) -> Markdown:
    record, ref = edition.record, account.ref or ""
    if account.status is TokenStatus.OBSERVATION:
        observation = record.observations[ref]
        value = edition.wording.figure(observation)
        return joined(" ", [links.indicator(observation.indicator), strong(value)])
    if account.status is TokenStatus.DATE:
        return escape(edition.language.date(ref))
    if ref in record.entities:
        return links.entity(ref)
    return links.event(ref) if ref in record.events else escape(ref)
