"""正文里的数值与前后的文字对不上。

数值前后的文字说的是另一个所列数值的指标，或者一段文字里同一个数值写了两次、同单位的另一个却没有写到，多半是
两个编号弄混了。

坏例：

    summary: {zh: 等候时间{desk-answered}，答复用时{desk-wait}。}

好例：

    summary: {zh: 等候时间{desk-wait}，答复用时{desk-answered}。}
----
A figure does not fit the words around it.

The words around a reference are those of the indicator of another figure that is listed, or one
figure is told twice in a text and another of the same unit not at all: most likely two ids were mixed up.

Bad:

    summary: {zh: 等候时间{desk-answered}，答复用时{desk-wait}。}

Good:

    summary: {zh: 等候时间{desk-wait}，答复用时{desk-answered}。}
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model import prose
from generator.model.surroundings import wordings
from generator.validate.draft import Draft, Prose
from generator.validate.reading.binding import figures, fits
from generator.validate.reading.figures_told import listed_for, told
from generator.validate.reading.spoken import spoken

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_MARGIN: Final = 2
"""So many characters more of another indicator tell that it is meant; two words that share one are common."""
_CLAUSE_END: Final = re.compile("[，。；：、]")


@dataclass(frozen=True, slots=True)
class _Told:
    """A figure in a text, the words around it, and the others of its unit that the entry lists."""

    id: str
    start: int
    words: str
    others: tuple[str, ...]


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold each figure of a Chinese text against the words around it, and against being told twice."""
    unfit = _unfit(draft)
    for text in told(draft):
        if text.language == "zh":
            in_order = list(_figures(draft, text))
            times = Counter(figure.id for figure in in_order)
            for figure in in_order:
                if figure.id not in unfit and (meant := _meant(draft, figure) or _exchanged(draft, figure, in_order)):
                    yield _finding(
                        text,
                        figure,
                        Sentence(
                            f"{figure.id} 前后的文字说的像是 {meant}",
                            f"the words around {figure.id} are rather those of {meant}",
                        ),
                    )
                elif other := _left_out(figure, times):
                    yield _finding(
                        text,
                        figure,
                        Sentence(
                            f"{figure.id} 写了两次，同单位的 {other} 没有写到",
                            f"{figure.id} is told twice, and {other} of the same unit not at all",
                        ),
                    )


def _unfit(draft: Draft) -> set[str]:
    """Figures whose indicator is unknown, or does not fit their own passage: other rules report those."""
    known = draft.indicator_by_id
    unknown = {entry.value.id for entry in draft.observations if entry.value.indicator not in known}
    judged = [figure for figure in figures(draft) if figure.value.indicator in known]
    return unknown | {
        each.value.id for each in judged if not fits(known[each.value.indicator].value, each.passage, each.place)
    }


def _figures(draft: Draft, text: Prose) -> Iterator[_Told]:
    """The figures of a text in order; the words up to the end of a clause belong to the first of two."""
    parts = text.parts
    places = [place for place, part in enumerate(parts) if isinstance(part, prose.FigureReference)]
    for before, place, after in zip([-1, *places], places, [*places[1:], len(parts)], strict=False):
        reference = parts[place]
        if isinstance(reference, prose.FigureReference) and reference.id in draft.observation_by_id:
            ahead = text.text[_end(text, parts, before) : reference.start]
            if before >= 0:  # what ends the clause of the figure before is said of that one
                _, *later = _CLAUSE_END.split(ahead, maxsplit=1)
                ahead = "".join(later) if later else ahead
            behind = text.text[_end(text, parts, place) : parts[after].start if after < len(parts) else None]
            words = f"{spoken(draft, ahead, 'zh')}|{_CLAUSE_END.split(spoken(draft, behind, 'zh'))[0]}"
            yield _Told(reference.id, reference.start, words, _others(draft, text, reference.id))


def _end(text: Prose, parts: tuple[prose.Part, ...], place: int) -> int:
    """Where a part of a text ends; a place before the first is the beginning."""
    following = parts[place + 1].start if place + 1 < len(parts) else len(text.text)
    return following if place >= 0 else 0


def _others(draft: Draft, text: Prose, id_: str) -> tuple[str, ...]:
    """What may be mixed up with a figure: another one that is listed, of the same unit and source."""
    own = draft.observation_by_id[id_].value
    listed = [
        entry.value for each in listed_for(draft, text.entry.value) if (entry := draft.observation_by_id.get(each))
    ]
    return tuple(each.id for each in listed if each.id != id_ and (each.unit, each.source) == (own.unit, own.source))


def _meant(draft: Draft, figure: _Told) -> str | None:
    """Another figure whose indicator the words fit far better."""
    own = _shared(draft, figure.words, figure.id)
    best = max(figure.others, key=lambda id_: _shared(draft, figure.words, id_), default=None)
    return best if best and _shared(draft, figure.words, best) >= own + _MARGIN else None


def _exchanged(draft: Draft, figure: _Told, in_order: list[_Told]) -> str | None:
    """Another figure of the text such that the words fit better, one by one and together, with both exchanged."""
    own = _shared(draft, figure.words, figure.id)
    for other in in_order:
        if other.id not in figure.others:
            continue
        here = _shared(draft, figure.words, other.id) - own
        there = _shared(draft, other.words, figure.id) - _shared(draft, other.words, other.id)
        if min(here, there) >= 0 and here + there >= _MARGIN:
            return other.id
    return None


def _shared(draft: Draft, words: str, id_: str) -> int:
    """How many characters in a row the words share with what the indicator of a figure is called."""
    indicator = draft.indicator_by_id.get(draft.observation_by_id[id_].value.indicator)
    if indicator is None:
        return 0
    value = indicator.value
    names = [
        value.name.zh or "",
        (value.short and value.short.zh) or "",
        *(each for term in value.terms for each in wordings(term)),
    ]
    return max(_longest_shared(name, words) for name in names)


def _longest_shared(name: str, words: str) -> int:
    longest = 0
    for start in range(len(name)):
        while start + longest < len(name) and name[start : start + longest + 1] in words:
            longest += 1
    return longest


def _left_out(figure: _Told, times: Counter[str]) -> str | None:
    """Another figure that a text does not tell, where it tells one twice."""
    if times[figure.id] < 2:
        return None
    return next((id_ for id_ in figure.others if id_ not in times), None)


def _finding(text: Prose, figure: _Told, message: Sentence) -> Diagnostic:
    help_ = Sentence("核对两个编号有没有弄混。", "Check whether the two ids were mixed up.")
    return RULE.at(text.at(figure.start), message, help_)
