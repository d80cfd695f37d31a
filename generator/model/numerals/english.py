"""Numerals in English texts: where each token begins, and which of the things it could be it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals import english_dates
from generator.model.numerals.english_compounds import AND_A_HALF, in_two, one_and_a_half, whole_duration
from generator.model.numerals.english_figures import BOUND, CURRENCY, MULTIPLIED, bounded, multiplied
from generator.model.numerals.english_labels import LABEL, labels
from generator.model.numerals.english_numbers import PARTS, TENS, UNITS
from generator.model.numerals.reading import Found, Reading, TokenKind

_VAGUE: Final = Sentence("没有确定数值的约数", "an amount without a value")
_ORDINALS: Final = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
_RATIO: Final = re.compile(
    r"(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?![\d:])|(\d+)[-–](\d+)(?= (?:win|vote|victory|defeat|draw|loss))"
)
_VAGUE_WORDS: Final = re.compile(
    r"\b(?:(?:tens|hundreds|thousands|millions) of (?=thousands|millions))?"
    r"(?:dozens|scores|hundreds|thousands|millions|billions)\b"
    r"|\b(?:a few|several|a couple of|many) (?:dozen|hundred|thousand|million)\b",
    re.IGNORECASE,
)
# “how the two relate”: both are named before, and nothing is counted.
_THE_TWO: Final = re.compile(
    r"(?<=the |ese |ose )two(?= (?:relate|differ|are|were|do|did|have|had|may|can|in|of them)\b|[.,;:”]|$)",
    re.IGNORECASE,
)
_ORDINAL: Final = re.compile(rf"\b(?:\d+(?:st|nd|rd|th)|{'|'.join(_ORDINALS)})\b", re.IGNORECASE)
_WORDS: Final = "|".join(
    sorted({*UNITS, *TENS, *PARTS, *_ORDINALS, *MULTIPLIED, "hundred", "thousand", "million", "billion", "dozen"})
)
_START: Final = re.compile(
    rf"(?:(?<![\w.-])[-−+]?(?=\d))|\d|[¼-¾⅐-⅞]|[(](?=\d)|(?<!\w)['’](?=\d\ds?\b)|{CURRENCY.pattern}|(?<![\w-])(?:{BOUND.pattern})"
    rf"|{_VAGUE_WORDS.pattern}|{LABEL.pattern}|\bNo\. ?(?=\d)|{AND_A_HALF.pattern.replace('?P<unit>', '?:')}"
    rf"|\b(?:an? )?(?:{_WORDS})|\b(?:minus |negative |between|from|mid|early|late|Q[1-4]|v\d|[A-Za-z]+-?\d)"
    rf"|\b{english_dates.MONTH}",
    re.IGNORECASE,
)  # fmt: skip
_HOLDS: Final = re.compile(rf"[\d¼-¾⅐-⅞]|\b(?:{_WORDS}|dozens|scores|hundreds|thousands|millions)", re.IGNORECASE)


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
        yield Found(pair.end(), Reading(TokenKind.IDIOM))
    if date := english_dates.date(text, at):
        yield date
    yield from labels(text, at)
    if vague := _VAGUE_WORDS.match(text, at):
        yield Found(vague.end(), Reading(TokenKind.VAGUE, reason=_VAGUE))
    for form in (whole_duration, in_two, one_and_a_half, _ratio, multiplied, bounded):
        if found := form(text, at):
            yield found
    if ordinal := _ORDINAL.match(text, at):
        yield Found(ordinal.end(), Reading(TokenKind.ORDINAL))


def _ratio(text: str, at: int) -> Found | None:
    found = _RATIO.match(text, at)
    if found is None:
        return None
    above, below = (Fraction(term) for term in found.groups() if term)
    return Found(found.end(), Reading(TokenKind.FIGURE, above, to=below))
