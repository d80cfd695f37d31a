"""From the passage index to a draft: a proposal for every numeral nothing accounts for yet.

With the article's text at hand more can be guessed: names in quotation marks, rise or fall, and the
indicator whose name is nearest to the words around a numeral. Guesses are the editor's to confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from generator.derive.coverage import PassageAccount, coverage
from generator.edit.scaffold.figures import Figure, figure
from generator.edit.scaffold.forms import period_of
from generator.edit.setting_aside import Place, SetAside, set_aside
from generator.model import numerals
from generator.model.entities import Entity
from generator.model.sources import Source
from generator.model.vocabulary import IndicatorKind, TokenStatus
from generator.validate.draft import Draft
from generator.validate.units import scale
from generator.validate.upwards import upwards

_RISES: Final = "上升 增长 提升 提高 增加".split()
_FALLS: Final = "下降 减少 降低 缩短 压降 压缩".split()
_WHOLE: Final = "全国 全省 全市 全区 全县".split()
_CLOSE: Final = 55
"""Below this similarity (of 100) an indicator is not guessed."""
_REACH: Final = 24
"""How many characters before a numeral may name what it measures."""
_STANDING: Final = re.compile("目前|截至|现有|累计|已有|已建|建成")


@dataclass(frozen=True, slots=True)
class ProposedFigure:
    """A numeral as an observation; ``indicator`` is a guess, with its likeness of 100."""

    place: Place
    figure: Figure | None
    region: str
    period: str | None
    direction: str | None = None
    indicator: str | None = None
    likeness: int = 0


def propose(
    draft: Draft, source: Source, texts: Sequence[str] = (), passages: Sequence[int] = ()
) -> list[ProposedFigure | SetAside]:
    """One proposal for each open numeral of a source, in reading order.

    ``texts`` are the passages of its article, where it is at hand; ``passages`` narrows the work.
    """
    return [
        _proposal(draft, source, place)
        for account in coverage([source], [entry.value for entry in draft.observations])
        for passage in account.passages
        if not passages or passage.passage in passages
        for place in _places(passage, texts)
    ]


def _places(passage: PassageAccount, texts: Sequence[str]) -> Iterator[Place]:
    """The open numerals of a passage, each where it stands."""
    text = texts[passage.passage - 1] if passage.passage <= len(texts) else ""
    end, met = 0, Counter[str]()
    for account in passage.tokens:
        token = account.token
        start = text.find(token, end)
        met[token] += 1
        end = start + len(token) if start >= 0 else end
        if account.status is None and start < 0:
            yield Place(passage.passage, token, nth=met[token])
        elif account.status is None:
            yield Place(passage.passage, token, text[:start], text[end:], met[token])


def _proposal(draft: Draft, source: Source, place: Place) -> ProposedFigure | SetAside:
    date = period_of(draft, source.id, place.passage, place.token)
    aside = set_aside(place, source, date)
    if aside:
        return aside
    said = figure(draft, place.token)
    direction = _direction(place, in_percent=said is not None and said.unit == "percent")
    indicator, likeness = _indicator(draft, place, said, change=direction is not None)
    region = _region(draft, source, place)
    period = _period(place, date, change=direction is not None)
    return ProposedFigure(place, said, region, period, direction, indicator, likeness)


def _period(place: Place, date: str | None, *, change: bool) -> str | None:
    """The date printed before a numeral, reckoned back for a streak, open to the left for what stands by then."""
    reading = numerals.read(place.token)
    if date is None or not re.fullmatch("[0-9]{4}", date):
        return date
    years = reading.number if reading and reading.streak and reading.measure == "年" else None
    if years is not None and years.denominator == 1:
        return f"{int(date) - years.numerator + 1}/{date}"
    sentence = re.split("[。；;]", place.before)[-1]
    standing = _STANDING.search(sentence) and not change and "全年" not in sentence
    return f"../{date}" if standing else date


def _region(draft: Draft, source: Source, place: Place) -> str:
    """The place named last before a numeral that lies in the region of the source, else that region."""
    below = [entry.value for entry in draft.regions if source.region in upwards(draft, entry.value.code)[1:]]
    named = {region.code: place.before.rfind(re.sub("(?<=..)[市县区]$", "", region.name.zh)) for region in below}
    whole = max(place.before.rfind(word) for word in _WHOLE)
    nearest = max(named, key=lambda code: named[code], default=source.region)
    return nearest if named.get(nearest, -1) > whole else source.region


def _direction(place: Place, *, in_percent: bool) -> str | None:
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


def names(draft: Draft, source: Source, texts: Sequence[str]) -> list[Name]:
    """The entities of the record that an article names, and the names in quotation marks it has besides.

    Elsewhere another is called by the same short name (省公安厅), so that where an entity's region
    and the source's lie apart only its full name counts.
    """
    found = [
        Name(entity.name.zh, entity.id, printed)
        for entry in draft.entities
        if (printed := _printed(texts, _called(draft, source, entity := entry.value)))
    ]
    known = "\n".join(name for entry in draft.entities for name in (entry.value.name.zh, *entry.value.aliases))
    quoted = dict.fromkeys(name for text in texts for name in _QUOTED.findall(text))
    new = [Name(name, None, _printed(texts, (f"“{name}”",))) for name in quoted if name not in known]
    return [*found, *new]


def _called(draft: Draft, source: Source, entity: Entity) -> tuple[str, ...]:
    near = entity.region in upwards(draft, source.region) or source.region in upwards(draft, entity.region)
    return (entity.name.zh, *entity.aliases) if near else (entity.name.zh,)


def _printed(texts: Sequence[str], names: Sequence[str]) -> tuple[int, ...]:
    return tuple(number for number, text in enumerate(texts, 1) if any(name in text for name in names))
