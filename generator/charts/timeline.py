"""The whole record by time: a line for each stretch of years, and marks for what is known closer."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from generator.charts import year_steps
from generator.charts.captions import sources_of
from generator.charts.spec import ChartSpec, Row, RowGroup, SpanBars, Table, YearSpan
from generator.derive.date_groups import Stretch, main_year, stretches
from generator.derive.index import Index
from generator.model.dates import Precision
from generator.model.days import Day, year_text
from generator.words.wording import Wording

MOST: Final = 14
"""So many lines at most; what is beyond them is in the table and said."""

_DAYS: Final = Decimal(366)


def specs(index: Index, wording: Wording) -> list[ChartSpec]:
    """The timeline of a record, or nothing when it has no events."""
    events = tuple(index.record.events.values())
    if not events:
        return []
    year = main_year(events)
    found = _largest(index)
    shown = drawn(index)
    say = wording.language.say
    return [
        ChartSpec(
            id="timeline",
            title=say("charts.timeline.title"),
            statement=_statement(found, len(events), year, wording),
            caption=say(f"charts.timeline.caption{'' if year is not None else '_long'}", sources=sources_of(wording)),
            data=bars([(item, label(item, wording)) for item in shown], year, wording),
            table=_table(shown, found[MOST:], wording),
        )
    ]


def drawn(index: Index) -> list[Stretch]:
    """The stretches that have a bar, from the top."""
    return sorted(_largest(index)[:MOST], key=lambda item: (_is_close(item), len(item.events) == 1, item.date.order))


def _largest(index: Index) -> list[Stretch]:
    return sorted(stretches(index.record.events.values()), key=lambda item: (-len(item.events), item.date.order))


def bars(lines: Iterable[tuple[Stretch, str]], frame: int | None, wording: Wording) -> SpanBars:
    """Stretches as bars; the text behind each is how many events it has."""
    lines = list(lines)
    spans = [_span(stretch, words, wording) for stretch, words in lines]
    say = wording.language.say
    legend = (say("charts.timeline.whole"), say("charts.timeline.open"), say("charts.timeline.mark"))
    return year_steps.bars(spans, _ends(stretch for stretch, _ in lines), frame, legend, wording.language)


def _ends(found: Iterable[Stretch]) -> tuple[int, int]:
    years = [day.year for stretch in found for day in (stretch.date.first, stretch.date.last)]
    return min(years), max(years)


def label(stretch: Stretch, wording: Wording) -> str:
    """The date in words, and the event where it is one alone."""
    words = wording.language.date(stretch.date.text)
    if len(stretch.events) > 1:
        return words
    return wording.language.say("charts.timeline.one", date=words, event=wording.plain(stretch.events[0].title))


def _is_close(stretch: Stretch) -> bool:
    return stretch.date.precision in {Precision.DAY, Precision.MONTH, Precision.SEASON}


def _span(stretch: Stretch, words: str, wording: Wording) -> YearSpan:
    date = stretch.date
    start, end = _at(date.first, after=False), _at(date.last, after=True)
    count = wording.language.say("charts.timeline.count", number=len(stretch.events))
    return YearSpan(words, start, end, count, date.open_start, date.open_end, _is_close(stretch))


def _at(day: Day, *, after: bool) -> Decimal:
    """A day as a decimal year, its end when ``after``: 2023-12-31 ends at 2024."""
    if after and (day.month, day.day) == (12, 31):
        return Decimal(day.year + 1)
    return day.year + ((day.number - Day(day.year, 1, 1).number + after) / _DAYS).quantize(Decimal("0.001"))


def _statement(found: list[Stretch], number: int, year: int | None, wording: Wording) -> str:
    say, date = wording.language.say, wording.language.date
    close = sum(len(item.events) for item in found if _is_close(item))
    if year is None:
        first, last = (date(year_text(each)) for each in _ends(found))
        return say("charts.timeline.statement_long", number=number, first=first, last=last, close=close)
    whole = sum(len(item.events) for item in found if item.date.text.rstrip("~?%") == year_text(year))
    named = date(year_text(year))
    return say("charts.timeline.statement", number=number, year=named, whole=whole, close=close)


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
