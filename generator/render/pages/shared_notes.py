"""Cautions of neighbours: what several figures share stands once above them, the rest beside each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from generator.model.base import LocalText
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.markdown import Markdown, escape, joined

_SENTENCE: Final = re.compile(r".+?(?:[。！？]|[.!?](?=\s|$)|$)", re.DOTALL)
_MARKS: Final = "①②③④⑤⑥⑦⑧⑨⑩"


@dataclass(frozen=True, slots=True)
class Notes:
    """The shared cautions as they are printed above; by figure the sentences of its own, and its marks."""

    shared: tuple[Markdown, ...]
    own: Mapping[str, tuple[Markdown, ...]]
    marks: Mapping[str, str]

    def beside(self, items: Iterable[SourcedObservation]) -> list[Markdown]:
        """The sentences that figures have for themselves, each once."""
        return list(dict.fromkeys(text for item in items for text in self.own[item.id]))

    def signs(self, items: Iterable[SourcedObservation]) -> str:
        """The marks of the shared cautions that hold for any of the figures."""
        return "".join(sorted({sign for item in items for sign in self.marks[item.id]}))


def notes(edition: Edition, links: Links, items: Iterable[SourcedObservation]) -> Notes:
    """Split the notes of figures into sentences; one that two of them hold is shared, as far as there are marks."""
    found = {item.id: _sentences(edition.language.text(item.note)) if item.note else [] for item in items}
    counts = Counter(sentence for sentences in found.values() for sentence in dict.fromkeys(sentences))
    shared = [sentence for sentence, number in counts.items() if number > 1]
    marks = dict(zip(shared, _MARKS, strict=False))
    return Notes(
        tuple(joined("", [mark(edition, sign), links.prose(_local(text))]) for text, sign in marks.items()),
        {id_: tuple(links.prose(_local(text)) for text in texts if text not in marks) for id_, texts in found.items()},
        {id_: "".join(marks[text] for text in texts if text in marks) for id_, texts in found.items()},
    )


def mark(edition: Edition, signs: str) -> Markdown:
    """The mark of shared cautions in words."""
    return escape(edition.language.say("pairs.note", mark=signs))


def _sentences(text: str) -> list[str]:
    return [match[0].strip() for match in _SENTENCE.finditer(text) if match[0].strip()]


def _local(text: str) -> LocalText:
    return LocalText(zh=text, en=text)
