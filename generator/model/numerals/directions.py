"""Whether a figure rises or falls: the verb of change beside it."""

from __future__ import annotations

import re
from typing import Final

from generator.model.numerals import Numeral
from generator.model.numerals.characters import folded
from generator.model.numerals.reading import TokenKind
from generator.model.verbs import VERBS
from generator.model.vocabulary import Direction

# Verbs too short to stand alone in a table of verbs, read right before a figure only.
_SHORT: Final = {"增": Direction.INCREASE, "涨": Direction.INCREASE, "升": Direction.INCREASE,
                 "降": Direction.DECREASE, "减": Direction.DECREASE, "跌": Direction.DECREASE}  # fmt: skip
_KNOWN: Final = {**{word: verb.direction for word, verb in VERBS.items()}, **_SHORT}
_VERB: Final = re.compile(
    f"(?:{'|'.join(sorted(map(re.escape, _KNOWN), key=len, reverse=True))})(?: by)?$", re.IGNORECASE
)
# A fall that became smaller, or a rise that did, is asked for and never guessed.
_UNCLEAR: Final = re.compile("(?:降幅|跌幅|缺口|差距)(?:收窄|缩小|扩大)|(?:收窄|扩大)$")
_BETWEEN: Final = re.compile(r"(?:了|近|约|逾|超|超过)?$")
_TO_TIMES: Final = re.compile("(?:增|升|提高|增长|上升|扩大)(?:至|到|为)$")
_COMPARED: Final = re.compile("(?:同比|环比)$")
_MULTIPLIES: Final = re.compile("doubled|doubling|tripled|trebled|quadrupled|times more", re.IGNORECASE)
_HALVES: Final = re.compile("halved|halving", re.IGNORECASE)


def direction(text: str, token: Numeral) -> Direction | None:
    """The direction a text gives one of its tokens, right beside it; None where it gives none or not for certain.

    A level that is reached (降至4%) has none; a multiple that is reached (增至三倍) rises.
    """
    reading = token.reading
    before, after = folded(text[: token.start]), text[token.start + len(token.token) :]
    if said := _multiplied(token.token + after):
        return said
    if _UNCLEAR.search(before) or reading.kind in {TokenKind.DATE, TokenKind.NAME, TokenKind.IDIOM, TokenKind.ORDINAL}:
        return None
    if reading.number is not None and reading.number < 0:
        return Direction.DECREASE if _COMPARED.search(before) else None
    if reading.measure == "倍" and _TO_TIMES.search(before):
        return Direction.INCREASE
    return _verb(_BETWEEN.sub("", before).rstrip())


def _verb(before: str) -> Direction | None:
    verb = _VERB.search(before)
    return _KNOWN[verb[0].strip().removesuffix(" by").lower()] if verb else None


def _multiplied(rest: str) -> Direction | None:
    """Doubled and “times more” rise, halved falls."""
    if _HALVES.match(rest):
        return Direction.DECREASE
    return Direction.INCREASE if _MULTIPLIES.search(rest[:24]) else None
