"""What a change is measured against, as sentences and headings speak of it."""

from __future__ import annotations

from typing import Final

from generator.model.vocabularies import ChangeBase, Trait, Vocabularies
from generator.words.wording import Wording

_SPOKEN_OF: Final = (Trait.YEARLY, Trait.SINCE_START)
"""Bases that have sentences of their own; any other is called by its name."""


def manner(base: ChangeBase | None, vocabularies: Vocabularies) -> str:
    """The key of the UI string that speaks of a base; ``unstated`` where the source says none."""
    if base is None or vocabularies.has(base, Trait.UNSTATED):
        return Trait.UNSTATED.value
    traits = vocabularies.word(base).traits
    return next((trait.value for trait in _SPOKEN_OF if trait in traits), "against")


def name(base: ChangeBase | None, wording: Wording) -> str:
    """What a base is called; that the source does not say where there is none."""
    return wording.language.say(f"change_bases.{base}" if base else "bases.unstated")


def said(section: str, base: ChangeBase | None, wording: Wording, **values: object) -> str:
    """The UI string of a section that speaks of a base, its fields filled in."""
    key = f"{section}.{manner(base, wording.record.vocabularies)}"
    return wording.language.say(key, base=name(base, wording), **values)
