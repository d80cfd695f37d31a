"""Quotes that YAML does not know: a text that an editor meant to put in plain ones."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics.diagnostic import Fix, Span

_TYPED: Final = re.compile("[“”‘’＂＇「『](.+)[“”‘’＂＇」』]")


def unquoted(text: str) -> str | None:
    """What stands in Chinese or typographic quotes, or None."""
    match = _TYPED.fullmatch(text)
    return match and match[1]


def plain_quotes(text: str, span: Span, pattern: str) -> Fix | None:
    """Plain quotes in the place of others, where what they hold fits the pattern."""
    inner = unquoted(text)
    return Fix(span, text, f'"{inner}"') if inner and re.match(pattern, inner) else None
