"""Measure words behind a number in English: per cent, square miles, hours; and rates with their base."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals.reading import Found, Reading, TokenKind

_TIMES_MORE: Final = Sentence("“N 倍多”可指 N 倍，也可指多 N 倍", "“times more” may be that many times, or one more")
_SHARES: Final = {
    "%": "%",
    "per cent": "%",
    "percent": "%",
    "percentage points": "percentage points",
    "percentage point": "percentage points",
}
_UNITS: Final = (
    "seconds minutes hours days weeks months years miles kilometres kilometers metres meters feet inches acres "
    "hectares tonnes tons pounds kilograms grams litres liters degrees times km kg mph kWh MWh GWh yuan dollars euros "
    "pence cents hrs mins secs yards knots millimetres centimetres"
).split()
_AREAS: Final = "(?:square|cubic|nautical) (?:(?:kilomet|met|centimet)(?:res?|ers?)|miles?|feet|foot|yards?)"
_MEASURE: Final = re.compile(
    r" ?(?P<share>%|per cent\b|percent\b|percentage points?\b)|[ -](?P<unit>"
    f"{_AREAS}|"
    + "|".join(f"{unit}?" if unit.endswith("s") else unit for unit in sorted(_UNITS, key=len, reverse=True))
    + r")\b|(?P<times>x\b|[ -]?fold\b)|(?P<glued>km|kg|mm|cm|mph|kWh|MWh|GWh|GB|MB|°?[CF]|hrs?|mins?|secs?|ft|p|g|t)\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"(?: (?P<what>[a-z]+))? (?:per|for every|in every) "
    r"(?P<base>\d{1,3}(?:,\d{3})+|\d+|hundred\b|thousand\b|million\b|(?(what)(?:square |cubic )?[a-z]+|(?!)))\b",
    re.IGNORECASE,
)
_EACH: Final = re.compile(r"/(?:[a-z]{1,7})\b", re.IGNORECASE)


def with_measure(text: str, first: tuple[Fraction, int]) -> Found | None:
    """A number with its measure word, or a rate with its base."""
    number, end = first
    if rate := _RATE.match(text, end):
        return Found(rate.end(), Reading(TokenKind.FIGURE, number, measure=f"{rate['what'] or ''}/{rate['base']}"))
    word = measure(text, end)
    if word is None:
        return None
    if word[1] == "times" and re.match(" (?:more|higher|greater|bigger|as many again)", text[word[0] :]):
        return Found(word[0], Reading(TokenKind.VAGUE, reason=_TIMES_MORE))
    return Found(word[0], Reading(TokenKind.FIGURE, number, measure=word[1]))


def measure(text: str, at: int) -> tuple[int, str] | None:
    """Where the measure word at a place ends, and its plural; None where none stands."""
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
