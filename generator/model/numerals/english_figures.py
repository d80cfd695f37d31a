"""The grammar of an English figure: what may stand around a number and belongs to it.

figure = [bound] [between | from] [currency] [sign] (fraction | half | number [measure] [range]) [bound]
"""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals.english_measures import measure, with_measure
from generator.model.numerals.english_numbers import SCALES, cardinal, fraction
from generator.model.numerals.reading import Bound, Found, Reading, TokenKind

UNREADABLE: Final = Sentence("数词读不完整", "the numeral cannot be read whole")
_BEFORE: Final = {
    Bound.OVER: "more than|over|above|in excess of|upwards? of|north of|exceeding|just over|greater than|well over",
    Bound.UNDER: "nearly|almost|under|less than|fewer than|below|just under|close to|not quite",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of",
    Bound.AT_MOST: "up to|at most|as much as|no more than|not more than|a maximum of|as many as|within",
    Bound.ABOUT: r"about|around|roughly|approximately|circa|c\.|ca\.|some|an estimated",
}
_AFTER: Final = {
    Bound.OVER: r"[- ]odd\b",
    Bound.AT_LEAST: r" or (?:more|over|above)\b|\+|-plus\b",
    Bound.AT_MOST: " or (?:fewer|less|under|below)",
    Bound.ABOUT: " or so",
}
BOUND: Final = re.compile(
    "|".join(f"(?P<{bound}>{words})" for bound, words in _BEFORE.items()).join(("(?:", r")(?:\b|(?<=\.)) ?")),
    re.IGNORECASE,
)
_TAIL: Final = re.compile("|".join(f"(?P<{bound}>{words})" for bound, words in _AFTER.items()), re.IGNORECASE)
CURRENCY: Final = re.compile(r"(?:US|HK|A|C)?\$|£|€|¥|(?:RMB|CNY|USD|EUR|GBP) ?")
_SIGN: Final = re.compile(r"[-−](?=\d)|\+|(?:minus|negative) (?=\d|[a-z])", re.IGNORECASE)
_ODD_FORMS: Final = re.compile(
    r"\d+(?:\.\d+)?e[+-]?\d+|\d+(?:\.\d+)?(?:[×x*]10)?\^-?\d+|\d{1,3}(?: \d{3}){2,}(?:\.\d+)?(?!\d)"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d+(?:\.\d+)?(?: ?[x×] ?\d+(?:\.\d+)?)+[a-z]{0,2}\b"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d{1,3} 0\d\d(?!\d)|\d* ?[¼-¾⅐-⅞]"
    r"|\d{1,2}/\d{1,2}(?![/\d])|\d+[′'’]\d*|\d+°\d+",
    re.IGNORECASE,
)
# 500m is a way or a million; what stands behind it may tell.
_M_OR_MILLION: Final = re.compile(r"\d{1,4}m(?![\w/])(?! [a-z]+s\b| people| yuan)")
_TWO_M: Final = Sentence("“m”可为百万，也可为米", "“m” may be a million or a metre")
_DIGITS: Final = re.compile(r"[\d,.]*\d")
_RANGE: Final = re.compile(r" ?[-–—] ?| to ", re.IGNORECASE)
_SPAN: Final = re.compile(r"(?:between (?=.{1,30}? and )|from (?=.{1,30}? to ))", re.IGNORECASE)
MULTIPLIED: Final[dict[str, Fraction | int]] = {
    "doubled": 2,
    "doubling": 2,
    "tripled": 3,
    "trebled": 3,
    "quadrupled": 4,
    "twice": 2,
    "thrice": 3,
    "halved": Fraction(1, 2),
    "halving": Fraction(1, 2),
    "twofold": 2,
    "threefold": 3,
    "tenfold": 10,
}
_SINGLE: Final = re.compile(rf"\b(?:{'|'.join(MULTIPLIED)})\b", re.IGNORECASE)
_HALVED: Final = "dozen|hour|day|mile|century|million|billion"
_HALF: Final = re.compile(
    rf"\bhalf(?: (?:a|an) (?P<unit>{_HALVED})|(?= (?:of|the|all|its|their|his|her|our)\b))?"
    r"(?![-\w])",
    re.IGNORECASE,
)
# “rose from 5 to 7 per cent”: two figures, and nothing between them.
_FROM_ONE_TO_ANOTHER: Final = re.compile(
    r"\b(?:(?:r[io]s|grew|grow|increas|climb|jump|soar|surg|f[ae]ll|drop|declin|decreas|shr[aiu]nk|reduc|cut|rais|lower"
    r"|widen|narrow|improv|chang|shift|mov|slip|went|gone|go(?:es|ing)?\b|up\b|down\b|lift|edg|slow)\w*)\b"
    r"[^.;\d]{0,60}\bfrom [^\d\s]{0,4} ?$",
    re.IGNORECASE,
)


