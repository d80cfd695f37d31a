"""The whole record by time: a line for each stretch of years, and marks for what is known closer."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Final

from generator.derive.index import Index
from generator.derive.spans import Stretch, main_year, stretches
from generator.model.dates import Precision
from generator.render.charts.captions import sources_of
from generator.render.charts.spec import ChartSpec, Row, RowGroup, Span, SpanBars, Table
from generator.render.wording import Wording

MOST: Final = 14
"""So many lines at most; what is beyond them is in the table and said."""

_DAYS: Final = Decimal(366)


def specs(index: Index, wording: Wording) -> list[ChartSpec]:
    """The timeline of a record, or nothing when it has no events."""
    events = tuple(index.record.events.values())
    year = main_year(events)
    if year is None:
        return []
    found = sorted(stretches(events), key=lambda item: (-len(item.events), item.date.order))
    shown = found[:MOST]
    shown.sort(key=lambda item: (_is_close(item), len(item.events) == 1, item.date.order))
    say = wording.language.say
    return [
        ChartSpec(
            id="timeline",
            title=say("charts.timeline.title"),
            statement=_statement(found, len(events), year, wording),
            caption=say("charts.timeline.caption", sources=sources_of(wording)),
            data=bars([(item, label(item, wording)) for item in shown], year, wording),
            table=_table(shown, found[MOST:], wording),
        )
    ]


def bars(lines: Iterable[tuple[Stretch, str]], frame: int | None, wording: Wording) -> SpanBars:
    """Stretches as bars; the text behind each is how many events it has."""
    spans = tuple(_span(stretch, words, wording) for stretch, words in lines)
    ends = [day.year for day in _days(lines)]
    say = wording.language.say
    legend = (say("charts.timeline.whole"), say("charts.timeline.open"), say("charts.timeline.mark"))
    return SpanBars(spans, min(ends), max(ends), frame, legend)


def label(stretch: Stretch, wording: Wording) -> str:
    """The date in words, and the event where it is one alone."""
    words = wording.language.date(stretch.date.text)
    if len(stretch.events) > 1:
        return words
    return wording.language.say("charts.timeline.one", date=words, event=wording.plain(stretch.events[0].title))


def _days(lines: Iterable[tuple[Stretch, str]]) -> list[date]:
    return [day for stretch, _ in lines for day in (stretch.date.lower, stretch.date.upper) if day is not None]


def _is_close(stretch: Stretch) -> bool:
    return stretch.date.precision in {Precision.DAY, Precision.MONTH, Precision.SEASON}


def _span(stretch: Stretch, words: str, wording: Wording) -> Span:
    lower, upper = stretch.date.lower, stretch.date.upper
    start = _at(lower or upper or date.min, after=False)
    end = _at(upper or lower or date.min, after=True)
    count = wording.language.say("charts.timeline.count", number=len(stretch.events))
    return Span(words, start, end, count, lower is None, upper is None, _is_close(stretch))


def _at(day: date, *, after: bool) -> Decimal:
    """A day as a decimal year, its end when ``after``: 2023-12-31 ends at 2024."""
    if after and (day.month, day.day) == (12, 31):
        return Decimal(day.year + 1)
    return day.year + ((day.timetuple().tm_yday - (not after)) / _DAYS).quantize(Decimal("0.001"))


def _statement(found: list[Stretch], number: int, year: int, wording: Wording) -> str:
    close = sum(len(item.events) for item in found if _is_close(item))
    whole = sum(len(item.events) for item in found if item.date.text.rstrip("~?%") == f"{year:04}")
    return wording.language.say("charts.timeline.statement", number=number, year=year, whole=whole, close=close)


def _table(shown: list[Stretch], rest: list[Stretch], wording: Wording) -> Table:
    say = wording.language.say
    groups = [RowGroup(say("charts.timeline.drawn"), tuple(_row(item, wording) for item in shown))]
    if rest:
        groups.append(RowGroup(say("charts.not_drawn"), tuple(_row(item, wording) for item in rest)))
    head = (say("columns.date"), say("charts.timeline.number"), say("charts.timeline.topics"))
    return Table(say("charts.timeline.table"), head, tuple(groups))


def _row(stretch: Stretch, wording: Wording) -> Row:
    say = wording.language.say
    topics = [id_ for id_ in wording.record.topics if any(id_ in event.topics for event in stretch.events)]
    names = say("list_separator").join(map(wording.topic, topics))
    return Row((label(stretch, wording), str(len(stretch.events)), names), Decimal(len(stretch.events)))
