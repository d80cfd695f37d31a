"""From when a source speaks: the day it was issued, and the year or part of a year it reports."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.dates import EdtfDate
from generator.model.days import year_text
from generator.model.sources import Source
from generator.model.vocabulary import TokenStatus
from generator.validate.reading.dating import read

_NEW_YEAR: Final = 2
"""Until this month articles are about the year before, as long as they name it."""


@dataclass(frozen=True, slots=True)
class Standpoint:
    """``issued`` is None where the source does not say; ``period`` is what it reports, by the rule ``why``."""

    issued: EdtfDate | None
    reach: EdtfDate | None
    period: str | None
    why: Sentence

    @property
    def issue_year(self) -> int | None:
        """The year it was issued in."""
        return self.issued.upper.year if self.issued and self.issued.upper else None

    @property
    def report_year(self) -> int | None:
        """The year it reports, or that holds the part it reports."""
        known = read(self.period) if self.period else None
        return known.named_years[0] if known else None

    def is_later(self, date: EdtfDate) -> bool:
        """Whether a date begins after the source was issued."""
        end = self.issued.upper if self.issued else None
        return bool(end and date.lower and date.lower > end)

    def ends_later(self, date: EdtfDate) -> bool:
        """Whether a date ends after the month in which the source was issued."""
        end = self.issued.upper if self.issued else None
        return bool(end and date.upper and (date.upper.year, date.upper.month) > (end.year, end.month))

    def has_just_begun(self, year: str) -> bool:
        """Whether a year is that of the issue, and the source one of its first two months."""
        end = self.issued.upper if self.issued else None
        return bool(end and year_text(end.year) == year and end.month <= _NEW_YEAR)


def standpoint(source: Source) -> Standpoint:
    """The standpoint of a source: what it reports is its reach, when that is one year or less; else what it names."""
    issued = read(source.issued.date) if source.issued else None
    reach = read(source.reach)
    begun = Standpoint(issued, reach, None, Sentence("", ""))
    period, why = _reported(source, begun)
    return Standpoint(issued, reach, period, why)


def _reported(source: Source, begun: Standpoint) -> tuple[str | None, Sentence]:
    reach = begun.reach
    by_reach = Sentence(f"来源的 reach 是 {source.reach}", f"the reach of the source is {source.reach}")
    if reach and reach.lower and reach.upper and reach.lower.year == reach.upper.year:
        return source.reach, by_reach
    if often := _named_most(source, begun):
        return often, Sentence(f"来源最常写的年份是 {often}", f"the source names the year {often} most often")
    whole = _last_whole_year(begun)
    return (whole, by_reach) if whole else (None, Sentence("来源没有写是哪一年", "the source does not say which year"))


def _named_most(source: Source, begun: Standpoint) -> str | None:
    """The year a source names most often, of equals the latest.

    A year to come is not reported; nor is one that lies in the reach in part only, or, in an article of
    January or February, the year just begun, where another is named.
    """
    named = [
        token.ref[:4]
        for passage in source.passages
        for token in passage.tokens
        if token.status is TokenStatus.DATE and token.ref and re.match("[0-9]{4}", token.ref)
    ]
    past = [year for year in named if not ((date := read(year)) and begun.is_later(date))]
    reached = [year for year in past if (date := read(year)) and begun.reach and date.within(begun.reach)] or past
    ended = [year for year in reached if not begun.has_just_begun(year)] or reached
    return next((year for year, _ in Counter(sorted(ended, reverse=True)).most_common(1)), None)


def _last_whole_year(begun: Standpoint) -> str | None:
    """The last whole year of the reach; None where the reach goes on beyond the day of issue, and tells nothing."""
    reach = begun.reach
    if reach is None or reach.upper is None or begun.ends_later(reach):
        return None
    years = [year_text(reach.upper.year - back) for back in (0, 1)]
    return next((year for year in years if (date := read(year)) and date.within(reach)), years[0])
