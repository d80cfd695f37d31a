"""From the passage index to a draft: a proposal for every numeral nothing accounts for yet.

With the article's text at hand more can be guessed: names in quotation marks, rise or fall, and the
indicator whose name is nearest to the words around a numeral. Guesses are the editor's to confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from generator.derive.coverage import PassageAccount, coverage
from generator.edit.said_dates import Period, SaidDate, period, said_dates
from generator.edit.scaffold.figures import TokenFigure, figure
from generator.edit.setting_aside import NumeralPlace, SetAside, set_aside
from generator.edit.standpoint import Standpoint, standpoint
from generator.edit.targets import target_word
from generator.edit.text_tables import Cell, cell_of
from generator.edit.year_rules import AHEAD, DateContext, candidates
from generator.model.entities import Entity
from generator.model.likeness import likeness_of_part
from generator.model.sources import Source
from generator.model.surroundings import region_names
from generator.model.vocabulary import IndicatorKind, TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.dating import read
from generator.validate.reading.units import scale
from generator.validate.reading.upwards import upwards

_RISES: Final = "上升 增长 提升 提高 增加 上涨 rose up increased grew".split()
_FALLS: Final = "下降 减少 降低 缩短 压降 压缩 下跌 fell down decreased dropped".split()
_WHOLE: Final = "全国 全省 全市 全区 全县".split()
_CLOSE: Final = 55
"""Below this similarity (of 100) an indicator is not guessed."""
_REACH: Final = 24
"""How many characters before a numeral may name what it measures."""


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A numeral as an observation; ``indicator`` is a guess, with its likeness of 100.

    ``target`` is the word that makes it an aim or a forecast; nothing is guessed for one.
    """

    place: NumeralPlace
    figure: TokenFigure | None
    region: str
    period: Period
    direction: str | None = None
    indicator: str | None = None
    likeness: int = 0
    target: str | None = None


def propose(
    draft: Draft, source: Source, texts: Sequence[str] = (), passages: Sequence[int] = ()
) -> list[ProposedFigure | SetAside]:
    """One proposal for each open numeral of a source, in reading order.

    ``texts`` are the passages of its article, where it is at hand; ``passages`` narrows the work.
    """
    seen = standpoint(source)
    return [
        _proposal(draft, source, place, around)
        for account in coverage([source], [entry.value for entry in draft.observations])
        for passage in account.passages
        if not passages or passage.passage in passages
        for place, around in _with_dates(passage, texts, seen)
    ]


@dataclass(frozen=True, slots=True)
class _Around:
    """What stands around a numeral: the dates of its passage, the words before it, the table it is in.

    Without the text of a passage its words are its tokens.
    """

    seen: Standpoint
    dates: Sequence[SaidDate]
    before: str
    cell: Cell | None


def _with_dates(
    passage: PassageAccount, texts: Sequence[str], seen: Standpoint
) -> Iterator[tuple[NumeralPlace, _Around]]:
    """The open numerals of a passage, each with what tells its date."""
    at_hand = passage.passage <= len(texts)
    tokens = [token.token for token in passage.tokens]
    said = said_dates(texts[passage.passage - 1] if at_hand else "，".join(tokens), seen)
    for index, place in _places(passage, texts):
        before = place.before if at_hand else "".join(f"{token}，" for token in tokens[:index])
        yield place, _Around(seen, said, before, cell_of(texts, place.passage, len(place.before)))


def _places(passage: PassageAccount, texts: Sequence[str]) -> Iterator[tuple[int, NumeralPlace]]:
    """The open numerals of a passage, each where it stands, after its number among the tokens."""
    text = texts[passage.passage - 1] if passage.passage <= len(texts) else ""
    end, met = 0, Counter[str]()
    for index, account in enumerate(passage.tokens):
        token = account.token
        start = text.find(token, end)
        met[token] += 1
        end = start + len(token) if start >= 0 else end
        if account.status is None and start < 0:
            yield index, NumeralPlace(passage.passage, token, nth=met[token])
        elif account.status is None:
            yield index, NumeralPlace(passage.passage, token, text[:start], text[end:], met[token])


def _proposal(draft: Draft, source: Source, place: NumeralPlace, around: _Around) -> ProposedFigure | SetAside:
    if around.cell:
        return _of_table(draft, source, place, around.seen, around.cell)
    start, seen = len(around.before), around.seen
    here = next((each for each in around.dates if each.start <= start < each.end), None)
    meant = here.candidates if here else candidates(DateContext(place.token, place.before, place.after), seen)
    return set_aside(place, seen, meant) or _of_sentence(draft, source, place, around)


def _of_sentence(draft: Draft, source: Source, place: NumeralPlace, around: _Around) -> ProposedFigure:
    what, seen = figure(draft, place.token), around.seen
    direction = _direction(place, in_percent=what is not None and what.unit == "percent")
    region, change = _region(draft, source, place), direction is not None
    when = period(around.before, place.token, around.dates, seen, change=change)
    target = target_word(place.before) or _later(when, seen)
    if target:
        return ProposedFigure(place, what, region, _aimed_at(when, place, around), target=target)
    indicator, likeness = _indicator(draft, place, what, change=change)
    return ProposedFigure(place, what, region, when, direction, indicator, likeness)


