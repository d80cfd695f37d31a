"""EDTF dates in words that claim no more than they do: years before 1, open digits, sets, marks of parts, times."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from generator.model import dates, edtf_points
from generator.model.days import Day, month_length
from generator.model.edtf_points import UNKNOWN, Point

Say = Callable[..., str]
"""The UI string of a key with its fields filled in."""

_MARKS: Final = {"~": "approximate", "?": "uncertain", "%": "approximate_and_uncertain"}
_PARTS: Final = ("year", "month", "day")
_DECADE: Final = re.compile("[1-9][0-9]{2}X")
_MONTHS: Final = 12
_BARE: Final = range(1000, 10_000)
"""Years that stand without a word for their era."""
_ROUND: Final = 1000
"""A long year before 1 that ends in so many zeros is a round number: the year that astronomers count as 0 is no part
of what it says."""
_SCALES: Final = {"billions": 10**9, "hundred_millions": 10**8, "millions": 10**6, "myriads": 10**4}
"""What languages count large numbers in: English in millions and billions, Chinese in 万 and 亿."""
_SCALED_FROM: Final = 1_000_000


def in_words(text: str, say: Say) -> str:
    """Say a date.  Raises ValueError when the text is none that the record shows."""
    if text[:1] in {"[", "{"}:
        return _set(text, say)
    start, slash, end = text.partition("/")
    if not slash:
        return _point(text, say)
    if end in dates.NO_END:
        return say("dates.since" if end else "dates.since_unknown", date=_point(start, say))
    if start in dates.NO_END:
        return say("dates.until" if start else "dates.until_unknown", date=_point(end, say))
    return say("dates.from_to", start=_point(start, say), end=_point(end, say))


def year_in_words(year: int, say: Say) -> str:
    """A year with its era, where it needs one to be understood."""
    return say("dates.year", year=_year(year, say))


def _set(text: str, say: Say) -> str:
    said = [_member(start, end, say) for start, end in dates.members(text)]
    listed = say("list_separator").join(said)
    return say("dates.one_of" if text.startswith("[") else "dates.all_of", dates=listed)


def _member(start: str, end: str, say: Say) -> str:
    if start == end:
        return _point(start, say)
    if not start or not end:
        return say("dates.or_later" if start else "dates.or_earlier", date=_point(start or end, say))
    return say("dates.from_to", start=_point(start, say), end=_point(end, say))


def _point(text: str, say: Say) -> str:
    point = edtf_points.read(text)
    words = _marked(point, _open_or_whole(text, point, say), say)
    if not point.time:
        return words
    zone = re.search("(Z|[+-].*)?$", point.time)
    assert zone
    offset = zone[0].removeprefix("Z")
    shown = say("dates.in_zone", time=point.time[:8], offset=offset) if zone[0] else point.time
    return say("dates.at", date=words, time=shown)


def _marked(point: Point, words: str, say: Say) -> str:
    """With the mark for all of it, or a word for each part that has one."""
    marks = [mark for mark, part in zip(point.marks, (point.year, point.part, point.day), strict=True) if part]
    if len(set(marks)) == 1:
        return say(f"dates.{_MARKS[marks[0]]}", date=words) if marks[0] else words
    parts = [
        say(f"dates.part_{_MARKS[mark]}", part=say(f"dates.parts.{name}"))
        for name, mark in zip(_PARTS, marks, strict=False)
        if mark
    ]
    return say("dates.remarked", date=words, remarks=say("dates.remark_separator").join(parts))


def _open_or_whole(text: str, point: Point, say: Say) -> str:
    first, last = point.extent
    if point.known is not None and first.year < last.year:
        between = _between(first, last, say)
        return say("dates.about_within", date=year_in_words(edtf_points.number(point.year), say), between=between)
    if UNKNOWN in point.year:
        return _of_some_year(text, point, say)
    year = _year(first.year, say)
    if point.part == "XX" and point.day in {None, "XX"}:
        key = "dates.month_unknown" if point.day is None else "dates.month_and_day_unknown"
        return say(key, date=say("dates.year", year=year))
    if UNKNOWN in (point.part or "") or (point.day not in {None, "XX"} and UNKNOWN in (point.day or "")):
        return say("dates.written", date=_between(first, last, say), text=text)
    if point.day == "XX":
        return say("dates.day_unknown", date=say("dates.month", year=year, month=say(f"months.{point.part}")))
    return _whole(point, year, say)


def _whole(point: Point, year: str, say: Say) -> str:
    if point.part is None:
        return say("dates.year", year=year)
    if int(point.part) > _MONTHS:
        return say("dates.season", year=year, season=say(f"seasons.{point.part}"))
    month = say(f"months.{point.part}")
    if point.day is None:
        return say("dates.month", year=year, month=month)
    return say("dates.day", year=year, month=month, day=int(point.day))


def _of_some_year(text: str, point: Point, say: Say) -> str:
    """A decade by its name; else from the first year to the last, and as it is written where it says more."""
    first, last = point.extent
    is_all = {point.part or "XX", point.day or "XX"} == {"XX"}
    if is_all and _DECADE.fullmatch(point.year):
        return say("dates.decade", year=first.year)
    between = _between(first, last, say)
    return between if is_all else say("dates.written", date=between, text=text)


def _between(first: Day, last: Day, say: Say) -> str:
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return say("dates.between", start=year_in_words(first.year, say), end=year_in_words(last.year, say))
    name = _month if first.day == 1 and last.day == month_length(*last[:2]) else _day
    return say("dates.between", start=name(first, say), end=name(last, say))


def _month(day: Day, say: Say) -> str:
    return say("dates.month", year=_year(day.year, say), month=say(f"months.{day.month:02}"))


def _day(day: Day, say: Say) -> str:
    return say("dates.day", year=_year(day.year, say), month=say(f"months.{day.month:02}"), day=day.day)


def _year(year: int, say: Say) -> str:
    """A year without the word for year: 2023, 64 CE, 44 BCE, 13.8 billion BCE."""
    if year in _BARE:
        return str(year)
    if year > 0:
        return say("dates.ce", year=_grouped(year, say))
    is_round = year not in range(-9999, 1) and year % _ROUND == 0
    return say("dates.bce", year=_grouped(-year if is_round else 1 - year, say))


def _grouped(number: int, say: Say) -> str:
    """A number as it is read: with a word for its scale where it is round, or else its digits in groups."""
    if number < _SCALED_FROM or number % _ROUND:
        return f"{number:,}" if number > _BARE[-1] else str(number)
    largest = next(name for name, scale in _SCALES.items() if number >= scale)
    return say(f"dates.scales.{largest}", **{name: f"{number / scale:.9g}" for name, scale in _SCALES.items()})
