"""Passages: the non-empty lines of a source's text, counted from 1, known by their digests.

A digest of a short text tells the text: all that it can be is soon tried. So a passage that is short,
and one whose byline could be tried name by name, has none; the digest of the whole article covers it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from typing import Final

from generator.model import persons
from generator.model.sources import Passage, Token

SHORTEST: Final = 40
"""Characters of a passage with a digest: the names of the longest byline known, and a few words."""


def split(text: str) -> list[str]:
    """The passages of a text in order, without the white space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def digest(passage: str) -> str | None:
    """``sha256:`` and the hexadecimal SHA-256 of the passage's UTF-8 text; None where that would tell a name."""
    return None if len(passage) < SHORTEST or persons.signed(passage) else _sha256(passage)


def whole(passages: Sequence[str]) -> str | None:
    """The digest of an article; None where it is as short as a passage without one."""
    text = "\n".join(passages)
    return None if len(text) < SHORTEST else _sha256(text)


def _sha256(text: str) -> str:
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def numerals_digest(passages: Iterable[Passage]) -> str:
    """The digest of what the reader wrote of each passage; what editors say about tokens is no part of it."""
    read = [[item.passage, item.digest, [_read(token) for token in item.tokens]] for item in passages]
    return _sha256(json.dumps(read, ensure_ascii=False, separators=(",", ":")))


def _read(token: Token) -> list[object]:
    return [token.token, token.before, token.after, token.change, token.places, token.times, token.within]
