"""One amount in several units in English, read in the smallest: 7m 25s, 2 years and 3 months, a minute and a half."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from generator.model.numerals.english_numbers import cardinal
from generator.model.numerals.reading import Found, Reading, TokenKind

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
AND_A_HALF: Final = re.compile(
    r"\ban? (?P<unit>second|minute|hour|day|week|month|year|decade|century|mile|pound) and a half\b", re.IGNORECASE
)


def whole_duration(text: str, at: int) -> Found | None:
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
    return Found(found.end(), Reading(TokenKind.FIGURE, total, measure=units[-1]))


def in_two(text: str, at: int) -> Found | None:
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
    return Found(found.end(), Reading(TokenKind.FIGURE, above[0] * factor + below[0], measure=measure))


def one_and_a_half(text: str, at: int) -> Found | None:
    """A minute and a half."""
    found = AND_A_HALF.match(text, at)
    return (
        Found(found.end(), Reading(TokenKind.FIGURE, Fraction(3, 2), measure=f"{found['unit'].lower()}s"))
        if found
        else None
    )
