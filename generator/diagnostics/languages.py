"""The two languages of findings."""

from __future__ import annotations

from typing import Final, Literal

from generator.diagnostics.diagnostic import Sentence

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")


def said(sentence: Sentence, language: Language) -> str:
    """The sentence in one language."""
    return sentence.zh if language == "zh" else sentence.en
