"""Which numerals of a passage look like no figure, and what they are instead.

Only what is read for certain is set aside: a fraction, a 番, a range or what cannot be read is never
called part of a name, but left for the editor to say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.edit.standpoint import Standpoint
from generator.edit.year_rules import Candidate
from generator.model import numerals
from generator.model.days import year_text
from generator.model.numerals import Reading, TokenKind
from generator.model.vocabulary import TokenStatus
from generator.validate.reading import reasons
from generator.validate.reading.dating import read

_BY_KIND: Final = {
    TokenKind.NAME: (TokenStatus.NAME, reasons.NAMED),
    TokenKind.IDIOM: (TokenStatus.STRUCTURE, reasons.PHRASE),
}
_YEAR: Final = re.compile("[12][0-9]{3}")
_REGISTERED: Final = re.compile("[0-9]{6,}号(?:-[0-9]+)?")
"""The number under which a site is registered, at the foot of its pages."""
_JOINED: Final = re.compile("[-–—:：/~～+＋]|[.](?=[0-9])")
_LEVELS: Final = re.compile("[省市县区乡镇村所站队亭)）、]$")
_COUNTS: Final = re.compile("[倍番成%‰秒天周月元吨米亩岁度]|小时|分钟|公|百分|年|日")
_ARTICLED: Final = re.compile("[新每这那同另某]$")
_GRAMMAR: Final = re.compile("[番分点成至到余多几来半倍个—~～至-]")
_PLAIN: Final = frozenset("零〇一二三四五六七八九十两")


@dataclass(frozen=True, slots=True)
class NumeralPlace:
    """A numeral in its passage; ``before`` and ``after`` are the words around it, when the text is at hand.

    ``nth`` counts the equal numerals of the passage from 1.
    """

    passage: int
    token: str
    before: str = ""
    after: str = ""
    nth: int = 1


@dataclass(frozen=True, slots=True)
class SetAside:
    """A numeral that looks like no figure; of several ``choices`` of a date the editor says which is meant."""

    place: NumeralPlace
    status: TokenStatus
    reason: Sentence | None = None
    ref: str | None = None
    choices: tuple[Candidate, ...] = ()


def set_aside(place: NumeralPlace, standpoint: Standpoint, dates: Sequence[Candidate]) -> SetAside | None:
    """What a numeral is when it is no figure; ``dates`` are those it may be, when it is a date."""
    reading = numerals.read(place.token)
    if reading is not None and reading.is_amount and reading.number == 0:
        return None  # nothing happened: a figure even in quotation marks
    if _is_quoted(place) and _may_be_named(reading):
        return SetAside(place, TokenStatus.NAME, reasons.NAMED)
    return _date(place, standpoint, dates) or _by_reading(place, reading)


def _date(place: NumeralPlace, standpoint: Standpoint, dates: Sequence[Candidate]) -> SetAside | None:
    """A date, also a year without 年 and the past year."""
    numeral, report = place.token, standpoint.report_year
    if _YEAR.fullmatch(numeral) and not _touches_digits(place) and _lies_in_reach(numeral, standpoint):
        return SetAside(place, TokenStatus.DATE, ref=numeral)
    if _touches_digits(place) and numeral.isdigit():
        return None
    if numeral in {"一年来", "一年以来"} or (numeral == "一年" and re.search("过去的?$", place.before)):
        return SetAside(place, TokenStatus.DATE, reasons.PAST_YEAR, year_text(report)) if report is not None else None
    if not dates:
        return None
    ref = dates[0].edtf if len(dates) == 1 and read(dates[0].edtf) else None
    return SetAside(place, TokenStatus.DATE, dates[0].rule if ref else None, ref, () if ref else tuple(dates))


def _by_reading(place: NumeralPlace, reading: Reading | None) -> SetAside | None:
    if _REGISTERED.fullmatch(place.token):
        return SetAside(place, TokenStatus.BOILERPLATE, reasons.PRINTED)
    told = _by_kind(place, reading) if reading is not None else None
    return SetAside(place, *told) if told else None


def _by_kind(place: NumeralPlace, reading: Reading) -> tuple[TokenStatus, Sentence] | None:
    if reading.kind in {TokenKind.RANGE, TokenKind.VAGUE} or (
        reading.number is not None and reading.number.denominator > 1
    ):
        return None
    if reading.measure in {"等奖", "等功"}:
        return TokenStatus.NAME, reasons.NAMED
    if reading.ordinal or reading.measure == "届" or (place.before.endswith("前") and not reading.measure):
        return TokenStatus.ORDINAL, reasons.ORDER
    if reading.kind is TokenKind.DATE:
        if re.search("[:：]", place.token):
            return TokenStatus.BOILERPLATE, reasons.PRINTED
        return (TokenStatus.STRUCTURE, reasons.TIME) if reasons.is_time(place.token) else None
    return _word(place, reading) or _count(place, reading)


def _word(place: NumeralPlace, reading: Reading) -> tuple[TokenStatus, Sentence] | None:
    """A name or a set phrase of the reader's words; a name in digits is a number to call."""
    if reading.kind is TokenKind.NAME and reasons.is_called(place.token):
        return TokenStatus.NAME, reasons.NUMBER
    return _BY_KIND.get(reading.kind)


