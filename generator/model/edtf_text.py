"""EDTF that the record does not show, and the nearest date that it does.

The one home of the edtf package. It is asked only about dates that are refused, for it prints to standard
output, and raises whatever its parts happen to raise, on texts such as ``2023-1X`` and ``../202``.
"""

from __future__ import annotations

import contextlib
import io
import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

import edtf

from generator.model import dates
from generator.model.dates import MAX_LENGTH, OPEN

_MARK: Final = re.compile("[?~%]")
_UNSPECIFIED: Final = re.compile(r"(?=.*X)(?!XXXX)([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
_SIGNIFICANT: Final = re.compile(r"([0-9]{4})S([1-4])")
_Bounds = tuple[date, date]


@cache
def nearest(text: str) -> str | None:
    """The nearest date that the record shows; ``""`` when EDTF has no such date, ``None`` when it is no EDTF."""
    if len(text) > MAX_LENGTH or not text.isascii():
        return None
    start, slash, end = text.partition("/")
    if not slash:
        return _single(text)
    first, last = (OPEN if part in {"", OPEN} else _single(part) for part in (start, end))
    if first is None or last is None or first == last == OPEN:
        return "" if _package_reads(text) else None
    first, last = first.partition("/")[0], last.rpartition("/")[2]
    return None if _is_reversed(first, last) else _shown(f"{first}/{last}")


def _is_reversed(first: str, last: str) -> bool:
    """Whether both ends are dates, and the later stands first."""
    lower, upper = (_lower(end) for end in (first, last))
    return lower is not None and upper is not None and lower > upper


def _lower(text: str) -> date | None:
    return dates.parse(text).lower if _shown(text) else None


def _single(text: str) -> str | None:
    bare, mark = _MARK.sub("", text), _mark(text)
    bounds = _unspecified(bare) or _significant(bare) or _read(bare)
    if bounds is None:
        return "" if _package_reads(text) else None
    written = _written(*bounds)
    return _shown("/".join(end + mark for end in written.split("/")))


def _mark(text: str) -> str:
    """The one mark for a whole date that says what the marks of its parts say."""
    marks = set(_MARK.findall(text))
    return "%" if len(marks) > 1 else "".join(marks)


def _shown(text: str) -> str:
    try:
        return dates.parse(text).text
    except ValueError:
        return ""


def _unspecified(text: str) -> _Bounds | None:
    """The extent of a date with digits left open: ``199X``, ``2004-XX``, ``2023-1X``."""
    match = _UNSPECIFIED.fullmatch(text)
    if match is None:
        return None
    year, month, day = match.groups(default="XX")
    years = [number for number in range(1, 10_000) if _fits(year, f"{number:04}")] if "X" in year else [int(year)]
    months = [number for number in range(1, 13) if _fits(month, f"{number:02}")]
    if not years or not months:
        return None
    days = [number for number in range(1, 32) if _fits(day, f"{number:02}")]
    first = next(_days(years[0], months, days), None)
    last = next(_days(years[-1], months[::-1], days[::-1]), None)
    return (first, last) if first and last else None


def _fits(pattern: str, digits: str) -> bool:
    return all(mark in {"X", digit} for mark, digit in zip(pattern, digits, strict=True))


def _days(year: int, months: list[int], days: list[int]) -> Iterator[date]:
    for month in months if year else []:
        yield from (date(year, month, day) for day in days if day <= monthrange(year, month)[1])


def _significant(text: str) -> _Bounds | None:
    """The extent of a year of which only the first digits are meant: ``1950S2`` is 1900 to 1999."""
    match = _SIGNIFICANT.fullmatch(text)
    if match is None:
        return None
    known = match[1][: int(match[2])]
    first, last = int(known.ljust(4, "0")), int(known.ljust(4, "9"))
    return (date(first, 1, 1), date(last, 12, 31)) if first else None


def _read(text: str) -> _Bounds | None:
    """The extent of what the package reads, where that lies in the years 1 to 9999."""
    parsed = _package(text)
    if parsed is None:
        return None
    bounds = [bound for each in ("lower_strict", "upper_strict") if (bound := _quietly(getattr(parsed, each)))]
    closed = [tuple(bound[:3]) for bound in bounds if not isinstance(bound, float)]
    if len(closed) != 2 or not all(1 <= bound[0] <= 9999 for bound in closed):
        return None
    try:
        first, last = (date(*bound) for bound in closed)
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _package_reads(text: str) -> bool:
    return _package(text) is not None


def _package(text: str) -> Any:
    return _quietly(edtf.parse_edtf, text)


def _quietly(ask: Any, *given: object) -> Any:
    """What a function of the package answers, or None; nothing of what it prints is kept."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(Exception):
        return ask(*given)
    return None


def _written(first: date, last: date) -> str:
    """The shortest date that begins and ends on these days."""
    length = _length(first, last)
    return "/".join(dict.fromkeys(day.isoformat()[:length] for day in (first, last)))


def _length(first: date, last: date) -> int:
    """How many characters of ISO 8601 days tell their extent: those of a year, a month or a day."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return 4
    return 7 if first.day == 1 and last.day == monthrange(last.year, last.month)[1] else 10
