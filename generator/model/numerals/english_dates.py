"""Dates as English articles print them, and their EDTF text where they say all of it themselves."""

from __future__ import annotations

import re
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals.reading import Found, Reading, TokenKind

MONTH_NAMES: Final = "January February March April May June July August September October November December".split()
_SHORT: Final = [month if len(month) == 3 else f"{month[:3]}(?:{month[3:]})?" for month in MONTH_NAMES] + ["Sept"]
MONTH: Final = rf"(?-i:{'|'.join(_SHORT)})\.?"
_DAY: Final = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR: Final = r"[12]\d{3}"
_TO: Final = r"(?: ?[-–—/] ?| to | until | and )"
_EDGE: Final = r"(?<![\d.,/£$€-])"
_TWO_WAYS: Final = Sentence("日与月的次序不明", "day and month could be either way round")
_ORDER: Final = "first|second|third|fourth|1st|2nd|3rd|4th"

_FORMS: Final = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_EDGE}(?P<day>{_DAY})(?:{_TO}(?P<day2>{_DAY}))? (?P<month>{MONTH})(?:,? (?P<year>{_YEAR}))?\b",
        rf"\b(?P<month>{MONTH}) (?P<day>{_DAY})(?!\d)(?:{_TO}(?P<day2>{_DAY})(?!\d))?(?:,? (?P<year>{_YEAR})\b)?",
        rf"\b(?P<month>{MONTH})(?:{_TO}(?P<month2>{MONTH}))? (?P<year>{_YEAR})\b",
        rf"\bQ(?P<quarter>[1-4])(?: |-)?(?P<year>{_YEAR})?\b",
        rf"\b(?:(?P<ordinal>{_ORDER}) (?P<what>quarter|half))(?: of (?P<year>{_YEAR}))?\b",
        rf"{_EDGE}(?P<year>{_YEAR})/(?P<next>\d\d)(?!\d|/)",
        rf"{_EDGE}(?P<year>{_YEAR})(?:[-–—]| to )(?P<year2>{_YEAR})\b(?!,\d)",
        rf"{_EDGE}(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)(?![\d-])",
        rf"{_EDGE}[12]\d{{3}}-(?:1[0-2]|[1-9])-(?:3[01]|[12]\d|[1-9])(?![\d-])",
        r"\b(?P<decade>[12]\d\d)0s\b",
        r"\b(?P<century>\d{1,2})(?:st|nd|rd|th)[ -]century\b",
        rf"\b(?:mid|early|late)[- ](?P<part>{_YEAR})\b",
        r"\b(?P<bce>\d{1,4}) (?:BCE?|B\.C\.)",
        rf"{_EDGE}(?P<one>\d\d?)/(?P<two>\d\d?)/(?P<year>{_YEAR})\b",
        r"(?<![\d:])(?:2[0-3]|1\d|0?\d)[:.][0-5]\d ?(?:[ap]\.?m\b\.?)",
        r"(?<![\d:])(?:2[0-3]|[01]\d):[0-5]\d(?![\d:])",
        r"(?<![\d:])(?:2[0-3]|[01]?\d):[0-5]\d(?::[0-5]\d|\.\d+)(?![\d:])",
        r"(?<![\w\d])['’](?:\d0s|\d\d)\b",
        r"(?<![\d:.])(?:1[0-2]|[1-9]) ?[ap]\.?m\b\.?",
    )
)
_START: Final = re.compile(rf"['’]?\d|Q[1-4]|mid|early|late|{MONTH}|{_ORDER}", re.IGNORECASE)


def date(text: str, at: int) -> Found | None:
    """The longest date that begins at a place; one whose day and month could be exchanged is vague."""
    if not _START.match(text, at):
        return None
    matches = [found for form in _FORMS if (found := form.match(text, at))]
    longest = max(matches, key=lambda found: found.end(), default=None)
    if longest is None:
        return None
    part = longest.groupdict()
    if part.get("two") and int(part["one"]) <= 12 >= int(part["two"]) and part["one"] != part["two"]:
        return Found(longest.end(), Reading(TokenKind.VAGUE, reason=_TWO_WAYS))
    return Found(longest.end(), Reading(TokenKind.DATE, date=edtf(longest[0])))


def edtf(token: str, year: int | None = None) -> str | None:
    """The EDTF text of a date; ``year`` is the year it lies in, where the token has none."""
    for form in _FORMS:
        found = form.fullmatch(token)
        if found:
            return _edtf({name: value for name, value in found.groupdict().items() if value}, year)
    return None


def _edtf(part: dict[str, str], year: int | None) -> str | None:
    if "iso" in part:
        return part["iso"]
    if "decade" in part:
        return f"{part['decade']}X"
    if "century" in part:
        return f"{int(part['century']) - 1:02}XX"
    if "bce" in part:
        return f"-{int(part['bce']) - 1:04}"
    begun = part.get("year") or (f"{year:04}" if year else None)
    return _within(begun, part) if begun else None


def _within(year: str, part: dict[str, str]) -> str | None:
    if "next" in part:
        return f"{year}/{int(year) + 1}" if (int(year) + 1) % 100 == int(part["next"]) else None
    if "year2" in part:
        return f"{year}/{part['year2']}"
    if "quarter" in part or "ordinal" in part:
        return _season(year, part)
    if "one" in part:
        return _slashed(year, int(part["one"]), int(part["two"]))
    return _month_and_day(year, part) if "month" in part else None


def _month_and_day(year: str, part: dict[str, str]) -> str:
    month = f"{year}-{_month(part['month']):02}"
    if "day" not in part:
        return f"{month}/{year}-{_month(part['month2']):02}" if "month2" in part else month
    first = f"{month}-{_digits(part['day']):02}"
    return f"{first}/{month}-{_digits(part['day2']):02}" if "day2" in part else first


def _season(year: str, part: dict[str, str]) -> str | None:
    orders = {"first": 1, "second": 2, "third": 3, "fourth": 4}
    said = part.get("quarter") or part.get("ordinal", "")
    number = orders.get(said.lower()) or _digits(said)
    length = 6 if part.get("what", "").lower() == "half" else 3
    if number * length > 12:
        return None
    return f"{year}-{(number - 1) * length + 1:02}/{year}-{number * length:02}"


def _slashed(year: str, one: int, two: int) -> str | None:
    day, month = (one, two) if one > 12 or one == two else (two, one)
    return f"{year}-{month:02}-{day:02}" if month <= 12 and day <= 31 else None


def _month(name: str) -> int:
    return next(number for number, month in enumerate(MONTH_NAMES, 1) if month.lower().startswith(name[:3].lower()))


def _digits(text: str) -> int:
    return int(re.sub(r"\D", "", text))
