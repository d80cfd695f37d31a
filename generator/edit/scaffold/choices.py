"""What there is to choose from: the entries of the record by kind, found by id or part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from generator.model.base import Frozen
from generator.model.events import Event
from generator.model.kinds import BY_NAME, AnyKind, name_of
from generator.model.likeness import most_alike
from generator.validate.draft import Draft
from generator.validate.reading.spoken import spoken

_NEAREST: Final = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: its id, and what people call it in any language."""

    id: str
    name: str = ""


def _named(id_: str, *names: str | None) -> Choice:
    return Choice(id_, " / ".join(name for name in names if name))


def _titled(draft: Draft, event: Event) -> Choice:
    return _named(event.id, *(spoken(draft, text, language) for language, text in event.title.each()))


def _indicator(draft: Draft, id_: str) -> str | None:
    """What an observation measures."""
    entry = draft.indicator_by_id.get(id_)
    return str(entry.value.name) if entry else None


def choices(draft: Draft, kind: str) -> list[Choice]:
    """Every entry of a kind, in the order of the record."""
    match kind:
        case "event":
            return [_titled(draft, entry.value) for entry in draft.events]
        case "observation":
            return [
                _named(entry.value.id, entry.value.token, _indicator(draft, entry.value.indicator))
                for entry in draft.observations
            ]
        case _:
            return [_called(BY_NAME[kind], entry.value) for entry in draft.of(BY_NAME[kind])]


def _called(kind: AnyKind, entry: Frozen) -> Choice:
    """An entry by its names, the English one last."""
    name = name_of(entry)
    return _named(
        kind.id_of(entry), name.zh if name else None, *getattr(entry, "aliases", ()), name.en if name else None
    )


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
    return [offered[place] for place in most_alike(words, texts, most=_NEAREST, least=50)]