def _count(place: NumeralPlace, reading: Reading) -> tuple[TokenStatus, Sentence] | None:
    if re.fullmatch("[0-9]+号?", place.token):
        return _bare_digits(place)
    return None if any(character.isdecimal() for character in place.token) else _in_words(place, reading)


def _in_words(place: NumeralPlace, reading: Reading) -> tuple[TokenStatus, Sentence] | None:
    """A numeral in Han characters: a unit, a level, an article, a character of a name."""
    if reasons.is_scaled_unit(place.token) and re.search("[（(/、]$|单位[:：] *$", place.before):
        return TokenStatus.STRUCTURE, reasons.UNIT
    if reading.measure in {"级", "等", "号", "大"}:
        listed = reading.measure == "大" or _LEVELS.search(place.before)
        return (TokenStatus.STRUCTURE, reasons.LISTED) if listed else (TokenStatus.NAME, reasons.NAMED)
    counts = _COUNTS.search(reading.measure) and not _ARTICLED.search(place.before)
    if reading.number == 1 and place.token.startswith("一") and not counts:
        return None if _GRAMMAR.match(place.after) else (TokenStatus.STRUCTURE, reasons.ARTICLE)
    if place.token in _PLAIN and not reading.streak and place.after and not _is_part_of_numeral(place):
        return TokenStatus.NAME, reasons.NAMED
    return None


def _is_part_of_numeral(place: NumeralPlace) -> bool:
    """Whether a single digit in words stands beside what may make a larger numeral of it."""
    return bool(_GRAMMAR.match(place.after) or _GRAMMAR.search(place.before[-1:]) or place.before.endswith("翻"))


def _bare_digits(place: NumeralPlace) -> tuple[TokenStatus, Sentence] | None:
    """Digits and nothing else: a number to call, part of a date or number of the page, else a figure."""
    if reasons.is_called(place.token):
        return TokenStatus.NAME, reasons.NUMBER
    if re.fullmatch("0[0-9]+|[0-9]{5,}号?", place.token) or _touches_digits(place):
        return TokenStatus.BOILERPLATE, reasons.PRINTED
    return None


def _touches_digits(place: NumeralPlace) -> bool:
    """Whether a hyphen, colon or the like joins it to its neighbour (``08:15``)."""
    return bool(_JOINED.match(place.after) or re.search("[-–—:：/~～+＋.]$", place.before))


def _may_be_named(reading: Reading | None) -> bool:
    """Whether a numeral may be part of a name: a plain count is, a share, a 番 or a range is not."""
    if (
        reading is None
        or reading.kind in {TokenKind.RANGE, TokenKind.VAGUE}
        or reading.measure in {"番", "%", "‰", "‱"}
    ):
        return False
    return reading.number is None or reading.number.denominator == 1


def _is_quoted(place: NumeralPlace) -> bool:
    """Whether it stands in quotation marks that hold a name, not what somebody said."""
    if place.before.count("“") <= place.before.count("”"):
        return False
    held = place.before.rpartition("“")[2] + place.token + place.after.partition("”")[0]
    return re.search("[，。！？；]", held) is None


def _lies_in_reach(year: str, standpoint: Standpoint) -> bool:
    date = read(year)
    return date is not None and standpoint.reach is not None and date.within(standpoint.reach)
