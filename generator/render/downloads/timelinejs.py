"""The events as a TimelineJS document (https://timeline.knightlab.com/docs/json-format.html).

A date goes out with the parts the record knows and no others. What TimelineJS has no date for, an
open end, a set, open digits, a mark, a basis that is not the source's own words, stands in ``display_date``.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from generator.model import dates
from generator.model.dates import EdtfDate, Precision
from generator.model.days import month_length, to_history
from generator.model.events import Event
from generator.model.record import Record
from generator.model.vocabulary import DateBasis
from generator.words.wording import Wording

_PARTS: Final = ("year", "month", "day")
_TIMES: Final = ("hour", "minute", "second")
_TOLD: Final = frozenset({"id", "title", "date", "date_basis", "summary"})


def document(record: Record, wording: Wording, url: str = "") -> bytes:
    """Write the document in one language; below ``url``, if given, lies the site that headlines link to."""
    events = [_slide(event, wording, url) for event in record.events.values()]
    return (json.dumps({"events": events}, ensure_ascii=False, indent=1) + "\n").encode()


def left_behind(event: Event) -> Iterator[str]:
    """The fields of an event that a document has no place for."""
    for name in Event.model_fields:
        if getattr(event, name) and name not in _TOLD and (name != "topics" or len(event.topics) > 1):
            yield name


def _slide(event: Event, wording: Wording, url: str) -> dict[str, Any]:
    title = html.escape(wording.plain(event.title), quote=False)
    if url:
        title = f'<a href="{html.escape(url.rstrip("/"))}/events/{event.id}/">{title}</a>'
    return {
        "unique_id": event.id,
        **_dates(event, wording),
        **({"group": wording.topic(event.topics[0])} if event.topics else {}),
        "text": {"headline": title, "text": html.escape(wording.plain(event.summary), quote=False)},
    }


def _dates(event: Event, wording: Wording) -> dict[str, Any]:
    date = dates.parse(event.date)
    start, end = _ends(date)
    plain = "/".join("-".join(f"{part:02}" for part in each.values()) for each in (start, end) if each)
    told = plain == event.date and event.date_basis is DateBasis.STATED
    shown = {} if told else {"display_date": wording.language.date(event.date, event.date_basis)}
    return {"start_date": start, **({"end_date": end} if end else {}), **shown}


def _ends(date: EdtfDate) -> tuple[dict[str, int], dict[str, int] | None]:
    """Start and end as parts of dates; of an open interval the end that is known is the start."""
    if date.precision is not Precision.INTERVAL:
        return _stretch(date)
    ends = [_stretch(dates.parse(end)) for end in date.text.split("/") if end not in dates.NO_END]
    first, last = ends[0], ends[-1]
    return (first[0], last[1] or last[0]) if len(ends) > 1 else first


def _stretch(date: EdtfDate) -> tuple[dict[str, int], dict[str, int] | None]:
    """A unit of the calendar as itself; what is none from its first part to its last."""
    if date.is_of_years:
        length = 1
    else:
        length = 2 if date.first.day == 1 and date.last.day == month_length(*date.last[:2]) else 3
    ends = ((to_history(day.year), *day[1:length]) for day in (date.first, date.last))
    first, last = (dict(zip(_PARTS, end, strict=False)) for end in ends)
    times = dict(zip(_TIMES, map(int, re.findall("[0-9]{2}", date.text.partition("T")[2][:8])), strict=False))
    return first | times, None if first == last else last
