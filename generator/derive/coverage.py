"""Coverage: what every numeral of every passage was found to be."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.model.base import LocalText
from generator.model.observations import SourcedObservation
from generator.model.sources import Passage, Source, Token
from generator.model.vocabulary import TokenStatus


@dataclass(frozen=True, slots=True)
class TokenAccount:
    """One numeral. ``status`` is None when nothing accounts for it.

    ``ref`` is the id of an observation or entity, or the EDTF date the numeral belongs to.
    """

    token: str
    status: TokenStatus | None
    ref: str | None
    reason: LocalText | None


@dataclass(frozen=True, slots=True)
class PassageAccount:
    """The numerals of one passage, in reading order."""

    passage: int
    tokens: tuple[TokenAccount, ...]


@dataclass(frozen=True, slots=True)
class SourceAccount:
    """The passages of one source."""

    source: str
    passages: tuple[PassageAccount, ...]

    @property
    def totals(self) -> Counter[TokenStatus | None]:
        """How many numerals have each status."""
        return Counter(token.status for passage in self.passages for token in passage.tokens)


def coverage(sources: Iterable[Source], observations: Iterable[SourcedObservation]) -> tuple[SourceAccount, ...]:
    """Account for every numeral of the sources.

    Where equal numerals stand in one passage, observations take those without a status in the
    order of their file.
    """
    waiting: dict[tuple[str, int], list[SourcedObservation]] = {}
    for observation in observations:
        waiting.setdefault((observation.source, observation.passage), []).append(observation)
    return tuple(
        SourceAccount(
            source.id,
            tuple(_passage(passage, waiting.get((source.id, passage.passage), ())) for passage in source.passages),
        )
        for source in sources
    )


def places(accounts: Iterable[SourceAccount]) -> Mapping[str, int]:
    """Which numeral of its passage each observation is, by its id, from 1."""
    return {
        token.ref: place
        for account in accounts
        for passage in account.passages
        for place, token in enumerate(passage.tokens, start=1)
        if token.status is TokenStatus.OBSERVATION and token.ref
    }


def _passage(passage: Passage, observations: Iterable[SourcedObservation]) -> PassageAccount:
    waiting: dict[str, deque[str]] = {}
    for observation in observations:
        waiting.setdefault(observation.token, deque()).append(observation.id)
    return PassageAccount(passage.passage, tuple(_token(token, waiting) for token in passage.tokens))


def _token(token: Token, waiting: dict[str, deque[str]]) -> TokenAccount:
    if token.status is not None:
        return TokenAccount(token.token, token.status, token.ref, token.reason)
    ids = waiting.get(token.token)
    if not ids:
        return TokenAccount(token.token, None, token.ref, token.reason)
    return TokenAccount(token.token, TokenStatus.OBSERVATION, ids.popleft(), token.reason)
