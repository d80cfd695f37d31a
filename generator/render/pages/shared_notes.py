"""Cautions of neighbours: what several figures share stands once above them, the rest beside each.

Sentences that the same figures share are one caution with one mark.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from generator.derive.grouping import grouped
from generator.model.base import LocalText
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown, escape, joined
from generator.words.sentences import sentences

_MARKS: Final = "①②③④⑤⑥⑦⑧⑨⑩"


@dataclass(frozen=True, slots=True)
class Notes:
    """The shared cautions as they are printed above, and by their marks; by figure its own sentences, and its marks."""

    shared: tuple[Markdown, ...]
    by_mark: Mapping[str, Markdown]
    own: Mapping[str, tuple[Markdown, ...]]
    marks: Mapping[str, str]

    @property
    def plain(self) -> list[Markdown]:
        """The shared cautions without marks."""
        return list(self.by_mark.values())

    def held(self, item: SourcedObservation) -> list[Markdown]:
        """The shared cautions of one figure."""
        return [text for sign, text in self.by_mark.items() if sign in self.marks[item.id]]

    @property
    def together(self) -> list[Markdown]:
        """Every sentence once, where all figures stand together and nothing needs a mark."""
        return [*self.plain, *dict.fromkeys(text for texts in self.own.values() for text in texts)]

    def beside(self, items: Iterable[SourcedObservation]) -> list[Markdown]:
        """The sentences that figures have for themselves, each once."""
        return list(dict.fromkeys(text for item in items for text in self.own[item.id]))

    def signs(self, items: Iterable[SourcedObservation]) -> str:
        """The marks of the shared cautions that hold for any of the figures."""
        return "".join(sorted({sign for item in items for sign in self.marks[item.id]}))


def notes(edition: Edition, links: Links, items: Iterable[SourcedObservation]) -> Notes:
    """Split the notes of figures into sentences; those that the same figures hold are shared, as far as marks go."""
    found = {item.id: sentences(edition.language.text(item.note)) if item.note else [] for item in items}
    marks = dict(zip(_shared(found), _MARKS, strict=False))
    told = {text: sign for texts, sign in marks.items() for text in texts}
    said = {sign: together(edition, map(links.prose, map(_local, texts))) for texts, sign in marks.items()}
    return Notes(
        tuple(joined(edition.language.say("colon"), [mark(edition, sign), text]) for sign, text in said.items()),
        said,
        {id_: tuple(links.prose(_local(text)) for text in texts if text not in told) for id_, texts in found.items()},
        {id_: "".join(dict.fromkeys(told[text] for text in texts if text in told)) for id_, texts in found.items()},
    )


def _shared(found: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """The sentences that several figures hold, those that the same figures hold together."""
    holders = grouped((text, id_) for id_, texts in found.items() for text in dict.fromkeys(texts))
    return list(grouped((ids, text) for text, ids in holders.items() if len(ids) > 1).values())


def together(edition: Edition, said: Iterable[Markdown]) -> Markdown:
    """Sentences one after another, as the language parts them."""
    return joined(edition.language.say("sentences_apart"), said)


def mark(edition: Edition, signs: str) -> Markdown:
    """The mark of shared cautions in words."""
    return escape(edition.language.say("pairs.note", mark=signs))


def _local(text: str) -> LocalText:
    return LocalText(zh=text, en=text)
