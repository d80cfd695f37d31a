"""Pictures of time: years in a row as cells, values of several periods as columns or a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from generator.derive import picture_choice
from generator.derive.picture_choice import Days, Picture
from generator.model import dates
from generator.model.days import year_text
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import Caution, IndicatorKind
from generator.render.pages import tracks
from generator.render.pages.pictures.drawing import DrawnList, DrawnPicture, PictureContext, Values
from generator.words.markdown import Markdown, joined, span

_LINE_FROM: Final = 6
"""From so many periods on a line reads better than columns."""


def streak(context: PictureContext, items: Values) -> DrawnPicture:
    """A cell for each year; the first is soft where the start was worked out from the number of years."""
    years = [_years(item) for item in items]
    first, last = min(each.start for each in years), max(each.stop for each in years) - 1
    width = tracks.FULL / (last - first + 1)
    rows = []
    for item, own in zip(items, years, strict=True):
        track = tracks.track("bn-track--streak", _cells(context, item, own, first, width))
        rows.append(joined(" ", [context.large(item), context.who(item), track]))
    ends = context.ends(*(context.edition.language.date(year_text(year)) for year in (first, last)))
    derived = any(Caution.DERIVED_PERIOD in item.cautions for item in items)
    return DrawnPicture(
        Picture.STREAK, [DrawnList("streak", rows, foot=ends)], note=context.say("derived") if derived else ""
    )


def _years(item: SourcedObservation) -> range:
    named = dates.parse(item.period).named_years
    return range(named[0], named[-1] + 1)


def _cells(
    context: PictureContext, item: SourcedObservation, years: range, first: int, width: Decimal
) -> Iterator[Markdown]:
    derived = Caution.DERIVED_PERIOD in item.cautions
    for year in years:
        soft = ("bn-soft",) if derived and year == years.start else ()
        yield tracks.bar((year - first) * width, width * tracks.CELL, context.hue(item), *soft)


def series(context: PictureContext, items: Values) -> DrawnPicture:
    """A panel for each region on one scale; a period of which it has no value stays empty."""
    record = context.edition.record
    every = picture_choice.periods(items)
    sizes = {item.id: picture_choice.size(item, record) for item in items}
    scale = _Scale(context, tracks.end_of(sizes.values()), sizes, falls=any(size < 0 for size in sizes.values()))
    is_line = len(every) >= _LINE_FROM and not scale.falls
    kind = "line" if is_line else f"columns{' bn-falls' if scale.falls else ''}"
    panels = []
    for found in picture_choice.by_region(items, record).values():
        by_days = {picture_choice.days(item): item for item in found}
        cells = (
            _points(scale, every, by_days) if is_line else [_column(scale, by_days.get(days), days) for days in every]
        )
        panels.append(DrawnList(kind, cells, context.who(found[0])))
    return DrawnPicture(Picture.SERIES, panels, note=_note(context, items, scale.end))


def _note(context: PictureContext, items: Values, end: Decimal) -> str:
    is_change = context.indicator.kind is IndicatorKind.CHANGE
    scale = f"{end:f}{'%' if context.indicator.unit == picture_choice.PERCENT else ''}"
    notes = [context.say("series", end=scale), context.say("each_year") if is_change else "", context.nested(items)]
    return context.edition.language.say("sentences_apart").join(note for note in notes if note)


@dataclass(frozen=True, slots=True)
class _Scale:
    """What the columns of a series share: the end of the axis, and whether any value lies below zero."""

    context: PictureContext
    end: Decimal
    sizes: Mapping[str, Decimal]
    falls: bool

    def height(self, item: SourcedObservation) -> Decimal:
        """Of its room, in per cent."""
        return abs(self.sizes[item.id]) / self.end * tracks.TALLEST

    def under(self, item: SourcedObservation | None, days: Days) -> Markdown:
        """The period under a column; of an empty place its last year."""
        words = self.context.edition.language.date(item.period if item else year_text(days[1].year))
        return span("bn-meta bn-when", words)


def _column(scale: _Scale, item: SourcedObservation | None, days: Days) -> Markdown:
    """A column with its figure at its end, above or below the zero line."""
    under = scale.under(item, days)
    if item is None:
        silent = span("bn-silent", scale.context.say("none"))
        below = [span("bn-room bn-room--below", "")] if scale.falls else []
        return joined("", [span("bn-room", silent), *below, under])
    hue = scale.context.hue(item)
    drawn = [scale.context.figure(item), tracks.column(scale.height(item), hue, *tracks.softness(item))]
    is_fall = scale.sizes[item.id] < 0
    rooms = [span("bn-room", joined("", [] if is_fall else drawn))]
    if scale.falls:
        rooms.append(span("bn-room bn-room--below", joined("", drawn[::-1] if is_fall else [])))
    return joined("", [*rooms, under])


def _points(scale: _Scale, every: tuple[Days, ...], by_days: Mapping[Days, SourcedObservation]) -> list[Markdown]:
    """A point for each period and a line from the one before; the first and the last have labels."""
    cells: list[Markdown] = []
    before: Decimal | None = None
    for place, days in enumerate(every):
        item = by_days.get(days)
        own = scale.height(item) if item else None
        is_end = place in {0, len(every) - 1}
        cells.append(joined("", [_point(scale, item, own, before, is_end=is_end), scale.under(item, days)]))
        before = own
    return cells


def _point(
    scale: _Scale, item: SourcedObservation | None, own: Decimal | None, before: Decimal | None, *, is_end: bool
) -> Markdown:
    if item is None or own is None:
        return span("bn-room", "")
    label = span("bn-end" if is_end else "bn-between", scale.context.figure(item))
    drawing = tracks.point(own, before, scale.context.hue(item))
    return span("bn-room", joined("", [drawing, label, tracks.column(own, "bn-empty")]))
