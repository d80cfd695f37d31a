"""Imported texts as a record can hold them: no reference that is none, no person named, not too long."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from generator.model import persons
from generator.validate.rules import bare_numeral

LONGEST: Final = 9_900
"""Characters of a text, a little less than its type takes."""
LONGEST_TITLE: Final = 250
_SENTENCES: Final = re.compile(r"(?<=[.!?])(?=\s)|(?<=[。！？])|(?<=\n)")
_BRACES: Final = str.maketrans({"{": "(", "}": ")"})
_BRACKETS: Final = re.compile(r"\[{2,}|\]{2,}")
_LIKE_AN_ID: Final = re.compile(r"[\[［【〔](?P<id>[a-z0-9]+(?:-[a-z0-9]+)+)[\]］】〕]")


def plain(text: str) -> str:
    """A text without what would be a reference in a record."""
    text = _BRACKETS.sub(lambda match: match[0][0], text.translate(_BRACES))
    text = _LIKE_AN_ID.sub(r"(\g<id>)", text)
    return "\n".join(line.strip() for line in text.splitlines()).strip()


def cut(text: str, longest: int) -> str:
    """A text that is short enough: up to the end of a sentence, else of a word."""
    if len(text) <= longest:
        return text
    whole = ""
    for sentence in sentences(text):
        if len(whole) + len(sentence) > longest:
            break
        whole += sentence
    return whole.strip() or text[: longest - 1].rsplit(" ", 1)[0] + "…"


def sentences(text: str) -> list[str]:
    """The sentences and lines of a text, with the white space before and behind them."""
    return [part for part in _SENTENCES.split(text) if part.strip()]


def names_a_person(text: str) -> bool:
    """Whether a text has what the check takes for the name of a private person."""
    return bool(persons.folded(text).named)


def without_persons(text: str) -> str:
    """A text without the sentences that name a private person."""
    if not names_a_person(text):
        return text
    return "".join(part for part in sentences(text) if not names_a_person(part)).strip()


def apart(text: str, language: str) -> tuple[str, list[str]]:
    """A text without its sentences that have numerals, and those."""
    kept, figures = list[str](), list[str]()
    for part in sentences(text):
        (figures if any(True for _ in bare_numeral.numerals_of(part, language)) else kept).append(part)
    return "".join(kept).strip(), [part.strip() for part in figures]


def quoted(texts: Iterable[str], language: str) -> list[str]:
    """The numerals of texts as the check finds them, each once."""
    found = (numeral for text in texts for numeral in bare_numeral.numerals_of(text, language))
    return list(dict.fromkeys(found))
