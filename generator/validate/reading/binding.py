"""What the words around a token say about it: what is counted, which way it went, where and when.

The words are those that ``source index`` kept beside each token.  Only sources
whose index has them are judged; of others nothing is known.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.model.sources import Passage, Source
from generator.model.surroundings import WHOLE, WORDS_SINCE, region_words, wordings
from generator.model.verbs import Verb, verb_of
from generator.validate.draft import Draft, Entry
from generator.validate.reading.upwards import upwards


@dataclass(frozen=True, slots=True)
class BoundFigure:
    """An observation and its token in the passage: ``place`` is the token's, from 0."""

    entry: Entry[SourcedObservation]
    source: Source
    passage: Passage
    place: int

    @property
    def value(self) -> SourcedObservation:
        """The observation."""
        return self.entry.value


def is_read(source: Source) -> bool:
    """Whether the words around its tokens are known."""
    return source.index is not None and source.index.reader >= WORDS_SINCE


def figures(draft: Draft) -> Iterator[BoundFigure]:
    """Every observation with its token; the second of two equal tokens belongs to the second observation."""
    taken = defaultdict[tuple[str, int, str], int](int)
    for entry in draft.observations:
        value = entry.value
        source = draft.source_by_id.get(value.source)
        passage = draft.passage_by_number.get((value.source, value.passage))
        if source is None or passage is None or not is_read(source.value):
            continue
        places = [place for place, token in enumerate(passage.tokens) if token.token == value.token]
        key = (value.source, value.passage, value.token)
        if taken[key] < len(places):
            yield BoundFigure(entry, source.value, passage, places[taken[key]])
        taken[key] += 1


def run(passage: Passage, place: int) -> range:
    """The tokens that share the words of one: a list (38.4%、15.7%), or a clause with several numerals."""
    first = last = place
    while first > 0 and not passage.tokens[first].before:
        first -= 1
    while last + 1 < len(passage.tokens) and passage.tokens[last + 1].before in ((), passage.tokens[last].after):
        last += 1
    return range(first, last + 1)


def beside(passage: Passage, place: int) -> list[str]:
    """The terms beside a token: before it and its list, and behind it in its clause."""
    shared = run(passage, place)
    before = passage.tokens[shared.start].before
    after = [word for each in range(place, shared.stop) for word in passage.tokens[each].after]
    return [*before, *passage.tokens[place].before, *after]


def all_terms(passage: Passage) -> set[str]:
    """Every term of a passage, and the names in it."""
    terms = {word for token in passage.tokens for word in (*token.before, *token.after)}
    return terms | {token.within for token in passage.tokens if token.within}


def fits(indicator: Indicator, passage: Passage, place: int) -> bool:
    """Whether the last term of an indicator stands beside a token, and the others in the passage."""
    if not indicator.terms:
        return True
    *others, last = indicator.terms
    near, far = beside(passage, place), all_terms(passage)
    return any(word in near for word in wordings(last)) and all(
        any(word in held for held in far for word in wordings(term)) for term in others
    )


def verb(passage: Passage, place: int) -> Verb | None:
    """The verb of change beside a token, or beside the list it is in."""
    for each in range(place, run(passage, place).start - 1, -1):
        if word := passage.tokens[each].change:
            return verb_of(word)
    return None


def region(draft: Draft, figure: BoundFigure) -> tuple[str | None, str]:
    """The word for a region nearest before a token, and its code; without one that of the source.

    Words for regions that do not lie in that of the source are passed over: they are what it is compared with.
    """
    inside = {entry.value.code: entry.value for entry in draft.regions if _lies_in(draft, entry.value.code, figure)}
    codes = {word: code for code, entry in inside.items() for word in region_words(entry)}
    own = draft.region_by_code.get(figure.source.region)
    if own:
        traits = draft.vocabularies.word(own.value.level).traits
        codes |= {word: figure.source.region for word, trait in WHOLE.items() if trait in traits}
    said = [word for token in figure.passage.tokens[: figure.place + 1] for word in token.places if word in codes]
    return (said[-1], codes[said[-1]]) if said else (None, figure.source.region)


def _lies_in(draft: Draft, code: str, figure: BoundFigure) -> bool:
    return figure.source.region in upwards(draft, code)


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage that an event rests on, with its source."""

    source: Source
    passage: Passage


def cited(draft: Draft, event: Event) -> list[Cited]:
    """The passages that an event cites, of those that exist."""
    return [
        Cited(draft.source_by_id[citation.source].value, passage)
        for citation in event.sources
        for number in citation.passages
        if (passage := draft.passage_by_number.get((citation.source, number))) is not None
    ]
