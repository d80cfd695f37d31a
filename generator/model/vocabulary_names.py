"""What the words of vocabularies are called on pages, by the keys of the UI strings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.model.base import LocalText
from generator.model.vocabularies import CHOSEN, EventType, RelationType, Vocabularies, Word

Names = dict[str, "str | Names"]

_MARK: Final = {"zh": 1, "en": 2}
"""How many characters stand for a type on the timeline where its mark is not said."""


def names_of(vocabularies: Vocabularies, usual: Vocabularies, code: str) -> Names:
    """The names of all words in one language; the marks of types that the UI strings do not have, and their colours."""
    names: Names = {kind.vocabulary: _names(vocabularies.of(kind.vocabulary), code) for kind in CHOSEN}
    relations = vocabularies.of(RelationType.vocabulary)
    inverse: Names = {word.id: _said(word.inverse, code) or _name(word, code) for word in relations}
    return {**names, "inverse_relation_types": inverse, "explorer": dict(_marks(vocabularies, usual, code))}


def _names(words: tuple[Word, ...], code: str) -> Names:
    return {word.id: _name(word, code) for word in words}


def _name(word: Word, code: str) -> str:
    return _said(word.name, code) or word.id


def _said(text: LocalText | None, code: str) -> str:
    return text.said(code) if text else ""


def _marks(vocabularies: Vocabularies, usual: Vocabularies, code: str) -> Iterator[tuple[str, str]]:
    known = usual.ids(EventType)
    for word in vocabularies.of(EventType.vocabulary):
        if word.colour:
            yield f"colour_{word.id}", f"{word.colour} {word.dark or word.colour}"
        if word.mark or word.id not in known:
            yield f"mark_{word.id}", word.mark.said(code) if word.mark else _name(word, code)[: _MARK.get(code, 2)]
