"""States of the explorer: what the query of its address may say, for whatever names one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from generator.model.vocabularies import Chosen, EventType
from generator.model.vocabulary import DateBasis

ENTRY_OF: Final[Mapping[str, str]] = {
    "topic": "topic", "region": "region", "entity": "entity", "source": "source", "event": "event",
}  # fmt: skip
"""The names whose values are ids, and the kind of entry that they name."""
CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "basis": tuple(DateBasis),
    "figures": ("yes", "no"),
    "view": ("timeline", "sources", "threads", "figures", "list", "table"),
    "lanes": ("type", "topic", "region", "source"),
    "colour": ("source", "type", "topic"),
    "certainty": ("certain", "maybe", "throughout"),
    "sort": tuple(f"{way}{key}" for key in ("date", "title", "type", "region", "figures") for way in ("", "-")),
}
"""The names whose values are words; a test holds them to the explorer's own."""
WORDS: Final[Mapping[str, type[Chosen]]] = {"type": EventType}
"""The names whose values are words of a vocabulary of the record."""
DATES: Final = ("from", "to")
FREE: Final = ("q", "window")
"""The names that take any text."""
NAMES: Final = (*ENTRY_OF, *WORDS, *CHOICES, *DATES, *FREE)

Pairs = tuple[tuple[str, str], ...]


def read(state: str) -> Pairs:
    """The names and values of a state, which may be copied from the address bar with its question mark."""
    return tuple(parse_qsl(state.strip().removeprefix("?"), keep_blank_values=True))
