"""Dates as people and spreadsheets write them, to EDTF. What may mean two days is not read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from generator.model import dates, written_periods

_SEASONS: Final = {
    "春": 21, "夏": 22, "秋": 23, "冬": 24, "spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24,
}  # fmt: skip
_MONTHS: Final = dict(zip("jan feb mar apr may jun jul aug sep oct nov dec".split(), range(1, 13), strict=True))
_MONTH: Final = r"(?P<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TIME: Final = re.compile(r"[T ]*(\d{1,2}[:时]\d{2}.*|\d{1,2}[时点].*)$")
_MIDNIGHT: Final = re.compile(r"0?0:00(:00(\.0+)?)?Z?")
_SERIAL: Final = re.compile(r"[2-6]\d{4}(\.\d+)?")
_EPOCH: Final = date(1899, 12, 30)  # day 0 of Excel, which takes 1900 for a leap year
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        r"(?P<y>\d{4})年?",
        r"(?P<y>\d{4})(?:年|[-/.])(?P<m>\d{1,2})月?",
        r"(?P<y>\d{4})(?:年|[-/.])(?P<m>\d{1,2})(?:月|[-/.])(?P<d>\d{1,2})日?",
        r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})",
        rf"(?P<d>\d{{1,2}}) ?{_MONTH} ?(?P<y>\d{{4}})",
        rf"{_MONTH} ?(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,? ?(?P<y>\d{{4}})",
        rf"{_MONTH},? ?(?P<y>\d{{4}})",
        r"(?P<y>\d{4})年?(?P<season>[春夏秋冬])[季天]?",
        r"(?P<season>spring|summer|autumn|fall|winter) (?:of )?(?P<y>\d{4})",
        r"(?P<d>1[3-9]|2\d|3[01])[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})",
        r"(?P<m>\d{1,2})[-/.](?P<d>1[3-9]|2\d|3[01])[-/.](?P<y>\d{4})",
    )
)
_SINCE: Final = re.compile(r"since (?P<a>.+)|(?:自|从|from )?(?P<b>.+?)(?:起|以来|至今|开始| on(?:wards)?)")
_UNTIL: Final = re.compile(r"(?:截至|截止到?|up to |until |by )(?P<a>.+)|(?P<b>.+?年)底[以之]?前")
# 以前 and 前 alone may include what they name, and may not: such a date is asked for.
_BEFORE: Final = re.compile(r"before (?P<a>.+)|(?P<b>.+?)之前")
_BETWEEN: Final = re.compile(r"(?:自|从|from )?(?P<a>.+?)(?: to |至|到|[—–]+|~|-(?=\d{4}年?$)| - )(?P<b>.+)")
_MARKS: Final = (
    (re.compile(r"(?:约|大约|about |circa |ca?\. ?)(?P<a>.+?) ?\((?:存疑|uncertain)\)"), "%"),
    (re.compile(r"(?:约|大约|about |circa |ca?\. ?)(?P<a>.+)"), "~"),
    (re.compile(r"(?P<a>.+?) ?\((?:存疑|uncertain)\)"), "?"),
)


@dataclass(frozen=True, slots=True)
class ReadDate:
    """An EDTF text; the time of day that was left behind; whether it was an Excel serial number."""

    edtf: str
    time: str = ""
    serial: bool = False


def read(text: str) -> ReadDate:
    """Read a date in any form named here; ValueError when it has none of them, or more than one meaning."""
    folded = _fold(text)
    if _SERIAL.fullmatch(folded):
        days, _, fraction = folded.partition(".")
        day = _EPOCH + timedelta(int(days))
        return ReadDate(day.isoformat(), f"0.{fraction}" if fraction.strip("0") else "", serial=True)
    time = _TIME.search(folded)
    if time and re.search(r"\d.*\d\D", folded[: time.start()] + " "):
        given = time[1].strip()
        return ReadDate(_any(folded[: time.start()]), "" if _MIDNIGHT.fullmatch(given) else given)
    return ReadDate(_any(folded))


def _fold(text: str) -> str:
    """Full-width forms to half-width ones, and no space beside 年, 月 and 日."""
    folded = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip()
    return written_periods.in_digits(re.sub(r" ?([年月日至到起]) ?", r"\1", folded))


def _any(text: str) -> str:
    text = text.strip()
    return _edtf(text) or written_periods.read(text) or _edtf(_interval(text)) or _single(text)


def _edtf(text: str) -> str:
    """The text when it is EDTF, or nothing."""
    try:
        return dates.parse(text).text if text else ""
    except ValueError:
        return ""


def _interval(text: str) -> str:
    forms: tuple[tuple[re.Pattern[str], Callable[[str], str]], ...] = (
        (_SINCE, lambda a: f"{_single(a)}/.."),
        (_UNTIL, lambda a: f"../{_single(a)}"),
        (_BEFORE, lambda a: written_periods.before(_single(a))),
    )
    for form, write in forms:
        if match := form.fullmatch(text):
            return write(match["a"] or match["b"])
    match = _BETWEEN.fullmatch(text)
    return f"{_single(match['a'])}/{_single(_completed(match['b'], match['a']))}" if match else ""


def _completed(end: str, start: str) -> str:
    """The end of an interval with the year and month that it shares with the start (5月17日至19日)."""
    if re.fullmatch(r"\d{1,2}月(\d{1,2}日)?", end):
        return start.partition("年")[0] + "年" + end
    if re.fullmatch(r"\d{1,2}日", end):
        return start.partition("月")[0] + "月" + end
    return end


def _single(text: str) -> str:
    """One date that is no interval, with its mark."""
    for form, mark in _MARKS:
        if match := form.fullmatch(text):
            return dates.parse(_plain(match["a"]) + mark).text
    return dates.parse(_plain(text)).text


def _plain(text: str) -> str:
    for form in _FORMS:
        if match := form.fullmatch(text.lower()):
            return _written(match.groupdict())
    return text


def _written(parts: dict[str, str | None]) -> str:
    month = parts.get("m")
    if name := parts.get("name"):
        month = str(_MONTHS[name])
    if season := parts.get("season"):
        month = str(_SEASONS[season])
    elif month and int(month) > 12:
        raise ValueError(month)
    return "-".join(part.zfill(2) for part in (parts["y"], month, parts.get("d")) if part)
