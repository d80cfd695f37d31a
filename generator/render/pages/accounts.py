"""Numerals of a passage in words: what each is, and what it refers to."""

from __future__ import annotations

from typing import Final

from generator.derive.coverage import TokenAccount
from generator.model.vocabulary import TokenStatus
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown, escape, joined, span, strong

FIGURE: Final = TokenStatus.OBSERVATION


def said(edition: Edition, links: Links, account: TokenAccount) -> list[Markdown]:
    """What a numeral is and what it belongs to; why so, the page of coverage says."""
    status = span("bn-status", edition.language.say(f"token_status.{account.status or 'unaccounted'}"))
    return [status, *([_reference(edition, links, account)] if account.ref else [])]


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
