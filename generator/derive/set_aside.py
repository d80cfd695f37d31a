"""The numerals of a source by what they were found to be: figures by topic, all others by status and reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.derive.coverage import SourceAccount, TokenAccount
from generator.derive.grouping import grouped
from generator.model.base import LocalText
from generator.model.record import Record
from generator.model.vocabulary import TokenStatus


@dataclass(frozen=True, slots=True)
class Placed:
    """A numeral, its passage, and which of its numerals it is, from 1."""

    passage: int
    place: int
    token: TokenAccount


def placed(account: SourceAccount) -> Iterator[Placed]:
    """Every numeral of a source in reading order."""
    for passage in account.passages:
        for place, token in enumerate(passage.tokens, start=1):
            yield Placed(passage.passage, place, token)


def by_topic(account: SourceAccount, record: Record) -> Mapping[str, tuple[Placed, ...]]:
    """The figures of a source by the topic of their indicator."""
    return grouped((topic, each) for each in placed(account) if (topic := _topic(each.token, record)))


def by_status(account: SourceAccount) -> Mapping[TokenStatus | None, tuple[Placed, ...]]:
    """The numerals that are no figures, by their status; None is that of those nothing accounts for."""
    return grouped((each.token.status, each) for each in placed(account) if not _is_figure(each.token))


def by_reason(found: tuple[Placed, ...]) -> Mapping[LocalText | None, tuple[Placed, ...]]:
    """Numerals by the reason that is given for them."""
    return grouped((each.token.reason, each) for each in found)


def _is_figure(token: TokenAccount) -> bool:
    return token.status is TokenStatus.OBSERVATION


def _topic(token: TokenAccount, record: Record) -> str:
    if token.ref is None or not _is_figure(token):
        return ""
    return record.indicators[record.observations[token.ref].indicator].topic
