"""The closed vocabularies as choices."""

from __future__ import annotations

from typing import Final

from generator.edit.scaffold.choices import Choice
from generator.validate.reading.vocabularies import VOCABULARIES as WORDS

VOCABULARIES: Final = {
    name: tuple(Choice(value, word) for value, word in words.items()) for name, words in WORDS.items()
}
"""The values of each vocabulary, in the order they are offered."""
