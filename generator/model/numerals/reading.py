"""What a token says."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from generator.diagnostics.diagnostic import Sentence


class Bound(StrEnum):
    """How the true value lies to the number that is printed.

    ``at_least`` and ``at_most`` include the number (以上, 以内); ``over`` and ``under`` are close to it
    and do not reach it (余, 近).
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OVER = "over"
    UNDER = "under"


class TokenKind(StrEnum):
    """What sort of thing a token is."""

    FIGURE = "figure"
    RANGE = "range"
    VAGUE = "vague"
    DATE = "date"
    ORDINAL = "ordinal"
    NAME = "name"
    IDIOM = "idiom"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a token says; ``number`` is None where it says no value, and ``reason`` then may say why.

    ``number`` has 万, 亿 and the like multiplied out; a percentage keeps its face value
    (``66.8%`` is 66.8 with measure ``%``), and so do shares in words (``三成`` is 30, ``一半`` is 50).
    ``upper`` is the upper end of a range. ``to`` is the second term of a score or a ratio, which is
    no value (``3比1``). ``measure`` is the word behind the number, or empty; that of a rate names its base
    (``名/万人``). ``average`` is the word that makes it one (``日均``). ``date`` is the EDTF text of
    a date that says all of itself.
    """

    kind: TokenKind
    number: Fraction | None = None
    upper: Fraction | None = None
    bound: Bound = Bound.EXACT
    measure: str = ""
    streak: bool = False
    average: str = ""
    to: Fraction | None = None
    date: str | None = None
    reason: Sentence | None = None

    @property
    def ordinal(self) -> bool:
        """Whether it says a place in an order (``第四个``)."""
        return self.kind is TokenKind.ORDINAL

    @property
    def is_amount(self) -> bool:
        """Whether it says a value that an observation can have: a number or a range."""
        return self.kind in {TokenKind.FIGURE, TokenKind.RANGE} and self.number is not None and self.to is None


@dataclass(frozen=True, slots=True)
class Found:
    """A token found in a text: where it ends, and what it says."""

    end: int
    reading: Reading
