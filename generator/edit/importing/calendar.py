"""Calendars (RFC 5545) as tables: one row for each event, read by ``icalendar``."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import PurePosixPath
from typing import Any, Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.edit.importing.table import ImportedRow, ImportedTable, of_rows, refuse
from generator.edit.rules import changed_on_import

_TEXTS: Final = {"summary": "title", "description": "summary", "location": "location", "url": "url"}
_DAY: Final = timedelta(days=1)


def read(text: str, file: PurePosixPath) -> tuple[ImportedTable, list[Diagnostic]]:
    """The events of a calendar; of one that recurs the first, which is told.  Raises UnreadableError."""
    from icalendar import Calendar  # a fifth of a second, which other files need not wait

    try:
        calendars = Calendar.from_ical(text, multiple=True)
    except ValueError as error:
        raise refuse(Span(file), f"不是日历（{error}）", f"it is no calendar ({error})") from error
    lines = [number for number, line in enumerate(text.splitlines(), 1) if line.upper().startswith("BEGIN:VEVENT")]
    events = [event for calendar in calendars for event in calendar.walk("VEVENT")]
    rows, findings = [], []
    for event, line in zip(events, lines, strict=False):
        rows.append(ImportedRow(Span(file, line), _cells(event)))
        if "RRULE" in event or "RDATE" in event:
            message = Sentence("重复的事件只导入了第一次", "of an event that recurs the first was taken")
            findings.append(changed_on_import.finding(Span(file, line), message))
    if not rows:
        raise refuse(Span(file), "日历里没有事件（VEVENT）", "the calendar holds no event (VEVENT)")
    return of_rows(rows), findings


def _cells(event: Any) -> dict[str, str]:
    cells = {name: str(event[key]).strip() for key, name in _TEXTS.items() if event.get(key)}
    if categories := event.get("categories"):
        listed = categories if isinstance(categories, list) else [categories]
        cells["categories"] = "; ".join(str(each) for group in listed for each in group.cats)
    start = event.decoded("dtstart", None)
    end = event.decoded("dtend", None)
    if start is not None:
        cells["start"] = _text(start)
    if end is not None and end != start:
        last = end if isinstance(end, datetime) else end - _DAY  # a calendar names the day after the last
        cells |= {"end": _text(last)} if last > start else {}
    return {name: text for name, text in cells.items() if text}


def _text(moment: date) -> str:
    """A day, or a time in the form of ISO 8601, without its zone where that has a name only."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    text = moment.isoformat(timespec="seconds")
    return text.replace("+00:00", "Z")
