"""Numerals in English texts: where each token begins, and which of the things it could be it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals import english_dates
from generator.model.numerals.english_numbers import PARTS, SCALES, TENS, UNITS, cardinal, fraction
from generator.model.numerals.reading import Bound, Found, Kind, Reading

_VAGUE: Final = Sentence("没有确定数值的约数", "an amount without a value")
_TIMES_MORE: Final = Sentence("“N 倍多”可指 N 倍，也可指多 N 倍", "“times more” may be that many times, or one more")
_UNREADABLE: Final = Sentence("数词读不完整", "the numeral cannot be read whole")
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_BEFORE: Final = {
    Bound.OVER: "more than|over|above|in excess of|upwards of|just over|greater than|well over",
    Bound.UNDER: "nearly|almost|under|less than|fewer than|below|just under|close to|not quite",
    Bound.AT_LEAST: "at least|no fewer than|no less than|not less than|a minimum of",
    Bound.AT_MOST: "up to|at most|no more than|not more than|a maximum of|as many as|within",
    Bound.ABOUT: "about|around|roughly|approximately|circa|some|an estimated",
}
_AFTER: Final = {
    Bound.OVER: r"[- ]odd\b",
    Bound.AT_LEAST: r" or (?:more|over|above)\b|\+|-plus\b",
    Bound.AT_MOST: " or (?:fewer|less|under|below)",
    Bound.ABOUT: " or so",
}
_BOUND: Final = re.compile(
    "|".join(f"(?P<{bound}>{words})" for bound, words in _BEFORE.items()).join(("(?:", r")\b ?")), re.IGNORECASE
)
_TAIL: Final = re.compile("|".join(f"(?P<{bound}>{words})" for bound, words in _AFTER.items()), re.IGNORECASE)
_CURRENCY: Final = re.compile(r"(?:US|HK|A|C)?\$|£|€|¥|(?:RMB|CNY|USD|EUR|GBP) ?")
_SIGN: Final = re.compile(r"[-−](?=\d)|\+|(?:minus|negative) (?=\d|[a-z])", re.IGNORECASE)
_SHARES: Final = {
    "%": "%",
    "per cent": "%",
    "percent": "%",
    "percentage points": "percentage points",
    "percentage point": "percentage points",
}
_UNITS: Final = (
    "seconds minutes hours days weeks months years miles kilometres kilometers metres meters feet inches acres "
    "hectares tonnes tons pounds kilograms grams litres liters degrees times km kg mph kWh MWh GWh yuan dollars euros"
).split()
_MEASURE: Final = re.compile(
    r" ?(?P<share>%|per cent\b|percent\b|percentage points?\b)|[ -](?P<unit>"
    + "|".join(f"{unit}?" if unit.endswith("s") else unit for unit in sorted(_UNITS, key=len, reverse=True))
    + r")\b|(?P<times>x\b|[ -]?fold\b)|(?P<glued>km|kg|mm|cm|mph|kWh|MWh|GWh|GB|MB|°C|g|t)\b",
    re.IGNORECASE,
)
_SHORT: Final = {
    word: unit
    for unit, words in (
        ("h", "h hr hrs hour hours"),
        ("min", "m min mins minute minutes"),
        ("s", "s sec secs second seconds"),
    )
    for word in words.split()
}
_HOURS: Final = "hours?|hrs?|h"
_MINUTES: Final = "minutes?|mins?|m"
_SECONDS: Final = "seconds?|secs?|s"
_AND: Final = ",?(?: and)? ?"
_DURATION: Final = re.compile(
    rf"(?P<a>\d+|[a-z]+)[ -]?(?P<x>{_HOURS}|{_MINUTES}){_AND}(?P<b>\d+|[a-z]+)[ -]?(?P<y>{_MINUTES}|{_SECONDS})"
    rf"(?:{_AND}(?P<c>\d+)[ -]?(?P<z>{_SECONDS}))?\b",
    re.IGNORECASE,
)
_TWO_UNITS: Final = {("year", "month"): 12, ("week", "day"): 7, ("day", "hour"): 24, ("foot", "inch"): 12}
_ONE: Final = {"ft": "foot", "feet": "foot", "in": "inch", "inches": "inch"}
_IN_TWO: Final = re.compile(
    r"(?P<a>\d+|[a-z]+)[ -]?(?P<x>years?|weeks?|days?|ft|feet|foot),?(?: and)? (?P<b>\d+|[a-z]+)[ -]?"
    r"(?P<y>months?|days?|hours?|in|inch|inches)\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"(?: (?P<what>[a-z]+))? (?:per|for every|in every) "
    r"(?P<base>\d{1,3}(?:,\d{3})+|\d+|hundred\b|thousand\b|million\b|(?(what)[a-z]+|(?!)))\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(r"/(?:[a-z]{1,7})\b", re.IGNORECASE)
_ODD_FORMS: Final = re.compile(
    r"\d+(?:\.\d+)?e[+-]?\d+|\d+(?:\.\d+)?(?:[×x*]10)?\^-?\d+|\d{1,3}(?: \d{3}){2,}(?!\d)|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|\d{1,3}[\u00a0\u2009\u202f]\d{3}(?!\d)|\d{1,2}/\d{1,2}(?![/\d])|\d+[′'’]\d*|\d+°\d+",
    re.IGNORECASE,
)
_VERSION: Final = re.compile(r"v?\d{1,3}(?:\.\d+){2,}(?![\d%])", re.IGNORECASE)
# 500m is a way or a million; what stands behind it may tell.
_M_OR_MILLION: Final = re.compile(r"\d{1,4}m(?![\w/])(?! [a-z]+s\b| people| yuan)")
_TWO_M: Final = Sentence("“m”可为百万，也可为米", "“m” may be a million or a metre")
_DIGITS: Final = re.compile(r"[\d,.]*\d")
_RANGE: Final = re.compile(r" ?[-–—] ?| to ", re.IGNORECASE)
_SPAN: Final = re.compile(r"(?:between (?=.{1,30}? and )|from (?=.{1,30}? to ))", re.IGNORECASE)
_RATIO: Final = re.compile(r"(\d+):(\d+)(?![\d:])|(\d+)[-–](\d+)(?= (?:win|vote|victory|defeat|draw|loss))")
_VAGUE_WORDS: Final = re.compile(
    r"\b(?:(?:tens|hundreds|thousands|millions) of (?=thousands|millions))?"
    r"(?:dozens|scores|hundreds|thousands|millions|billions)\b"
    r"|\b(?:a few|several|a couple of|many) (?:dozen|hundred|thousand|million)\b",
    re.IGNORECASE,
)
_MULTIPLIED: Final[dict[str, Fraction | int]] = {
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
_SINGLE: Final = re.compile(rf"\b(?:{'|'.join(_MULTIPLIED)})\b", re.IGNORECASE)
_HALVED: Final = "dozen|hour|day|mile|century|million|billion"
_HALF: Final = re.compile(
    rf"\bhalf(?: (?:a|an) (?P<unit>{_HALVED})|(?= (?:of|the|all|its|their|his|her|our)\b))?"
    r"(?![-\w])",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"\b(?:[A-Za-z]+-?\d+[A-Za-z\d]*|\d+(?:G|D|K)(?![A-Za-z])|24/7|0\d{2,3}-\d{7,8}|999|911|112|101)(?![\w,.]\d)\b"
    rf"|\b(?:{'|'.join(UNITS)})-(?:stop|off|way|sided|man|woman|person|liner|time|piece|size|to-one)\b|\bone-on-one\b"
    r"|(?i:\btwo sides\b(?! of)|\bzero[ -](?:tolerance|width|sum|trust|carbon|emissions?|distance|waste)\b)"
)
# “how the two relate”: both are named before, and nothing is counted.
_THE_TWO: Final = re.compile(
    r"(?<=the |ese |ose )two(?= (?:relate|differ|are|were|do|did|have|had|may|can|in|of them)\b|[.,;:”]|$)",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WORDS: Final = "|".join(
    sorted({*UNITS, *TENS, *PARTS, *_ORDINALS, *_MULTIPLIED, "hundred", "thousand", "million", "billion", "dozen"})
)
_START: Final = re.compile(
    rf"(?:(?<![\w.-])[-−+]?(?=\d))|\d|{_CURRENCY.pattern}|{_BOUND.pattern}|{_VAGUE_WORDS.pattern}"
    rf"|\b(?:an? )?(?:{_WORDS})|\b(?:minus |negative |between|from|mid|early|late|Q[1-4]|v\d|[A-Za-z]+-?\d)"
    rf"|\b(?:{'|'.join(english_dates.MONTH_NAMES)})",
    re.IGNORECASE,
)  # fmt: skip
_HOLDS: Final = re.compile(rf"\d|\b(?:{_WORDS}|dozens|scores|hundreds|thousands|millions)", re.IGNORECASE)
_NO_NAME: Final = re.compile(rf"(?:{'|'.join(english_dates.MONTH_NAMES)})|mid-|early-|late-", re.IGNORECASE)


def placed(passage: str) -> Iterator[tuple[int, int, Reading]]:
    """Every token of a passage in reading order: where it begins, where it ends, what it says."""
    if not _HOLDS.search(passage):
        return
    position = 0
    while begun := _START.search(passage, position):
        found = _token(passage, begun.start())
        if found is None:
            position = max(begun.start() + 1, position + 1)
            continue
        yield begun.start(), found.end, found.reading
        position = found.end


def read(token: str) -> Reading | None:
    """What a whole token says, or None where it is none."""
    return next((found.reading for found in _candidates(token, 0) if found.end == len(token)), None)


def _token(text: str, at: int) -> Found | None:
    return max(_candidates(text, at), key=lambda found: found.end, default=None)


def _candidates(text: str, at: int) -> Iterator[Found]:
    """The things a token at a place could be, the likeliest first."""
    if pair := _THE_TWO.match(text, at):
        yield Found(pair.end(), Reading(Kind.IDIOM))
    if date := english_dates.date(text, at):
        yield date
    if (name := _NAME.match(text, at)) and not _NO_NAME.match(text, at):
        yield Found(name.end(), Reading(Kind.NAME))
    if (version := _VERSION.match(text, at)) and not _ODD_FORMS.match(text, at):
        yield Found(version.end(), Reading(Kind.NAME))
    if vague := _VAGUE_WORDS.match(text, at):
        yield Found(vague.end(), Reading(Kind.VAGUE, reason=_VAGUE))
    for form in (_whole_duration, _in_two, _ratio, _multiplied, _bounded):
        if found := form(text, at):
            yield found
    if ordinal := _ORDINAL.match(text, at):
        yield Found(ordinal.end(), Reading(Kind.ORDINAL))


def _whole_duration(text: str, at: int) -> Found | None:
    """One duration in two or three units, in the smallest: 7m 25s."""
    found = _DURATION.match(text, at)
    if found is None:
        return None
    pairs = [(found[number], _SHORT[found[unit].lower()]) for number, unit in ("ax", "by", "cz") if found[unit]]
    units = [unit for _, unit in pairs]
    numbers = [cardinal(number, 0) for number, _ in pairs]
    steps = ["h", "min", "s"]
    if units != steps[steps.index(units[0]) : steps.index(units[0]) + len(units)] or None in numbers:
        return None
    total = Fraction(0)
    for number in numbers:
        total = total * 60 + (number[0] if number else 0)
    return Found(found.end(), Reading(Kind.FIGURE, total, measure=units[-1]))


def _in_two(text: str, at: int) -> Found | None:
    """One amount in two units, in the smaller: 2 years and 3 months, 6ft 2in."""
    found = _IN_TWO.match(text, at)
    if found is None:
        return None
    larger, smaller = (_ONE.get(found[name].lower(), found[name].lower().rstrip("s")) for name in "xy")
    factor = _TWO_UNITS.get((larger, smaller))
    above, below = cardinal(found["a"], 0), cardinal(found["b"], 0)
    if factor is None or above is None or below is None or below[0] >= factor:
        return None
    measure = "inches" if smaller == "inch" else f"{smaller}s"
    return Found(found.end(), Reading(Kind.FIGURE, above[0] * factor + below[0], measure=measure))


def _ratio(text: str, at: int) -> Found | None:
    found = _RATIO.match(text, at)
    if found is None:
        return None
    above, below = (int(term) for term in found.groups() if term)
    return Found(found.end(), Reading(Kind.FIGURE, Fraction(above), to=Fraction(below)))


def _multiplied(text: str, at: int) -> Found | None:
    found = _SINGLE.match(text, at)
    return (
        Found(found.end(), Reading(Kind.FIGURE, Fraction(_MULTIPLIED[found[0].lower()]), measure="times"))
        if found
        else None
    )


def _bounded(text: str, at: int) -> Found | None:
    """A figure with what stands around it: bound, currency, sign, scale, range, measure."""
    bound = _BOUND.match(text, at)
    span = _SPAN.match(text, bound.end() if bound else at)
    position = span.end() if span else bound.end() if bound else at
    currency = _CURRENCY.match(text, position)
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
        return Found(found.end, Reading(Kind.VAGUE, reason=_TWO_M))
    if currency and not said.measure:
        said = replace(said, measure=currency[0].strip())
    if negative and said.number is not None:
        said = replace(said, number=-said.number)
    tail = _TAIL.match(text, found.end)
    if tail and tail.lastgroup:
        return Found(tail.end(), replace(said, bound=Bound(tail.lastgroup)))
    return Found(found.end, said) if not span or said.kind is Kind.RANGE else None


def _figure(text: str, at: int) -> Found | None:
    part = fraction(text, at)
    if part is None and (odd := _ODD_FORMS.match(text, at)):
        return Found(odd.end(), Reading(Kind.VAGUE, reason=_UNREADABLE))
    if part:
        return Found(part[1], Reading(Kind.FIGURE, part[0]))
    half = _HALF.match(text, at)
    if half:
        return _half(half)
    first = cardinal(text, at)
    if first is None:
        run = _DIGITS.match(text, at)
        return Found(run.end(), Reading(Kind.VAGUE, reason=_UNREADABLE)) if run else None
    measured = _measured(text, first)
    if measured is None:
        return _ranged(text, first)
    ranged = _ranged(text, (first[0], measured.end))
    same = ranged.reading.kind is Kind.RANGE and ranged.reading.measure == measured.reading.measure
    return ranged if same else measured


def _half(half: re.Match[str]) -> Found:
    unit = (half["unit"] or "").lower()
    if unit in SCALES or unit == "dozen":
        return Found(half.end(), Reading(Kind.FIGURE, Fraction(SCALES.get(unit, 12), 2)))
    if unit:
        return Found(half.end(), Reading(Kind.FIGURE, Fraction(1, 2), measure=f"{unit}s"))
    return Found(half.end(), Reading(Kind.FIGURE, Fraction(50), measure="%"))


def _measured(text: str, first: tuple[Fraction, int]) -> Found | None:
    """A number with its measure word, or a rate with its base."""
    number, end = first
    if rate := _RATE.match(text, end):
        return Found(rate.end(), Reading(Kind.FIGURE, number, measure=f"{rate['what'] or ''}/{rate['base']}"))
    word = _measure(text, end)
    if word is None:
        return None
    if word[1] == "times" and re.match(" (?:more|higher|greater|bigger|as many again)", text[word[0] :]):
        return Found(word[0], Reading(Kind.VAGUE, reason=_TIMES_MORE))
    return Found(word[0], Reading(Kind.FIGURE, number, measure=word[1]))


def _measure(text: str, at: int) -> tuple[int, str] | None:
    found = _MEASURE.match(text, at)
    if found is None:
        return None
    if found["share"]:
        return found.end(), _SHARES[found["share"].lower()]
    if found["times"]:
        return found.end(), "times"
    unit = found["unit"] or found["glued"]
    plural = f"{unit}s" if unit.lower() + "s" in _UNITS else unit
    name = plural.lower() if plural.lower() in _UNITS else plural
    each = _EACH.match(text, found.end())
    return (each.end(), name + each[0]) if each else (found.end(), name)


def _ranged(text: str, first: tuple[Fraction, int]) -> Found:
    """A second number behind “to” or a dash makes a range; its scale and measure word govern both ends."""
    number, end = first
    mark = _RANGE.match(text, end) or re.compile(" and ").match(text, end)
    second = _second(text, mark) if mark else None
    if mark is None or second is None:
        return Found(end, Reading(Kind.FIGURE, number))
    is_list = mark[0] == " and " and not re.search(
        r"\bbetween [^ ]*(?: [^ ]+)?$", text[max(0, end - 40) : end], re.IGNORECASE
    )
    if is_list:
        return Found(end, Reading(Kind.FIGURE, number))
    low = _scaled_like(number, second[0], text[: second[1]])
    word = _measure(text, second[1])
    if low >= second[0]:
        return Found(word[0] if word else second[1], Reading(Kind.VAGUE, reason=_UNREADABLE))
    stop, measure = word or (second[1], "")
    return Found(stop, Reading(Kind.RANGE, low, upper=second[0], measure=measure))


def _second(text: str, mark: re.Match[str]) -> tuple[Fraction, int] | None:
    currency = _CURRENCY.match(text, mark.end())
    return cardinal(text, currency.end() if currency else mark.end())


def _scaled_like(number: Fraction, high: Fraction, text: str) -> Fraction:
    """£2-3 million: the scale word of the second governs the first, which is the smaller."""
    scale = re.search("(hundred|thousand|million|billion|trillion|bn|mn|m|k)$", text[-12:], re.IGNORECASE)
    factor = SCALES[scale[1].lower()] if scale else 1
    return number * factor if number * factor < high else number
