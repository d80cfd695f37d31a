"""Which dates an event may have, by the dates and the words for periods of what it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from generator.model.dates import OPEN
from generator.model.days import year_text
from generator.model.events import Event
from generator.model.sources import Passage, Source
from generator.model.surroundings import DURING, SINCE, UP_TO
from generator.model.vocabulary import DateBasis, TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.binding import Cited
from generator.validate.reading.dating import read

_SEASON: Final = re.compile(r"(-?[0-9]{4})-(2[1-9]|3[0-2])")
_FIRST_SEASON: Final = 21
_SEASONS: Final = (("春", "spring"), ("夏", "summer"), ("秋", "autumn", "fall"), ("冬", "winter"))
"""Seasons are no numerals, and no index holds them: the texts of the event do."""
_MARKS: Final = str.maketrans("", "", "~?%")
_STATED: Final = frozenset({DateBasis.STATED, DateBasis.RESTORED})


def is_borne_out(draft: Draft, event: Event, passages: list[Cited]) -> bool:
    """Whether a date follows from the dates of the passages cited, where it is not stated also from others.

    Others are the periods of its figures, the period that a source reports on, and when it was issued;
    an inferred date may be finer than those.
    """
    date = event.date.translate(_MARKS)
    stated = {form for each in passages for form in _forms(each.passage)}
    known = stated | _periods(each.source for each in passages)
    if (season := _SEASON.fullmatch(date)) and season[1] in known:
        return _tells(event, _SEASONS[(int(season[2]) - _FIRST_SEASON) % len(_SEASONS)])
    if event.date_basis in _STATED:
        return date in stated or _runs_between(date, stated)
    figures = (draft.observation_by_id.get(id_) for id_ in event.observations)
    known |= {figure.value.period for figure in figures if figure}
    if date in known or _runs_between(date, known):
        return True
    return event.date_basis is DateBasis.INFERRED and _lies_in(date, known)


def _tells(event: Event, words: Iterable[str]) -> bool:
    """Whether title, summary or the note on the date have one of the words."""
    texts = [text for local in (event.title, event.summary, event.date_note) if local for text in local.texts]
    said = " ".join(texts).casefold()
    return any(word in said for word in words)


def _forms(passage: Passage) -> Iterator[str]:
    """The dates of a passage as the words behind them give them: 2023年以来 is 2023/.., and 截至2023年 ../2023."""
    for place, token in enumerate(passage.tokens):
        if token.status is not TokenStatus.DATE or not token.ref:
            continue
        following = passage.tokens[place + 1 :]
        behind = set(following[0].times) if following else set(SINCE)  # what stands behind the last is not known
        around = behind | set(token.times)
        if not following or not behind & SINCE or any(DURING.intersection(each.times) for each in following):
            yield token.ref
        if behind & SINCE:
            yield f"{token.ref}/{OPEN}"
        if around & UP_TO:
            yield f"{OPEN}/{token.ref}"


def _periods(sources: Iterable[Source]) -> set[str]:
    """The period that each source reports on, up to its end too, and the day, month and year it was issued in."""
    found = set[str]()
    for source in sources:
        if source.period:
            found |= {source.period, f"{OPEN}/{source.period}"}
        if source.issued and (issued := read(source.issued.date)):
            year = issued.named_years[0]
            last_year = set[str]() if source.period else {year_text(year - 1)}
            found |= {issued.text, issued.text.rpartition("-")[0], year_text(year)} | last_year
    return found


def _runs_between(date: str, known: set[str]) -> bool:
    """Whether a date runs from one known date to another."""
    ends = date.split("/")
    return len(ends) > 1 and known.issuperset(ends)


def _lies_in(date: str, known: set[str]) -> bool:
    """Whether a date lies in a known one, or ends with one: a streak is counted back."""
    extent = read(date)
    frames = [frame for each in known if (frame := read(each))]
    return date.rpartition("/")[2] in known or (extent is not None and any(map(extent.within, frames)))
