"""The words around a numeral that say what it counts, where, when and which way it went.

Only words of a closed list are looked for: the terms of the record's indicators, the names of its
regions and entities, verbs of change, and the words for periods below.  What is found is kept in
clear beside the numeral; a sentence cannot be put together from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from generator.model import numerals
from generator.model.shared_entries import Region
from generator.model.verbs import VERBS
from generator.model.vocabularies import Trait

READER: Final = 4
"""The version of what is read from an article; raise it when tokens or words are read otherwise."""

WORDS_SINCE: Final = 2
"""The first version of the reader that kept words."""

UP_TO: Final = frozenset({"目前", "截至", "截止", "累计", "近年来", "至今", "迄今", "至此"})
DURING: Final = frozenset({"全年", "同比", "年内", "去年", "当年", "今年"})
SINCE: Final = frozenset({"以来"})
WHOLE: Final[Mapping[str, Trait]] = {
    "全国": Trait.NATION, "全省": Trait.PROVINCE, "全市": Trait.CITY, "全县": Trait.COUNTY
}  # fmt: skip
"""Words for all of the area that a text is about, when that area is of a level with this trait."""

_CLAUSE_ENDS: Final = re.compile("[，,、；;。！？!?：:…]")
_ORDERS: Final = frozenset({"等", "届"})
_NOTHING: Final = re.compile(r"(?!)")
_LATIN: Final = "[A-Za-z]"


@dataclass(frozen=True, slots=True)
class WordsAround:
    """What stands around one numeral; the fields are those of a token of the index."""

    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    change: str | None = None
    places: tuple[str, ...] = ()
    times: tuple[str, ...] = ()
    within: str | None = None

    def fields(self) -> dict[str, list[str] | str]:
        """Those that say anything, as the index writes them."""
        held: dict[str, list[str] | str | None] = {
            "before": [*self.before], "after": [*self.after], "change": self.change,
            "places": [*self.places], "times": [*self.times], "within": self.within,
        }  # fmt: skip
        return {name: value for name, value in held.items() if value}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words to look for; longer ones win over those they hold."""

    terms: Iterable[str] = ()
    regions: Iterable[str] = ()
    names: Iterable[str] = ()
    patterns: dict[str, re.Pattern[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """Make one pattern of each list."""
        lists = {
            "term": self.terms, "region": [*self.regions, *WHOLE], "name": self.names,
            "change": VERBS, "period": UP_TO | DURING | SINCE,
        }  # fmt: skip
        self.patterns.update({kind: _any_of(words) for kind, words in lists.items()})

    def found(self, kind: str, text: str, start: int, end: int) -> list[re.Match[str]]:
        """Where words of a kind stand between two places of a text."""
        return list(self.patterns[kind].finditer(text, start, end))


def around(text: str, placed: Sequence[tuple[int, str]], vocabulary: Vocabulary) -> Iterator[WordsAround]:
    """For each numeral of a passage, given with its place, the words around it."""
    ends = [0, *(start + len(token) for start, token in placed)]
    starts = [*(start for start, _ in placed), len(text)]
    names = vocabulary.found("name", text, 0, len(text))
    for index, (start, token) in enumerate(placed):
        last, end = ends[index], start + len(token)
        reach = _clause_end(text, end, starts[index + 1])
        since = _next_clause(text, last, start) if index else 0
        changes = vocabulary.found("change", text, since, start)[-1:] or vocabulary.found("change", text, end, reach)
        yield WordsAround(
            before=_texts(vocabulary.found("term", text, since, start)),
            after=_texts(vocabulary.found("term", text, end, reach)),
            change=changes[0].group() if changes else None,
            places=_texts(vocabulary.found("region", text, last, start)),
            times=_texts(vocabulary.found("period", text, last, start)),
            within=_name(text, names, start, token),
        )


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause that goes on at ``start`` ends, at ``end`` at the latest."""
    clause = _CLAUSE_ENDS.search(text, start, end)
    return clause.start() if clause else end


def _next_clause(text: str, start: int, end: int) -> int:
    """Behind the first end of a clause between two numerals: what comes before it belongs to the first of them."""
    clause = _CLAUSE_ENDS.search(text, start, end)
    return clause.end() if clause else start


def _name(text: str, names: Sequence[re.Match[str]], start: int, token: str) -> str | None:
    """The name that holds the numeral, or that stands nearest to an ordinal in its clause."""
    end = start + len(token)
    if holding := [name for name in names if name.start() <= start and end <= name.end()]:
        return holding[0].group()
    if not is_order(token):
        return None
    first = max((clause.end() for clause in _CLAUSE_ENDS.finditer(text, 0, start)), default=0)
    last = _clause_end(text, end, len(text))
    near = [name for name in names if first <= name.start() and name.end() <= last]
    return min(near, key=lambda name: max(name.start() - end, start - name.end())).group() if near else None


def is_order(token: str) -> bool:
    """Whether a numeral gives a place in an order (第四个, 一等) and no amount."""
    reading = numerals.read(token)
    return reading is not None and (reading.ordinal or reading.measure in _ORDERS)


def _texts(matches: Iterable[re.Match[str]]) -> tuple[str, ...]:
    return tuple(match.group() for match in matches)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    listed = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(_whole, listed))) if listed else _NOTHING


def _whole(word: str) -> str:
    """A word as a pattern; Latin letters end where others begin: Ely does not stand in “merely”."""
    begins, ends = (_LATIN if letter.isascii() and letter.isalpha() else "" for letter in (word[0], word[-1]))
    return f"{begins and f'(?<!{begins})'}{re.escape(word)}{ends and f'(?!{ends})'}"


def wordings(term: str) -> list[str]:
    """The wordings of a term: ``抓获数/抓获人员数`` is two."""
    return [part.strip() for part in term.split("/") if part.strip()]


def region_words(region: Region) -> list[str]:
    """What sources call a region: its names, and its terms."""
    return [*region_names(region), *region.terms]


def region_names(region: Region) -> list[str]:
    """The names of a region in all its languages, with and without 省 市 区 县."""
    names = (word for name in region.name.texts for word in (name, re.sub("(?<=..)[省市区县]$", "", name)))
    return list(dict.fromkeys(names))


NO_WORDS: Final = Vocabulary()
"""Of a record without terms, regions or names; verbs of change and words for periods are looked for all the same."""
