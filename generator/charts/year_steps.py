"""The years named on an axis that is too long to name each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.charts.spec import SpanBars, YearSpan
from generator.words.dates import year_in_words
from generator.words.language import Language

_MOST_BY_NAME: Final = 60
"""So many years are named one by one."""
_MOST_STEPS: Final = 8
"""So many steps leave room for 13.8 billion BCE between them at a desk."""
_LEAST_SHARE: Final = 200
"""What is shorter than this part of the axis is no bar to be seen, and is marked."""


def bars(
    spans: Iterable[YearSpan],
    ends: tuple[int, int],
    frame: int | None,
    legend: tuple[str, str, str],
    language: Language,
) -> SpanBars:
    """Bars between two years, with a step between those named where they are many."""
    first, last = ends
    if last - first < _MOST_BY_NAME:
        return SpanBars(tuple(spans), first, last, frame, legend)
    step = _step(last + 1 - first)
    first, end = first // step * step, -(-(last + 1) // step) * step
    # A round year before 1 lies one year after its multiple, which is nothing to be seen at such a length.
    names = tuple(year_in_words(year + (year <= 0), language.say) for year in range(first, end + 1, step))
    least = (end - first) / _LEAST_SHARE
    marked = tuple(span.marked() if span.end - span.start < least else span for span in spans)
    short = language.say("charts.timeline.short")
    return SpanBars(marked, first, end - 1, frame, (*legend[:2], short), step, names)


def _step(years: int) -> int:
    """The smallest of 1, 2, 5, 10 and so on of which few enough make up the years."""
    least = -(-years // _MOST_STEPS)
    power = int("1" + "0" * (len(str(least)) - 1))
    return power * next(each for each in (1, 2, 5, 10) if each * power >= least)