def _of_table(draft: Draft, source: Source, place: NumeralPlace, seen: Standpoint, cell: Cell) -> ProposedFigure:
    """The number of a table: what it is stands in its column and its row."""
    what = figure(draft, place.token.replace(",", "") + cell.measure) or figure(draft, place.token)
    words = replace(place, before=f"{cell.column}{cell.row}")
    direction = _direction(words, in_percent=True) if cell.measure in {"%", "‰"} or "%" in place.token else None
    if direction and what and what.value is not None and what.value < 0:
        direction = "decrease"
    indicator, likeness = _indicator(draft, words, what, change=direction is not None)
    when = next((each for each in (_named_in(cell.column, seen), _named_in(cell.row, seen)) if each), None)
    when = when or Period(seen.period, seen.why)
    return ProposedFigure(place, what, _region(draft, source, words), when, direction, indicator, likeness)


def _named_in(words: str, seen: Standpoint) -> Period | None:
    """The date that a header names, a year alone included."""
    if re.fullmatch("(19|20)[0-9]{2}", words):
        return Period(words)
    said = [each for each in said_dates(words, seen) if not each.compared]
    return Period(said[0].edtf, said[0].candidates[0].rule, said[0].candidates) if said else None


def _later(when: Period, seen: Standpoint) -> str | None:
    """The date itself, when it begins after the source was issued: what is to be by then is an aim."""
    date = read(when.edtf) if when.edtf else None
    return when.edtf if date and seen.is_later(date) else None


def _aimed_at(when: Period, place: NumeralPlace, around: _Around) -> Period:
    """The period of a target: the date to come that its sentence names, before the figure or behind it; else none."""
    date = read(when.edtf) if when.edtf else None
    if when.rule is AHEAD or (date and around.seen.ends_later(date)):
        return when
    start = len(around.before) + len(place.token)
    end = start + len(re.split("[，,。；;]", place.after)[0])
    behind = [Period(each.edtf, each.candidates[0].rule) for each in around.dates if start <= each.start < end]
    return next((each for each in behind if _later(each, around.seen)), Period(None))


def _region(draft: Draft, source: Source, place: NumeralPlace) -> str:
    """The place named last before a numeral that is the region of the source or lies in it, else that region."""
    within = [entry.value for entry in draft.regions if source.region in upwards(draft, entry.value.code)]
    named = {region.code: max(map(place.before.rfind, region_names(region))) for region in within}
    whole = max(place.before.rfind(word) for word in _WHOLE)
    nearest = max(named, key=lambda code: named[code], default=source.region)
    return nearest if named.get(nearest, -1) > whole else source.region


def _direction(place: NumeralPlace, *, in_percent: bool) -> str | None:
    """The word of rise or fall nearest before a percentage or the list it ends; of another numeral, right before it."""
    if not in_percent:
        ends = {"increase": tuple(_RISES), "decrease": tuple(_FALLS)}
        return next((word for word, words in ends.items() if place.before.endswith(words)), None)
    clause = re.split("[。；;,，]", re.sub("[0-9.%、和]+$", "", place.before))[-1]
    last = {
        word: clause.rfind(each)
        for word, words in (("increase", _RISES), ("decrease", _FALLS))
        for each in words
        if each in clause
    }
    return max(last, key=lambda word: last[word], default=None)


def _indicator(draft: Draft, place: NumeralPlace, said: TokenFigure | None, *, change: bool) -> tuple[str | None, int]:
    clause = re.split("[。；;,，]", place.before)[-1][-_REACH:]
    measured = scale(draft, said.unit) if said and said.unit else None
    if not clause or measured is None:
        return None, 0
    likeness = {
        entry.value.id: round(max(likeness_of_part(name, clause) for name in entry.value.name.texts))
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


def names(draft: Draft, source: Source, texts: Sequence[str]) -> list[Name]:
    """The entities of the record that an article names, and the names in quotation marks it has besides.

    Elsewhere another is called by the same short name (省图书馆), so that where an entity's region
    and the source's lie apart only its full name counts.
    """
    found = [
        Name(str(entity.name), entity.id, printed)
        for entry in draft.entities
        if (printed := _printed(texts, _called(draft, source, entity := entry.value)))
    ]
    known = "\n".join(name for entry in draft.entities for name in (*entry.value.name.texts, *entry.value.aliases))
    quoted = dict.fromkeys(name for text in texts for name in _QUOTED.findall(text))
    new = [Name(name, None, _printed(texts, (f"“{name}”",))) for name in quoted if name not in known]
    return [*found, *new]


def _called(draft: Draft, source: Source, entity: Entity) -> tuple[str, ...]:
    near = entity.region in upwards(draft, source.region) or source.region in upwards(draft, entity.region)
    return (*entity.name.texts, *entity.aliases) if near else entity.name.texts


def _printed(texts: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    return tuple(number for number, text in enumerate(texts, 1) if any(name in text for name in names))
