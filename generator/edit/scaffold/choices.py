"""What there is to choose from: the entries of the record by kind, found by id or part of a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz, process

from generator.model.events import Event
from generator.validate.draft import Draft
from generator.validate.spoken import spoken

_NEAREST: Final = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its id, and what people call it in any language."""

    id: str
    name: str = ""


def _named(id_: str, *names: str | None) -> Choice:
    return Choice(id_, " / ".join(name for name in names if name))


def _titled(draft: Draft, event: Event) -> Choice:
    return _named(event.id, spoken(draft, event.title.zh, "zh"), spoken(draft, event.title.en or "", "en"))


def _indicator(draft: Draft, id_: str) -> str | None:
    """What an observation measures."""
    entry = draft.indicator_by_id.get(id_)
    return entry.value.name.zh if entry else None


_KINDS: Final[Mapping[str, Callable[[Draft], list[Choice]]]] = {
    "source": lambda draft: [_named(e.value.id, e.value.title.zh, e.value.title.en) for e in draft.sources],
    "region": lambda draft: [_named(e.value.code, e.value.name.zh, e.value.name.en) for e in draft.regions],
    "topic": lambda draft: [_named(e.value.id, e.value.name.zh, e.value.name.en) for e in draft.topics],
    "unit": lambda draft: [_named(e.value.id, e.value.name.zh, e.value.name.en) for e in draft.units],
    "indicator": lambda draft: [_named(e.value.id, e.value.name.zh, e.value.name.en) for e in draft.indicators],
    "entity": lambda draft: [
        _named(e.value.id, e.value.name.zh, *e.value.aliases, e.value.name.en) for e in draft.entities
    ],
    "event": lambda draft: [_titled(draft, e.value) for e in draft.events],
    "observation": lambda draft: [
        _named(e.value.id, e.value.token, _indicator(draft, e.value.indicator)) for e in draft.observations
    ],
}


def choices(draft: Draft, kind: str) -> list[Choice]:
    """Every entry of a kind, in the order of the record."""
    return _KINDS[kind](draft)


def matching(words: str, offered: Sequence[Choice]) -> list[Choice]:
    """The choices meant by ``words``: the id itself, else those that hold the words, else the nearest few."""
    exact = [choice for choice in offered if choice.id == words]
    folded = words.casefold()
    return (
        exact
        or [choice for choice in offered if folded in choice.id or folded in choice.name.casefold()]
        or _nearest(folded, offered)
    )


def _nearest(words: str, offered: Sequence[Choice]) -> list[Choice]:
    texts = [f"{choice.id} {choice.name.casefold()}" for choice in offered]
    found = process.extract(words, texts, scorer=fuzz.partial_ratio, limit=_NEAREST, score_cutoff=50)
    return [offered[place] for _, _, place in found]
