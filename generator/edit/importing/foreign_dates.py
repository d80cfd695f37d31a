"""Dates as programs and people elsewhere write them, brought to the forms that ``written_dates`` reads.

Nothing is guessed: 3/4/2021 is read only where the order of day and month is told, by the user or by the other
dates of its column.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from generator.model import dates, written_dates
from generator.model.days import year_text
from generator.model.written_dates import ReadDate


class Order(StrEnum):
    """Which of two small numbers of a date is the day."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


_WEEKDAY: Final = re.compile(r"^(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +", re.IGNORECASE)
_COMPACT: Final = re.compile(r"(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z?)")
_NUMERIC: Final = re.compile(r"(?P<a>\d{1,2})[/.-](?P<b>\d{1,2})[/.-](?P<y>\d{4})(?P<rest>[ T].*)?")
_DOTTED: Final = re.compile(r"(?P<d>\d{1,2})\.(?P<m>\d{1,2})\.(?P<y>\d{4})(?P<rest> .*)?")
_COMMAS: Final = re.compile(r"(\d{3,4}),(\d{1,2})(?:,(\d{1,2}))?")
_MONTH_OF_YEAR: Final = re.compile(r"(\d{1,2})/(\d{4})")
_NAMED_WITH_HYPHENS: Final = re.compile(r"(\d{1,2})-([A-Za-z]{3,9})-(\d{4})(.*)")
_BEFORE_CHRIST: Final = re.compile(r"(?P<day>.*?) ?\b(?P<y>[1-9]\d{0,8}) ?(?:B\.?C\.?E?\.?)", re.IGNORECASE)
_CENTURY_BEFORE: Final = re.compile(r"(\d{1,2})(?:st|nd|rd|th) century B\.?C\.?E?\.?", re.IGNORECASE)
_OF_OUR_ERA: Final = re.compile(r"A\.?D\.? (?P<a>\d{1,4})|(?P<b>\d{1,4}) ?(?:A\.?D\.?|C\.?E\.?)", re.IGNORECASE)
_ALONE: Final = re.compile(r"\d{1,3}(?P<unit>年?)")
_EPOCH: Final = re.compile(r"(1\d{9}|\d{13})")
"""Seconds or milliseconds since 1970, as programs count."""
_SPACED_DASH: Final = re.compile(r" *[–—] *")
_AT: Final = re.compile(r",? at (?=\d)")
_CLOCK: Final = re.compile(r"(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")


def order_of(texts: Iterable[str]) -> Order | None:
    """The order that the dates of a column show: 13/4/2021 has the day first; None where none shows it, or both."""
    shown = set[Order]()
    for text in texts:
        if match := _NUMERIC.fullmatch(text.strip()):
            first, second = int(match["a"]), int(match["b"])
            shown |= {Order.DAY_FIRST} if first > 12 else {Order.MONTH_FIRST} if second > 12 else set()
    return shown.pop() if len(shown) == 1 else None


def is_ambiguous(text: str) -> bool:
    """Whether a date may mean two days: 3/4/2021, but not 3/3/2021."""
    match = _NUMERIC.fullmatch(text.strip())
    return bool(match) and match["a"] != match["b"] and max(int(match["a"]), int(match["b"])) <= 12  # type: ignore[index]


def read(text: str, order: Order | None = None, *, timed: bool = False) -> ReadDate:
    """The date of a text; with its time of day where that is ``timed`` and EDTF can say it.  Raises ValueError."""
    found = written_dates.read(_normal(text.strip(), order))
    if timed and found.time and (clock := _CLOCK.fullmatch(found.time)):
        hour, minute, second, zone = clock.groups()
        zone = zone if not zone or ":" in zone or zone == "Z" else f"{zone[:3]}:{zone[3:]}"
        try:
            with_time = dates.parse(f"{found.edtf}T{int(hour):02}:{minute}:{second or '00'}{zone or ''}").text
        except ValueError:
            return found
        return replace(found, edtf=with_time, time="")
    return found


def _normal(text: str, order: Order | None) -> str:
    """The text in a form that ``written_dates`` knows, or as it is."""
    text = _AT.sub(" ", _WEEKDAY.sub("", text.lstrip("+")))
    return _of_a_program(text) or _in_numbers(text, order) or _of_an_era(text)


def _of_a_program(text: str) -> str:
    if match := _COMPACT.fullmatch(text):
        year, month, day, hour, minute, second, zone = match.groups()
        return f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
    if _EPOCH.fullmatch(text):
        seconds = int(text[:10])
        return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    return ""


def _in_numbers(text: str, order: Order | None) -> str:
    """Dates of numbers whose places tell what they are, or whose order is known."""
    if match := _DOTTED.fullmatch(text):
        return _numbers(match["y"], match["m"], match["d"]) + (match["rest"] or "")
    if match := _COMMAS.fullmatch(text):
        return _numbers(*match.groups())
    if match := _MONTH_OF_YEAR.fullmatch(text):
        return _numbers(match[2], match[1])
    if match := _NAMED_WITH_HYPHENS.fullmatch(text):
        return " ".join(match.groups()[:3]) + match[4]
    if order and (match := _NUMERIC.fullmatch(text)):
        day, month = (match["a"], match["b"]) if order is Order.DAY_FIRST else (match["b"], match["a"])
        return _numbers(match["y"], month, day) + (match["rest"] or "")
    return ""


def _numbers(year: str, *rest: str | None) -> str:
    return "-".join([year.zfill(4), *(part.zfill(2) for part in rest if part)])


def _of_an_era(text: str) -> str:
    """Years that name their era, or have fewer than four digits, as EDTF counts them."""
    if match := _CENTURY_BEFORE.fullmatch(text):
        last = int(match[1]) * 100
        return f"{year_text(1 - last)}/{year_text(100 - last)}"
    if match := _BEFORE_CHRIST.fullmatch(text):
        return _before_christ(match["day"].strip(" ,"), 1 - int(match["y"])) or text
    if match := _OF_OUR_ERA.fullmatch(text):
        return (match["a"] or match["b"]).zfill(4)
    if match := _ALONE.fullmatch(text):
        return text.removesuffix("年").zfill(4) + match["unit"]
    return _SPACED_DASH.sub("—", text)


def _before_christ(day: str, year: int) -> str:
    """15 March of 44 BC by its number: the day and month are read in a year of four digits."""
    if not day:
        return year_text(year)
    if day.lower() in {"c.", "ca.", "circa", "about", "around"}:
        return f"{year_text(year)}~"
    try:
        _, *parts = written_dates.read(f"{day} 2000").edtf.split("-")
    except ValueError:
        return ""
    return "-".join([year_text(year), *parts])
