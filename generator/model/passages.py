"""Passages: the non-empty lines of a source's text, counted from 1, known by their digests."""

from __future__ import annotations

import hashlib


def split(text: str) -> list[str]:
    """The passages of a text in order, without the white space around them."""
    return [line.strip() for line in text.splitlines() if line.strip()]


def digest(passage: str) -> str:
    """``sha256:`` and the hexadecimal SHA-256 of the passage's UTF-8 text."""
    return f"sha256:{hashlib.sha256(passage.encode()).hexdigest()}"
