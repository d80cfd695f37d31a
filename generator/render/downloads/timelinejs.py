"""The events as a TimelineJS document (https://timeline.knightlab.com/docs/json-format.html).

A date goes out with the parts the record knows and no others. What TimelineJS has no date for, an
open end, a season, a mark, a basis that is not the source's own words, stands in ``display_date``.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from typing import Any, Final

from generator.model import dates
from generator.model.dates import EdtfDate, Precision
from generator.model.events import Event
from generator.model.record import Record
from generator.model.vocabulary import DateBasis
from generator.render.wording import Wording

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
    if date.precision is Precision.SEASON:
        assert date.lower  # a season has both ends
        assert date.upper
        return _parts(f"{date.lower:%Y-%m}"), _parts(f"{date.upper:%Y-%m}")
    ends = [_parts(end.rstrip("~?%")) for end in date.text.split("/") if end != ".."]
    return ends[0], ends[1] if len(ends) > 1 else None


def _parts(text: str) -> dict[str, int]:
    if text[5:7] > "12":  # a season as the end of an interval: its year is what TimelineJS can hold
        text = text[:4]
    return dict(zip(("year", "month", "day"), map(int, text.split("-")), strict=False))
