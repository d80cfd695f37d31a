"""Passages: the non-empty lines of a source's text, counted from 1, known by their digests.

A digest of a short text tells the text: all that it can be is soon tried. So a passage that is short,
and one whose byline could be tried name by name, has none; the digest of the whole article covers it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Final

from generator.model import persons

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
