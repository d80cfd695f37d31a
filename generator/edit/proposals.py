"""From the passage index to a draft: a proposal for every numeral nothing accounts for yet.

With the article's text at hand more can be guessed: names in quotation marks, rise or fall, and the
indicator whose name is nearest to the words around a numeral. Guesses are the editor's to confirm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from generator.diagnostics.diagnostic import Sentence
from generator.edit.scaffold.figures import Figure, figure
from generator.edit.scaffold.forms import open_tokens, period_of
from generator.model import numerals
from generator.model.dates import parse
from generator.model.sources import Source
from generator.model.vocabulary import IndicatorKind, TokenStatus
from generator.validate.dating import read
from generator.validate.draft import Draft
from generator.validate.units import scale

_RISES: Final = "上升 增长 提升 提高 增加".split()
_FALLS: Final = "下降 减少 降低 缩短 压降".split()
_CLOSE: Final = 55
"""Below this similarity (of 100) an indicator is not guessed."""
_REACH: Final = 24
"""How many characters before a numeral may name what it measures."""
_REASONS: Final = {
    TokenStatus.ORDINAL: Sentence("次序，不表示数量", "Ordinal, not a quantity"),
    TokenStatus.STRUCTURE: Sentence("作冠词用，不表示数量", "Used as an article, no quantity"),
    TokenStatus.NAME: Sentence("名称的一部分", "Part of a name"),
    TokenStatus.BOILERPLATE: Sentence("号码，不表示数量", "A number to call or to look up, not a quantity"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """A numeral in its passage; ``before`` and ``after`` are the words around it, when the text is at hand."""

    passage: int
    token: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A numeral as an observation; ``indicator`` is a guess, with its likeness of 100."""

    place: Place
    figure: Figure | None
    period: str | None
    direction: str | None = None
    indicator: str | None = None
    likeness: int = 0


@dataclass(frozen=True, slots=True)
class SetAside:
    """A numeral that looks like no figure."""

    place: Place
    status: TokenStatus
    reason: Sentence | None = None
    ref: str | None = None


def propose(
    draft: Draft, source: Source, texts: Sequence[str] = (), passages: Sequence[int] = ()
) -> list[ProposedFigure | SetAside]:
    """One proposal for each open numeral of a source, in reading order.

    ``texts`` are the passages of its article, where it is at hand; ``passages`` narrows the work.
    """
    waiting = open_tokens(draft, source.id)
    return [
        _proposal(draft, source, place)
        for number, tokens in waiting.items()
        if not passages or number in passages
        for place in _places(number, [token.token for token in tokens], texts)
    ]


def _places(number: int, tokens: list[str], texts: Sequence[str]) -> Iterator[Place]:
    text = texts[number - 1] if number <= len(texts) else ""
    end = 0
    for token in tokens:
        start = text.find(token, end)
        if start < 0:
            yield Place(number, token)
        else:
            end = start + len(token)
            yield Place(number, token, text[:start], text[end:])


def _proposal(draft: Draft, source: Source, place: Place) -> ProposedFigure | SetAside:
    if re.fullmatch("[12][0-9]{3}", place.token) and _lies_in_reach(place.token, source):
        return SetAside(place, TokenStatus.DATE, ref=place.token)
    status = _no_figure(place)
    if status:
        return SetAside(place, status, _REASONS[status])
    said = figure(draft, place.token)
    direction = _direction(place) if said and said.unit == "percent" else None
    indicator, likeness = _indicator(draft, place, said, change=direction is not None)
    return ProposedFigure(
        place, said, period_of(draft, source.id, place.passage, place.token), direction, indicator, likeness
    )


def _lies_in_reach(year: str, source: Source) -> bool:
    reach = read(source.reach)
    return reach is not None and parse(year).within(reach)


def _no_figure(place: Place) -> TokenStatus | None:
    reading = numerals.read(place.token)
    if re.fullmatch("0[0-9]+|[0-9]{5,}号?", place.token):
        return TokenStatus.BOILERPLATE
    if reading is not None and reading.number == 0:
        return None  # nothing happened: a figure even in quotation marks
    if reading is None or place.before.count("“") > place.before.count("”"):
        return TokenStatus.NAME
    if reading.ordinal:
        return TokenStatus.ORDINAL
    if reading.number == 1 and place.token.startswith("一"):
        return TokenStatus.STRUCTURE
    printed_in_digits = any(character.isdigit() and character.isascii() for character in place.token)
    return None if reading.measure or printed_in_digits or reading.streak else TokenStatus.NAME


def _direction(place: Place) -> str | None:
    """The word of rise or fall nearest before the numeral, or before the list of numerals it ends."""
    clause = re.split("[。；;,，]", re.sub("[0-9.%、和]+$", "", place.before))[-1]
    last = {
        word: clause.rfind(each)
        for word, words in (("increase", _RISES), ("decrease", _FALLS))
        for each in words
        if each in clause
    }
    return max(last, key=lambda word: last[word], default=None)


def _indicator(draft: Draft, place: Place, said: Figure | None, *, change: bool) -> tuple[str | None, int]:
    clause = re.split("[。；;,，]", place.before)[-1][-_REACH:]
    measured = scale(draft, said.unit) if said and said.unit else None
    if not clause or measured is None:
        return None, 0
    likeness = {
        entry.value.id: round(fuzz.partial_ratio(entry.value.name.zh, clause))
        for entry in draft.indicators
        if (entry.value.kind is IndicatorKind.CHANGE) == change
        and (unit := scale(draft, entry.value.unit))
        and unit.base == measured.base
    }
    best = max(likeness, key=lambda id_: likeness[id_], default=None)
    return (best, likeness[best]) if best and likeness[best] >= _CLOSE else (None, 0)


def dates(source: Source) -> Mapping[str, list[int]]:
    """The dates of a source (EDTF), each with the passages that print it."""
    found: dict[str, dict[int, None]] = {}
    for passage in source.passages:
        for token in passage.tokens:
            if token.status is TokenStatus.DATE and token.ref:
                found.setdefault(token.ref, {})[passage.passage] = None
    return {date: list(printed) for date, printed in found.items()}


_QUOTED: Final = re.compile("“([^“”，,。！？!?；;：:、\\s]{2,12})”")


@dataclass(frozen=True, slots=True)
class Name:
    """A name an article gives; ``entity`` is its id when the record has it."""

    name: str
    entity: str | None
    passages: tuple[int, ...]


def names(draft: Draft, texts: Sequence[str]) -> list[Name]:
    """The entities of the record that an article names, and the names in quotation marks it has besides."""
    found = [
        Name(entry.value.name.zh, entry.value.id, printed)
        for entry in draft.entities
        if (printed := _printed(texts, (entry.value.name.zh, *entry.value.aliases)))
    ]
    known = "\n".join(name for entry in draft.entities for name in (entry.value.name.zh, *entry.value.aliases))
    quoted = dict.fromkeys(name for text in texts for name in _QUOTED.findall(text))
    new = [Name(name, None, _printed(texts, (f"“{name}”",))) for name in quoted if name not in known]
    return [*found, *new]


def _printed(texts: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    return tuple(number for number, text in enumerate(texts, 1) if any(name in text for name in names))
