"""Numbers as Chinese writes them, in Han characters, in digits, and in both: 三千二百二十, 2亿5000万, 十七八.

An amount is read from its place as far as it goes. Its two ends differ where neighbouring digits
stand side by side (两三 is 2 to 3); where a digit is left open (几十, 十几) it is vague.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from generator.model.numerals.reading import Bound

DIGITS: Final = dict(zip("零〇一二三四五六七八九两", (0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 2), strict=True))
TENS: Final = {"廿": 20, "卅": 30, "卌": 40}
SMALL: Final = {"十": 10, "百": 100, "千": 1_000}
BIG: Final = {"万": 10_000, "亿": 100_000_000}
SCALES: Final = SMALL | BIG
NUMERIC: Final = "".join(DIGITS) + "".join(TENS) + "".join(SCALES)
_WITHIN: Final = {"余": Bound.OVER, "多": Bound.OVER, "来": Bound.ABOUT}
_ARABIC: Final = re.compile(r"\d{1,3}(?:,\d{3})+(?!\d|,\d)(?:\.\d+)?|\d+(?:\.\d+)?")
_LONGEST: Final = 60  # as ``TokenText``; Python refuses to read integers of 4,300 digits and more
_RUN: Final = re.compile("[零〇一二三四五六七八九两]+")
_NOT_SEVERAL: Final = re.compile("[人次件户总指系参基函奇偶分倍岁票天少多无]$")
# Units that begin like a scale: 5千克 is five kilograms.
_UNITS: Final = re.compile("千(?:克|米|瓦|卡|伏|帕|赫|字|兆)|百(?:分(?!之)|帕)|万(?:象|能)")


@dataclass(frozen=True, slots=True)
class Amount:
    """A number from ``low`` to ``high`` and where it ends; ``bound`` is what stands within it (十余万).

    ``scale`` is the scale word it ends with. ``whole`` is false where numeral characters follow
    that are no part of any number.
    """

    low: Fraction
    high: Fraction
    end: int
    bound: Bound | None = None
    vague: bool = False
    scale: int = 1
    whole: bool = True
    is_arabic: bool = False

    def times(self, factor: int, end: int) -> Amount:
        """The amount with a scale word behind it."""
        return replace(self, low=self.low * factor, high=self.high * factor, end=end)

    def plus(self, other: Amount, factor: Fraction | int = 1) -> Amount:
        """The amount with a further part; what is open in either is open in both."""
        return replace(
            other,
            low=self.low + other.low * factor,
            high=self.high + other.high * factor,
            bound=self.bound or other.bound,
            vague=self.vague or other.vague,
            is_arabic=self.is_arabic,
        )


def amount(text: str, at: int) -> Amount | None:
    """Read the number that begins at a place, or return None where none does."""
    found = _digit_string(text, at) or _sum(text, at)
    if found is None:
        return None
    return replace(found, whole=not _goes_on(text, found))


def _goes_on(text: str, found: Amount) -> bool:
    """Whether numeral characters follow; behind digits a Han digit begins another number (35.00一张)."""
    following = text[found.end : found.end + 1]
    if _UNITS.match(text, found.end):
        return False
    return following != "" and following in (SCALES if text[found.end - 1].isascii() else NUMERIC)


def _digit_string(text: str, at: int) -> Amount | None:
    """Digits read one by one: 二〇二三, 一一九."""
    run = _RUN.match(text, at)
    if run is None or len(run[0]) < 3 or text[run.end() : run.end() + 1] in {*SCALES, "点"}:
        return None
    if len(run[0]) > _LONGEST:
        return None
    number = Fraction("".join(str(DIGITS[character]) for character in run[0]))
    return Amount(number, number, run.end(), vague=not set(run[0]) & set("零〇") and len(run[0]) != 4)


def _sum(text: str, at: int) -> Amount | None:
    """Sections of up to four digits, each with its 万 or 亿, in falling order."""
    total: Amount | None = None
    ceiling = 0
    position = at
    while True:
        linked = bool(total) and text[position : position + 1] in {"零", "〇"}
        part = _section(text, position + linked, first=total is None)
        if part is None:
            return total
        scaled = _scaled(text, part)
        if total is None:
            total = scaled
        elif scaled.scale < ceiling and scaled.scale > 1:
            total = total.plus(scaled)
        elif scaled.scale == 1 and ceiling > 1:
            return _last(text, total, part, ceiling, linked=linked) or total
        else:
            return total
        ceiling, position = scaled.scale, total.end
        if ceiling == 1:
            return total


def _scaled(text: str, part: Amount) -> Amount:
    """A section with its decimals in words and the scale words behind it (12.5万亿, 2千余万)."""
    part = decimals(text, part)
    end, bound, factor = part.end, part.bound, 1
    if text[end : end + 1] in _WITHIN and text[end + 1 : end + 2] in BIG:
        bound, end = _WITHIN[text[end]], end + 1
    while text[end : end + 1] in BIG and not _UNITS.match(text, end):
        factor, end = factor * BIG[text[end]], end + 1
    if factor > 10**12:
        return part
    return replace(part.times(factor, end), scale=factor, bound=bound)


def _last(text: str, total: Amount, part: Amount, ceiling: int, *, linked: bool) -> Amount | None:
    """The digits behind the last scale word: 3万2500 in full, 15万6 for 15万6千."""
    if part.high < 10 and not linked and text[part.end - 1] not in SMALL:
        return total.plus(part, Fraction(ceiling, 10))
    return total.plus(part) if part.high < ceiling else None


def _section(text: str, at: int, *, first: bool) -> Amount | None:
    """A number below 10,000, or any in digits: 四百零七, 一百五, 廿三, 2500, 8百; 十 and 百 alone are one of them."""
    total: Amount | None = None
    floor, position = 10_000, at
    while True:
        linked = bool(total) and text[position : position + 1] in {"零", "〇"}
        place = position + linked
        if text[place : place + 1] in TENS and floor > 10:
            tens = Fraction(TENS[text[place]])
            part = Amount(tens, tens, place + 1)
            total, floor, position = total.plus(part) if total else part, 10, place + 1
            continue
        digit = _digit(text, place, implied=total is None and first)
        if digit is None:
            return total
        scale = _small_scale(text, digit.end)
        if 1 < scale < floor:
            part = digit.times(scale, digit.end + 1)
            part = replace(
                part, vague=part.vague or (total is not None and text[at : at + 1] in SMALL and digit.end == place)
            )
            total = total.plus(part) if total else part
            floor, position = scale, part.end
            continue
        if total is None:
            return digit
        if scale > 1 or text[place : place + 1] in SCALES:
            return total
        colloquial = not linked and floor > 10 and digit.high < 10
        if not colloquial and digit.high >= floor:
            return total
        return total.plus(digit, Fraction(floor, 10) if colloquial else 1)


def _small_scale(text: str, at: int) -> int:
    return 1 if _UNITS.match(text, at) else SMALL.get(text[at : at + 1], 1)


def _digit(text: str, at: int, *, implied: bool) -> Amount | None:
    """One digit, two neighbours, an open one (几, 数), or a number in digits; before a bare scale word one of it."""
    arabic = _ARABIC.match(text, at)
    if arabic:
        return _in_digits(arabic)
    if _is_several(text, at):
        return Amount(Fraction(2), Fraction(9), at + 1, vague=True)
    run = _RUN.match(text, at)
    if run:
        return _in_han(run[0], at)
    character = text[at : at + 1]
    is_one = character in SCALES if implied else character == "十"
    return Amount(Fraction(1), Fraction(1), at) if is_one else None


def _in_digits(digits: re.Match[str]) -> Amount | None:
    if len(digits[0]) > _LONGEST:
        return None
    number = Fraction(digits[0].replace(",", ""))
    return Amount(number, number, digits.end(), is_arabic=True)


def _is_several(text: str, at: int) -> bool:
    """Whether 几, or 数 before a scale word, leaves a digit open."""
    before = text[max(0, at - 2) : at]
    if text[at : at + 1] == "数":
        return text[at + 1 : at + 2] in {*SCALES} and not _NOT_SEVERAL.search(before)
    return text[at : at + 1] == "几" and before != "好几"


def _in_han(run: str, at: int) -> Amount | None:
    """One Han digit, or two of which the second is the next (两三, 三五)."""
    digits = [DIGITS[each] for each in run]
    if len(digits) == 1 or digits[0] == 0 or digits[1] == 0:
        return Amount(Fraction(digits[0]), Fraction(digits[0]), at + 1)
    low, high = digits[:2]
    if len(digits) > 2:
        return None
    is_pair = high == low + 1 or (low, high) == (3, 5)
    return Amount(Fraction(low), Fraction(high if is_pair else low), at + 1 + is_pair)


def decimals(text: str, whole: Amount) -> Amount:
    """An amount with the decimals in words behind it; 三点十分 is a time of day."""
    run = _RUN.match(text, whole.end + 1) if text[whole.end : whole.end + 1] == "点" else None
    if (
        run is None
        or whole.is_arabic
        or len(run[0]) > _LONGEST
        or text[run.end() : run.end() + 1] in {"十", "分", "刻"}
    ):
        return whole
    part = Fraction("0." + "".join(str(DIGITS[each]) for each in run[0]))
    return replace(whole, low=whole.low + part, high=whole.high + part, end=run.end())
