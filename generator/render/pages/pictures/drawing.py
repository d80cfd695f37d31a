"""What every picture is made of: lists that tracks are drawn into, and the words beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.derive import picture_choice
from generator.derive.picture_choice import Picture
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.render.edition import Edition
from generator.render.links import Links
from generator.render.pages import pair_table, sentences
from generator.render.pages.pictures import large
from generator.words.markdown import Markdown, joined, span

Values = Sequence[SourcedObservation]


@dataclass(frozen=True, slots=True)
class DrawnList:
    """A list with tracks in its items: its classes, who it is of, its items, and the ends of their scale."""

    kind: str
    items: list[Markdown]
    head: Markdown | None = None
    foot: Markdown | None = None


@dataclass(frozen=True, slots=True)
class DrawnPicture:
    """The picture of an indicator: drawings side by side or panels of bars, and what it cannot show."""

    kind: Picture
    drawings: list[DrawnList] = field(default_factory=list)
    panels: list[pair_table.PairPanel] = field(default_factory=list)
    note: str = ""


@dataclass(frozen=True, slots=True)
class PictureContext:
    """What all pictures need: the words, the links, and the indicator that is drawn."""

    edition: Edition
    links: Links
    indicator: Indicator

    def say(self, key: str, **values: object) -> str:
        """The words of pictures."""
        return self.edition.language.say(f"pictures.{key}", **values)

    def side(self, item: SourcedObservation) -> int:
        """The place of who reports a value."""
        return self.edition.side_of[item.source]

    def hue(self, item: SourcedObservation) -> str:
        """The class of who reports a value."""
        return sentences.side_class(self.side(item))

    def figure(self, item: SourcedObservation) -> Markdown:
        """A value as a link to its passage."""
        return sentences.figure(self.edition, self.links, item)

    def large(self, item: SourcedObservation) -> Markdown:
        """A value as large as a headline."""
        return large.large(self.edition, self.links, item)

    def who(self, item: SourcedObservation) -> Markdown:
        """The region of a value with the mark of who reports it."""
        return span(f"bn-who {self.hue(item)}", self.edition.wording.region(item.region))

    def when(self, item: SourcedObservation) -> Markdown:
        """The period of a value."""
        return span("bn-meta", self.edition.language.date(item.period))

    def door(self, drawing: Markdown, label: str, path: str) -> Markdown:
        """A drawing whose marks are too small to be links of their own, as one link with a name."""
        return self.links.to(joined("", [drawing, span("bn-unseen", label)]), path)

    def compared(self, drawing: Markdown) -> Markdown:
        """A drawing of several regions as a link to where they are compared."""
        return self.door(drawing, self.edition.language.say("topic.compare"), "compare.md")

    def ends(self, *words: str) -> Markdown:
        """What stands at the ends of a scale."""
        return joined(" ", (span("bn-meta", each) for each in words))

    def nested(self, items: Values) -> str:
        """That a region within another is no rival of it; empty where none lies in another."""
        record, region = self.edition.record, self.edition.wording.region
        found = ((one, other) for one in items for other in items if one.region in picture_choice.around(other, record))
        pair = next(found, None)
        return self.say("nested", outer=region(pair[0].region), inner=region(pair[1].region)) if pair else ""
