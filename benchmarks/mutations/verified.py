"""Mutants for ``source verify``, which has the article at hand."""

from __future__ import annotations

from dataclasses import replace

from benchmarks.mutations.trial import Bench
from generator.edit import passage_index
from generator.model.base import LocalText
from generator.model.kinds import SOURCE
from generator.model.sources import Passage, Source, Token
from generator.model.vocabulary import TokenStatus
from generator.validate.decode import decode
from generator.validate.draft import Draft
from generator.validate.rules import token_status_mismatch


def verified(bench: Bench, source_id: str, article: str) -> dict[str, tuple[int, int]]:
    """Caught and tried: a figure altered in index and observation alike, and one dropped and called a slogan."""
    draft = decode(bench.content.documents)[0]
    words = passage_index.vocabulary_of(draft)
    source = bench.record.sources[source_id]
    altered = [
        bool(passage_index.verify(_with(source, place, _altered(token)), article, words))
        for place, token in _figures(source)
    ]
    called = [_is_reported(draft, _with(source, place, _as_slogan(token))) for place, token in _figures(source)]
    return {
        "altered in index and observation": (sum(altered), len(altered)),
        "dropped and called a slogan": (sum(called), len(called)),
    }


def _is_reported(draft: Draft, changed: Source) -> bool:
    """Whether the status of some token of a changed source is reported."""
    entries = [replace(entry, value=changed) if entry.value.id == changed.id else entry for entry in draft.sources]
    return bool(list(token_status_mismatch.check(draft.holding(SOURCE, entries))))


def _as_slogan(token: Token) -> Token:
    reason = LocalText(zh="概括语", en="A set label")
    return token.model_copy(update={"status": TokenStatus.SLOGAN, "reason": reason})


def _figures(source: Source) -> list[tuple[tuple[int, int], Token]]:
    return [
        ((index, place), token)
        for index, passage in enumerate(source.passages)
        for place, token in enumerate(passage.tokens)
        if token.status is None
    ]


def _altered(token: Token) -> Token:
    """The token with its first digit, or its first character, made another one."""
    old = next((character for character in token.token if character.isascii() and character.isdigit()), token.token[0])
    new = str((int(old) + 1) % 10) if old.isascii() and old.isdigit() else "九"
    return token.model_copy(update={"token": token.token.replace(old, new, 1)})


def _with(source: Source, at: tuple[int, int], token: Token) -> Source:
    passages = list(source.passages)
    passage: Passage = passages[at[0]]
    tokens = (*passage.tokens[: at[1]], token, *passage.tokens[at[1] + 1 :])
    passages[at[0]] = passage.model_copy(update={"tokens": tokens})
    return source.model_copy(update={"passages": tuple(passages)})