def multiplied(text: str, at: int) -> Found | None:
    """A factor in one word: doubled, halved, more than tripled."""
    bound = BOUND.match(text, at)
    found = _SINGLE.match(text, bound.end() if bound else at)
    if found is None:
        return None
    close = Bound(bound.lastgroup) if bound and bound.lastgroup else Bound.EXACT
    number = Fraction(MULTIPLIED[found[0].lower()])
    return Found(found.end(), Reading(TokenKind.FIGURE, number, bound=close, measure="times"))


def bounded(text: str, at: int) -> Found | None:
    """A figure with what stands around it: bound, currency, sign, scale, range, measure."""
    bound = BOUND.match(text, at)
    span = _SPAN.match(text, bound.end() if bound else at)
    position = span.end() if span else bound.end() if bound else at
    currency = CURRENCY.match(text, position)
    position = currency.end() if currency else position
    sign = _SIGN.match(text, position)
    negative = bool(sign and sign[0] != "+")
    position = sign.end() if sign else position
    found = _figure(text, position)
    if found is None:
        return None
    said = found.reading
    said = replace(said, bound=Bound(bound.lastgroup)) if bound and bound.lastgroup else said
    if not currency and (bare := _M_OR_MILLION.match(text, position)) and bare.end() == found.end:
        return Found(found.end, Reading(TokenKind.VAGUE, reason=_TWO_M))
    if currency and not said.measure:
        said = replace(said, measure=currency[0].strip())
    if negative and said.number is not None:
        said = replace(said, number=-said.number)
    tail = _TAIL.match(text, found.end)
    if tail and tail.lastgroup:
        return Found(tail.end(), replace(said, bound=Bound(tail.lastgroup)))
    return Found(found.end, said) if not span or said.kind is TokenKind.RANGE else None


def _figure(text: str, at: int) -> Found | None:
    part = fraction(text, at)
    if part is None and (odd := _ODD_FORMS.match(text, at)):
        return Found(odd.end(), Reading(TokenKind.VAGUE, reason=UNREADABLE))
    if part:
        return Found(part[1], Reading(TokenKind.FIGURE, part[0]))
    half = _HALF.match(text, at)
    if half:
        return _half(half)
    first = cardinal(text, at)
    if first is None:
        run = _DIGITS.match(text, at)
        return Found(run.end(), Reading(TokenKind.VAGUE, reason=UNREADABLE)) if run else None
    measured = with_measure(text, first)
    if measured is None:
        return _ranged(text, first, at)
    ranged = _ranged(text, (first[0], measured.end), at)
    same = ranged.reading.kind is TokenKind.RANGE and ranged.reading.measure == measured.reading.measure
    return ranged if same else measured


def _half(half: re.Match[str]) -> Found:
    unit = (half["unit"] or "").lower()
    if unit in SCALES or unit == "dozen":
        return Found(half.end(), Reading(TokenKind.FIGURE, Fraction(SCALES.get(unit, 12), 2)))
    if unit:
        return Found(half.end(), Reading(TokenKind.FIGURE, Fraction(1, 2), measure=f"{unit}s"))
    return Found(half.end(), Reading(TokenKind.FIGURE, Fraction(50), measure="%"))


def _ranged(text: str, first: tuple[Fraction, int], at: int) -> Found:
    """A second number behind “to” or a dash makes a range; its scale and measure word govern both ends."""
    number, end = first
    mark = _RANGE.match(text, end) or re.compile(" and ").match(text, end)
    second = _second(text, mark) if mark else None
    is_change = mark is not None and mark[0] == " to " and _FROM_ONE_TO_ANOTHER.search(text[max(0, at - 80) : at])
    if mark is None or second is None or is_change:
        return Found(end, Reading(TokenKind.FIGURE, number))
    is_list = mark[0] == " and " and not re.search(
        r"\bbetween [^ ]*(?: [^ ]+)?$", text[max(0, end - 40) : end], re.IGNORECASE
    )
    if is_list:
        return Found(end, Reading(TokenKind.FIGURE, number))
    low = _scaled_like(number, second[0], text[: second[1]])
    word = measure(text, second[1])
    if low >= second[0]:
        return Found(word[0] if word else second[1], Reading(TokenKind.VAGUE, reason=UNREADABLE))
    stop, unit = word or (second[1], "")
    return Found(stop, Reading(TokenKind.RANGE, low, upper=second[0], measure=unit))


def _second(text: str, mark: re.Match[str]) -> tuple[Fraction, int] | None:
    currency = CURRENCY.match(text, mark.end())
    return cardinal(text, currency.end() if currency else mark.end())


def _scaled_like(number: Fraction, high: Fraction, text: str) -> Fraction:
    """£2-3 million: the scale word of the second governs the first, which is the smaller."""
    scale = re.search("(hundred|thousand|million|billion|trillion|bn|mn|m|k)$", text[-12:], re.IGNORECASE)
    factor = SCALES[scale[1].lower()] if scale else 1
    return number * factor if number * factor < high else number
