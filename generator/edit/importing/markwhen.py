"""Markwhen documents as tables: ``date: text``, with tags, in sections and groups.

The syntax is that of https://docs.markwhen.com/syntax/. What it has for schedules (relative dates, recurrences) names
no date by itself, and such a line is told as one without a date.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Final

from generator.diagnostics.diagnostic import Span
from generator.edit.importing import foreign_dates
from generator.edit.importing.table import ImportedRow, ImportedTable, of_rows, refuse
from generator.model import dates
from generator.model.dates import Precision
from generator.model.days import Day, year_text

_FRONT: Final = re.compile(r"\A\s*---[ \t]*\r?\n.*?^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_EVENT: Final = re.compile(r"(?P<date>[^:#]*?\d.*?)\s*:(?=\s|[^\d\s])\s*(?P<text>\S.*)")
_GROUP: Final = re.compile(r"(?:section|group)\b ?(?P<name>.*)|(?P<marks>#{1,6}) +(?P<title>.+)", re.IGNORECASE)
_END: Final = re.compile(r"end ?(?:section|group)", re.IGNORECASE)
_TAG: Final = re.compile(r"(?<!\S)#([^\s#]+)")
_LINK: Final = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_HABIT: Final = re.compile(r"^- (?:\[[ x]\] )?", re.MULTILINE)
_DASH: Final = re.compile(r"\s+[-–]\s+|(?<=\d{4})[-–](?=\d{1,2}/)")
_MONTHS: Final = re.compile(r"(\d{4}-\d\d(?:-\d\d)?)\s*/\s*(\d{4}-\d\d(?:-\d\d)?)")
"""An interval of ISO 8601, whose hyphens are no dash between two ends."""
_DURATION: Final = re.compile(r"(?P<count>\d+)\s*(?P<unit>day|week|month|year)s?", re.IGNORECASE)
_DAYS: Final = {"day": 1, "week": 7}
_SLASH: Final = re.compile(
    r"(?P<start>\S*\d{4}[-\dT:.Z~?%]*)\s*/\s*(?P<end>\S+)|(?P<a>[A-Za-z].*\d{4})\s*/\s*(?P<b>.+)"
)


@dataclass
class _MarkwhenLines:
    """The event that is being read, and the groups it is in."""

    rows: list[tuple[int, str, list[str], str]] = field(default_factory=list)
    groups: list[str] = field(default_factory=list)


def read(text: str, file: PurePosixPath) -> ImportedTable:
    """The events of a document.  Raises UnreadableError."""
    front = _FRONT.match(text)
    skipped = text[: front.end()].count("\n") + 1 if front else 0
    read_ = _MarkwhenLines()
    for number, line in enumerate(text.splitlines(), 1):
        if number > skipped and not line.lstrip().startswith("//"):
            _take(read_, number, line.strip())
    if not read_.rows:
        raise refuse(Span(file), "没有“日期: 文字”这样的行", "no line is a date, a colon and a text")
    return of_rows([ImportedRow(Span(file, number), _cells(*rest)) for number, *rest in read_.rows])  # type: ignore[arg-type]


def _take(lines: _MarkwhenLines, number: int, line: str) -> None:
    if _END.match(line):
        lines.groups[-1:] = []
    elif event := _EVENT.fullmatch(line):
        lines.rows.append((number, event["date"], [event["text"]], lines.groups[-1] if lines.groups else ""))
    elif group := _GROUP.fullmatch(line):
        if group["marks"]:
            lines.groups[:] = [group["title"]]
        else:
            lines.groups.append(_TAG.sub("", group["name"]).strip())
    elif lines.rows and line:
        lines.rows[-1][2].append(line)


def _cells(date: str, texts: list[str], group: str) -> dict[str, str]:
    first, *rest = (_LINK.sub(r"\1", text) for text in texts)
    tags = [tag for text in texts for tag in _TAG.findall(text)]
    start, end = _ends(date)
    cells = {"start": start, "end": end, "title": _TAG.sub("", first).strip() or first}
    cells["summary"] = _HABIT.sub("", "\n".join(_TAG.sub("", text).strip() for text in rest)).strip()
    cells["topics"] = "; ".join(dict.fromkeys([*filter(None, [group]), *tags]))
    return {name: text for name, text in cells.items() if text and not (name == "end" and text == start)}


def _ends(date: str) -> tuple[str, str]:
    """The beginning and the end of a date: with a dash between, or a slash that is no part of one (12/2012)."""
    start, end = date, ""
    if match := _MONTHS.fullmatch(date):
        return match[1], match[2]
    if len(parts := _DASH.split(date, maxsplit=1)) > 1:
        start, end = parts
    elif match := _SLASH.fullmatch(date):
        start, end = match["start"] or match["a"], match["end"] or match["b"]
    duration = _DURATION.fullmatch(end)
    return (start, _after(start, int(duration["count"]), duration["unit"].lower())) if duration else (start, end)


def _after(start: str, count: int, unit: str) -> str:
    """The last day, month or year of so many, counted from the first; nothing where the first cannot be read."""
    try:
        first = dates.parse(foreign_dates.read(start).edtf)
    except ValueError:
        return ""
    if unit in _DAYS:
        day = Day.numbered(first.first.number + count * _DAYS[unit] - 1)
        return f"{year_text(day.year)}-{day.month:02}-{day.day:02}"
    months = first.first.year * 12 + first.first.month - 1 + count * (12 if unit == "year" else 1) - 1
    year = year_text(months // 12)
    return year if first.precision is Precision.YEAR else f"{year}-{months % 12 + 1:02}"
