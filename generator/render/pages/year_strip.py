"""Where events lie in time: months, and a mark for each event that is dated finer than a year; years for a streak.

In per cent of its place and without a view box, so that the numbers keep their size on a phone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.derive.dated import has_place
from generator.model import dates
from generator.model.days import Day, year_text
from generator.model.events import Event
from generator.model.vocabulary import DateBasis
from generator.render.edition import Edition
from generator.render.pages import sentences, tracks
from generator.words.markdown import Markdown, escape

_YEAR: Final = 12
_MOST_MONTHS: Final = 18
"""Months of more than a year and a half are too narrow for their numbers on a phone."""
_LEAST: Final = 1.5
"""A day is too narrow to be seen: per cent of the axis that a mark has at least."""
_TALL: Final = 18
_SHORT: Final = 8
"""Pixels of the months and of the marks that the strip is of, and of the marks beside them."""
_LABEL: Final = 20
"""Pixels above the months for a label."""
_HALF: Final = 50


@dataclass(frozen=True, slots=True)
class _Row:
    """Where marks stand, from above, and a class of theirs."""

    top: int
    height: int
    kind: str = ""


@dataclass(frozen=True, slots=True)
class _Axis:
    """Whole months; a month is counted from the year 0."""

    first: int
    last: int

    @property
    def months(self) -> range:
        """The months from left to right."""
        return range(self.first, self.last + 1)

    def at(self, day: int) -> float:
        """How much of the axis has passed before a day, given by its number, in per cent."""
        begun = _first_day(self.first)
        return (day - begun) / (_first_day(self.last + 1) - begun) * 100

    def holds(self, event: Event) -> bool:
        """Whether all of an event lies on the axis."""
        first, last = _months(event)
        return self.first <= first and last <= self.last


def strip(edition: Edition, events: Iterable[Event], others: Iterable[Event] = (), label: str = "") -> Markdown:
    """The months around the first event dated finer than a year, and all such events of them; else nothing.

    ``others`` have smaller marks; the first event has the label.
    """
    own, beside = ([event for event in held if has_place(event)] for held in (events, others))
    if not own:
        return Markdown("")
    axis, top = _axis([*own, *beside]), _LABEL if label else 0
    low = _Row(top + _TALL - _SHORT, _SHORT)
    tall = _Row(top, _TALL, " bn-own-stretch" if label else "")
    marks = [_mark(edition, axis, event, low) for event in beside if axis.holds(event)]
    marks += [_mark(edition, axis, event, tall) for event in own if axis.holds(event)]
    words = [_label(edition, axis, own[0], label)] if label else []
    drawn = "".join([*(_month(edition, axis, month, top) for month in axis.months), *marks, *words])
    name = "bn-year bn-year--labelled" if label else "bn-year"
    return Markdown(f'<svg class="{name}" aria-hidden="true">{drawn}</svg>')


def years(edition: Edition, event: Event) -> Markdown:
    """A cell for each year of an event that lasts several; the first is soft where its date was worked out."""
    named = dates.parse(event.date).named_years
    width = tracks.FULL / (named[-1] - named[0] + 1)
    return tracks.track("bn-track--streak", _cells(edition, event, width))


def _cells(edition: Edition, event: Event, width: Decimal) -> Iterator[Markdown]:
    first, *_, last = dates.parse(event.date).named_years
    for place in range(last - first + 1):
        soft = ("bn-soft",) if place == 0 and event.date_basis is DateBasis.INFERRED else ()
        yield tracks.bar(place * width, width * tracks.CELL, _side(edition, event), *soft)


def _axis(events: Sequence[Event]) -> _Axis:
    """The months of the first event, and as many of the others, the nearest first, as there is room for."""
    first, last = _months(events[0])
    for event in sorted(events, key=lambda event: abs(_months(event)[0] - _months(events[0])[0])):
        wider = min(first, _months(event)[0]), max(last, _months(event)[1])
        if wider[1] - wider[0] < _MOST_MONTHS:
            first, last = wider
    january = first - first % _YEAR
    first = january if last - january < _MOST_MONTHS else first
    return _Axis(first, max(last, first + _YEAR - 1))


def _months(event: Event) -> tuple[int, int]:
    days = _days(event)
    return days[0].year * _YEAR + days[0].month - 1, days[1].year * _YEAR + days[1].month - 1


def _days(event: Event) -> tuple[Day, Day]:
    """The first and the last day that an event may be of."""
    known = dates.parse(event.date)
    return known.first, known.last


def _first_day(month: int) -> int:
    """The number of the first day of a month."""
    year, number = divmod(month, _YEAR)
    return Day(year, number + 1, 1).number


def _month(edition: Edition, axis: _Axis, month: int, top: int) -> str:
    """The ground of a month, its number, and under the first of a year the year."""
    start, end = axis.at(_first_day(month)), axis.at(_first_day(month + 1))
    ground = f'x="{start:.2f}%" y="{top}" width="{(end - start) * 0.96:.2f}%" height="{_TALL}"'
    number = f'x="{(start + end) / 2:.2f}%" y="{top + 34}" text-anchor="middle"'
    drawn = f'<rect class="bn-month" {ground}></rect><text {number}>{month % _YEAR + 1}</text>'
    if month not in {axis.first, month - month % _YEAR}:
        return drawn
    year = escape(edition.language.date(year_text(month // _YEAR)))
    at, anchor = (start, "start") if month == axis.first else (end, "end")
    return f'{drawn}<text x="{at:.2f}%" y="{top + 52}" text-anchor="{anchor}">{year}</text>'


def _mark(edition: Edition, axis: _Axis, event: Event, row: _Row) -> str:
    start, end = _ends(axis, event)
    unsure = "" if event.date_basis is DateBasis.STATED else " bn-soft"
    size = f'x="{start:.2f}%" y="{row.top}" width="{end - start:.2f}%" height="{row.height}"'
    return f'<rect class="{_side(edition, event)}{unsure}{row.kind}" {size}></rect>'


def _ends(axis: _Axis, event: Event) -> tuple[float, float]:
    first, last = _days(event)
    start = axis.at(first.number)
    return start, max(axis.at(last.number + 1), start + _LEAST)


def _label(edition: Edition, axis: _Axis, event: Event, label: str) -> str:
    """The mark of who reports in the middle of a stretch, and a label that stays within the strip."""
    start, end = _ends(axis, event)
    is_left = start < _HALF
    at, anchor = (start, "start") if is_left else (end, "end")
    words = f'<text class="bn-own" x="{at:.2f}%" y="13" text-anchor="{anchor}">{escape(label)}</text>'
    place = f'x="{(start + end) / 2:.2f}%" y="{_LABEL + _TALL // 2}"'
    spot = f'<rect class="bn-spot-mark {_side(edition, event)}" x="-6" y="-6" width="12" height="12"></rect>'
    return f'{words}<svg class="bn-spot" {place}>{spot}</svg>'


def _side(edition: Edition, event: Event) -> str:
    return sentences.side_class(edition.side_of[event.sources[0].source]) if event.sources else "bn-side-other"
