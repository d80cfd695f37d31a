"""Which numerals of a passage look like no figure, and what they are instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model import numerals
from generator.model.numerals import Kind, Reading
from generator.model.sources import Source
from generator.model.vocabulary import TokenStatus
from generator.validate.dating import read

_ORDER: Final = Sentence("次序，不表示数量", "Ordinal, not a quantity")
_ARTICLE: Final = Sentence("作冠词用，不表示数量", "Used as an article, no quantity")
_LISTED: Final = Sentence("统计的是并列列出的各项", "Counts what is listed beside it")
_NAMED: Final = Sentence("名称的一部分", "Part of a name")
_NUMBER: Final = Sentence("号码，不表示数量", "A number to call or to look up, not a quantity")
_PRINTED: Final = Sentence("页面上的日期、时间或编号", "A date, a time or a number of the page")
_PAST_YEAR: Final = Sentence("“一年来”之类，按报道所述年度", "“The past year”: the year the report covers")
_SOME_TIME: Final = Sentence("时间，不表示数量", "A time, not a quantity")

_YEAR: Final = re.compile("[12][0-9]{3}")
_CALLED: Final = re.compile("11[029]|122|1[0-9]{4}|96[0-9]{3,4}")
_JOINED: Final = re.compile("[-–—:：/.~～+＋]")
_LEVELS: Final = re.compile("[省市县区乡镇村所站队亭)）、]$")


@dataclass(frozen=True, slots=True)
class Place:
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
    """A numeral that looks like no figure."""

    place: Place
    status: TokenStatus
    reason: Sentence | None = None
    ref: str | None = None


def set_aside(place: Place, source: Source, date: str | None) -> SetAside | None:
    """What a numeral is when it is no figure; ``date`` is the one printed before it, or the year of the report."""
    reading = numerals.read(place.token)
    if reading is not None and reading.number == 0:
        return None  # nothing happened: a figure even in quotation marks
    if _is_quoted(place):
        return SetAside(place, TokenStatus.NAME, _NAMED)
    return _date(place, source, date or "", reading) or _by_reading(place, reading)


def _date(place: Place, source: Source, date: str, reading: Reading | None) -> SetAside | None:
    """A date that is not printed with its year, or a year without 年."""
    numeral, year = place.token, date[:4]
    if _YEAR.fullmatch(numeral) and not _touches_digits(place) and _lies_in_reach(numeral, source):
        return SetAside(place, TokenStatus.DATE, ref=numeral)
    if numeral in {"一年来", "一年以来"} or (numeral == "一年" and re.search("过去的?$", place.before)):
        return SetAside(place, TokenStatus.DATE, _PAST_YEAR, year) if year else None
    if reading is None or reading.kind is not Kind.DATE:
        return None
    if ":" in numeral or "：" in numeral:
        return SetAside(place, TokenStatus.BOILERPLATE, _PRINTED)
    said = numerals.date_of(numeral, int(year) if year.isdecimal() else None)
    return _dated(place, said) if said else SetAside(place, TokenStatus.DATE, _SOME_TIME)


def _dated(place: Place, date: str) -> SetAside | None:
    return SetAside(place, TokenStatus.DATE, ref=date) if read(date) else None


def _by_reading(place: Place, reading: Reading | None) -> SetAside | None:
    numeral = place.token
    in_digits = any(character.isdigit() and character.isascii() for character in numeral)
    told: tuple[TokenStatus, Sentence] | None = None
    if reading is not None and reading.kind is Kind.VAGUE:
        return None  # an amount: the editor is asked
    if reading is not None and reading.kind is Kind.NAME and re.fullmatch("0[0-9]+-[0-9]+", numeral):
        told = TokenStatus.BOILERPLATE, _PRINTED
    elif reading is None or reading.kind in {Kind.NAME, Kind.IDIOM} or reading.measure in {"等奖", "等功"}:
        told = TokenStatus.NAME, _NAMED
    elif reading.ordinal or reading.measure == "届" or (place.before.endswith("前") and not reading.measure):
        told = TokenStatus.ORDINAL, _ORDER
    elif re.fullmatch("[0-9]+号?", numeral):
        told = _bare_digits(place)
    elif not in_digits and reading.measure in {"级", "等", "号", "大"}:
        listed = reading.measure == "大" or _LEVELS.search(place.before)
        told = (TokenStatus.STRUCTURE, _LISTED) if listed else (TokenStatus.NAME, _NAMED)
    elif reading.number == 1 and numeral.startswith("一"):
        told = TokenStatus.STRUCTURE, _ARTICLE
    elif not (reading.measure or in_digits or reading.streak):
        told = TokenStatus.NAME, _NAMED
    return SetAside(place, *told) if told else None


def _bare_digits(place: Place) -> tuple[TokenStatus, Sentence] | None:
    """Digits and nothing else: a number to call, part of a date or number of the page, else a figure."""
    if _CALLED.fullmatch(place.token):
        return TokenStatus.NAME, _NUMBER
    if re.fullmatch("0[0-9]+|[0-9]{5,}号?", place.token) or _touches_digits(place):
        return TokenStatus.BOILERPLATE, _PRINTED
    return None


def _touches_digits(place: Place) -> bool:
    """Whether a hyphen, colon or the like joins it to its neighbour (``08:15``)."""
    return bool(_JOINED.match(place.after) or _JOINED.search(place.before[-1:]))


def _is_quoted(place: Place) -> bool:
    """Whether it stands in quotation marks that hold a name, not what somebody said."""
    if place.before.count("“") <= place.before.count("”"):
        return False
    held = place.before.rpartition("“")[2] + place.token + place.after.partition("”")[0]
    return re.search("[，。！？；]", held) is None


def _lies_in_reach(year: str, source: Source) -> bool:
    reach = read(source.reach)
    named = read(year)
    return reach is not None and named is not None and named.within(reach)
