"""Numerals as reports print them: find them in a passage, and read one.

A *token* is a numeral exactly and wholly as it stands in a passage, with its sign, its bounds and the
measure word behind it: ``138万余元``, ``近20%``, ``3至5个``, ``第四个``, ``半小时``.  Words that hold a
numeral character without counting anything (``进一步``) are tokens too, so that no numeral
character of a passage goes unnoticed.

The reading of a language is a module with the functions ``placed`` and ``read``; a further one is
named in ``_LANGUAGES``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from generator.model.numerals import chinese, dates, english, english_dates
from generator.model.numerals.characters import folded
from generator.model.numerals.reading import Bound, Reading, TokenKind
from generator.model.numerals.spaces import closed

__all__ = [
    "Bound",
    "Numeral",
    "Reading",
    "TokenKind",
    "date_of",
    "found",
    "is_phrase",
    "language_of",
    "placed",
    "read",
    "tokens",
]

_LONGEST: Final = 60  # as ``TokenText``; Python refuses to read integers of 4,300 digits and more
_MANY: Final = 1 << 16  # tokens of _LONGEST characters at most; a large record has some thousands
_LANGUAGES: Final = {"zh": chinese, "en": english}
_HAN: Final = re.compile("[\u2e80-\u9fff]")
_LETTER: Final = re.compile("[A-Za-z£]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A token of a passage: where it begins, how it stands there, and what it says there."""

    start: int
    token: str
    reading: Reading


def language_of(text: str) -> str:
    """The language to read a text in: Chinese where it has a Han character, else English where it has a letter."""
    return "en" if _LETTER.search(text) and not _HAN.search(text) else "zh"


def found(passage: str, language: str | None = None) -> tuple[Numeral, ...]:
    """Every token of a passage in reading order, with its reading; its letters tell the language if none is given."""
    reader = _LANGUAGES[language or language_of(passage)]
    return tuple(Numeral(start, passage[start:end], reading) for start, end, reading in reader.placed(passage))


def tokens(passage: str, language: str | None = None) -> Iterator[str]:
    """Yield every token of a passage in reading order, exactly as it stands there."""
    return (numeral.token for numeral in found(passage, language))


def placed(passage: str, language: str | None = None) -> Iterator[tuple[int, str]]:
    """Yield every token of a passage in reading order, after its place in it."""
    return ((numeral.start, numeral.token) for numeral in found(passage, language))


def is_phrase(token: str) -> bool:
    """Tell whether the token is a word that holds a numeral character and measures nothing."""
    reading = read(token)
    return reading is not None and reading.kind is TokenKind.IDIOM


def date_of(token: str, year: int | None = None) -> str | None:
    """The EDTF text of a token that is a date.

    Where the token says no year (``5月17日``, ``上半年``) it is read in ``year``, and without one it is None:
    the year of a report is for the caller to find, from when it was issued. What no EDTF text says
    (``周一``, ``9时``) is None too.
    """
    return dates.edtf(folded(closed(token)[0]), year) or english_dates.edtf(token, year)


@lru_cache(maxsize=_MANY)
def read(token: str) -> Reading | None:
    """Read one token, or return None when it is none; which language it is in, its letters tell.

    Bounds stand before (近, 超) or after the number (余, 以上, 以内); where several stand, the
    one next to the number wins.  A text longer than any token of a record is none.
    """
    if not 0 < len(token) <= _LONGEST:
        return None
    first = language_of(token)
    readers = sorted(_LANGUAGES, key=lambda language: language != first)
    readings = (_LANGUAGES[language].read(token) for language in readers)
    return next((reading for reading in readings if reading is not None), None)
