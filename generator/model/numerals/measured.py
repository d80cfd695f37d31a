"""The measure word behind a number and what may follow it: a half, tenths, hundredths, a smaller unit, “more”."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from generator.model.numerals import bounds
from generator.model.numerals.amounts import DIGITS, NUMERIC, amount
from generator.model.numerals.measures import CLOCK, COMPOUND, HALVED, measure
from generator.model.numerals.number import Number, why_not
from generator.model.numerals.reading import Bound

_EXACTLY: Final = re.compile("整|正(?![式在常确好当规])")
_WITH_TAIL: Final = {"米", "块", "斤", "元", "秒"}
_TAIL_DIGITS: Final = re.compile(rf"(?:\d{{1,2}}(?![\d%:：]|[.,]\d)|[一二三四五六七八九]{{1,2}})(?![{NUMERIC}个])")
OPEN_UNIT: Final = re.compile("个(多|余|来)(月|小时|星期|世纪|钟头)")


def measured(text: str, number: Number) -> Number:
    """The measure word behind a number, with the second part of an amount in two units."""
    if odd := OPEN_UNIT.match(text, number.end):
        word = "个月" if odd[2] == "月" else odd[2]
        bound = Bound.ABOUT if odd[1] == "来" else Bound.OVER
        return replace(number, end=odd.end(), measure=word, bound=bound)
    if text.startswith("个半", number.end):
        return _and_a_half(text, number)
    word = measure(text, number.end)
    if word is None:
        return number
    end = word[0] + bool(word[1] == "元" and _EXACTLY.match(text, word[0]))
    measured = replace(number, end=end, measure=word[1])
    if word[1] == "成":
        return _tenths(text, measured)
    return _compound(text, _hundredths(text, measured))


def _hundredths(text: str, number: Number) -> Number:
    """1米75, 三块五: digits behind the measure word of a length or a price are its tenths and hundredths."""
    digits = _TAIL_DIGITS.match(text, number.end) if number.measure in _WITH_TAIL else None
    if digits is None or measure(text, digits.end()) or number.low.denominator != 1:
        return number
    part = Fraction("0." + "".join(str(DIGITS.get(each, each)) for each in digits[0]))
    return replace(number, low=number.low + part, high=number.high + part, end=digits.end())


def _and_a_half(text: str, number: Number) -> Number:
    """一个半小时, 三个半月."""
    word = measure(text, number.end + 2)
    end, name = word or (number.end + 2, "")
    half = Fraction(1, 2)
    return replace(
        number, low=number.low + half, high=number.high + half, end=end, measure="个月" if name == "月" else name
    )


def _tenths(text: str, number: Number) -> Number:
    """六成, 六成半, 四成五: a share of a hundred."""
    low, high, end = number.low * 10, number.high * 10, number.end
    digit = amount(text, end)
    if text[end : end + 1] == "半":
        low, high, end = low + 5, high + 5, end + 1
    elif digit and digit.end == end + 1 and digit.high < 10:
        low, high, end = low + digit.low, high + digit.high, digit.end
    share = bounds.share(text, end) or (end, number.bound)
    return replace(number, low=low, high=high, end=share[0], bound=share[1], measure="%")


def _compound(text: str, number: Number) -> Number:
    """1小时20分 is 80 minutes; the parts after the first have smaller and smaller measure words."""
    start = number.end + (text[number.end : number.end + 1] in {"零", "又"})
    second = amount(text, start)
    word = measure(text, second.end) if second else None
    factor = COMPOUND.get((number.measure, word[1])) if word else None
    if (
        second is None
        or word is None
        or factor is None
        or second.high >= factor
        or (number.measure == "年" and number.low > 999)
    ):
        return number
    whole = replace(
        number,
        low=number.low * factor + second.low,
        high=number.high * factor + second.high,
        end=word[0],
        measure=word[1],
        reason=number.reason or why_not(text, second),
    )
    return _compound(text, replace(whole, measure="分钟" if (number.measure, word[1]) in CLOCK else word[1]))


def with_half_and_more(text: str, number: Number) -> Number:
    """两年半, 两年多."""
    if number.measure in HALVED and text[number.end : number.end + 1] == "半" and not halved(text, number.end + 1):
        half = Fraction(1, 2)
        number = replace(number, low=number.low + half, high=number.high + half, end=number.end + 1)
    more = bounds.more(text, number.end) if number.measure and number.bound is None else None
    return replace(number, end=more[0], bound=more[1]) if more else number


def halved(text: str, at: int) -> tuple[int, str] | None:
    """Where the word behind 半 ends, and which it is: 半小时, 半个小时."""
    for word in HALVED:
        if text.startswith(word, at):
            return at + len(word), "小时" if word == "个小时" else word
    return None
