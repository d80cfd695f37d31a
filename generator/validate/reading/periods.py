"""Which periods a figure may be of, by the words for dates and periods before it in its passage."""

from __future__ import annotations

from generator.model.days import year_text
from generator.model.observations import SourcedObservation
from generator.model.sources import Token
from generator.model.surroundings import DURING, SINCE, UP_TO
from generator.model.vocabulary import Caution, IndicatorKind, TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.binding import BoundFigure
from generator.validate.reading.dating import in_years, read


def allowed(draft: Draft, figure: BoundFigure) -> set[str]:
    """The periods that the words before a figure bear out; none where they say nothing.

    The date named last holds, else the period that the source reports on; what is no date says nothing. A
    streak of n years ends with the last year named; the threshold of a streak holds as long as the streak.
    """
    date, stated, words = _said(figure)
    kind = _kind(draft, figure.value)
    extent = read(date) if date else None
    if date is None or extent is None:
        return set()
    year = extent.named_years[-1]
    if kind is IndicatorKind.STREAK:
        return {_streak(year, figure.value)}
    found = {period for word in words for period in _periods(word, date, year_text(extent.named_years[0]))}
    if not words:
        found |= {date, in_years(date)} if stated else {date, f"../{date}"}
    if Caution.DATE_UNKNOWN in figure.value.cautions:
        found.add(year_text(year))
    if kind is IndicatorKind.THRESHOLD:
        found |= _streaks_beside(draft, figure, year)
    return found


def _said(figure: BoundFigure) -> tuple[str | None, bool, list[str]]:
    """The date that holds, whether the passage names it, and the words for periods since."""
    date, stated, words = figure.source.period, False, list[str]()
    for place, token in enumerate(figure.passage.tokens[: figure.place + 1]):
        if place < figure.place and token.status is TokenStatus.DATE and token.ref:
            date, stated, words = token.ref, True, _carried(token)
        else:
            words += token.times
    return date, stated, words


def _carried(token: Token) -> list[str]:
    """The words before a date that go with it: 截至2023年."""
    return [word for word in token.times if word in UP_TO]


def _periods(word: str, date: str, year: str) -> set[str]:
    if word in UP_TO:
        return {f"../{date}", f"../{year}"}
    if word in SINCE:
        return {f"{date}/..", date}
    return {year} if word in DURING else set()


def _streak(year: int, value: SourcedObservation) -> str:
    return f"{year_text(year - int(value.value) + 1)}/{year_text(year)}"


def _streaks_beside(draft: Draft, figure: BoundFigure, year: int) -> set[str]:
    """The periods of the streaks that the same passage tells."""
    beside = [
        entry.value
        for entry in draft.observations
        if (entry.value.source, entry.value.passage) == (figure.value.source, figure.value.passage)
    ]
    return {_streak(year, value) for value in beside if _kind(draft, value) is IndicatorKind.STREAK}


def _kind(draft: Draft, value: SourcedObservation) -> IndicatorKind | None:
    indicator = draft.indicator_by_id.get(value.indicator)
    return indicator.value.kind if indicator else None
