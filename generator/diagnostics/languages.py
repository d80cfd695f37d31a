"""The two languages of findings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from generator.diagnostics.diagnostic import Sentence

Language = Literal["zh", "en"]
LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
CALLED: Final[Mapping[str, Sentence]] = {"zh": Sentence("中文", "Chinese"), "en": Sentence("英文", "English")}
"""What the languages are called."""


def said(sentence: Sentence, language: Language) -> str:
    """The sentence in one language."""
    return sentence.zh if language == "zh" else sentence.en
