"""Shares, fractions and halves: 百分之三, 五分之二, 1/3, 一半, 半小时, 俩."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from generator.model.numerals import bounds
from generator.model.numerals.amounts import amount
from generator.model.numerals.measured import OPEN_UNIT, halved
from generator.model.numerals.number import UNREADABLE, Number, why_not
from generator.model.numerals.reading import Bound

_PER: Final = {"百": "%", "千": "‰", "万": "‱"}
_HALF: Final = re.compile("一半|半数")
_NO_GROWTH: Final = "零增长"
_SLASH: Final = re.compile(r"(?<![\d./])(?<!\d,)(\d{1,3})/(\d{1,3})(?![\d/%]|[.,]\d)")
_PAIR: Final = {"俩": 2, "仨": 3}


def part(text: str, at: int) -> Number | None:
    """A share, a fraction, or a half."""
    if half := _HALF.match(text, at):
        return Number(Fraction(50), Fraction(50), half.end(), "%")
    if text.startswith(_NO_GROWTH, at):
        return Number(Fraction(0), Fraction(0), at + len(_NO_GROWTH), "%")
    if text[at : at + 1] == "半":
        if odd := OPEN_UNIT.match(text, at + 1):
            return Number(Fraction(1, 2), Fraction(1, 2), odd.end(), odd[2], Bound.OVER)
        word = halved(text, at + 1)
        return Number(Fraction(1, 2), Fraction(1, 2), *word) if word else None
    if text[at : at + 1] in _PAIR:
        number = Fraction(_PAIR[text[at]])
        return Number(number, number, at + 1, "个")
    return _fraction(text, at) or _slashed(text, at)


def _slashed(text: str, at: int) -> Number | None:
    """1/3 is a fraction; 5/17 could be a day as well, and 24/7 is neither."""
    found = _SLASH.match(text, at)
    if found is None:
        return None
    above, below = int(found[1]), int(found[2])
    share = Fraction(above, below) if below else Fraction(0)
    reason = None if above < below <= 10 else UNREADABLE
    return Number(share, share, found.end(), reason=reason)


def _fraction(text: str, at: int) -> Number | None:
    below = amount(text, at)
    if below is None or not text.startswith("分之", below.end):
        return None
    above = amount(text, below.end + 2)
    if above is None or below.low == 0:
        return Number(Fraction(0), Fraction(0), below.end + 2, reason=UNREADABLE)
    reason = why_not(text, above)
    if per := _PER.get(text[at : below.end]):
        return Number(above.low, above.high, above.end, per, reason=reason)
    share = bounds.share(text, above.end)
    end, bound = share or (above.end, None)
    return Number(above.low / below.low, above.high / below.low, end, bound=bound, reason=reason)
