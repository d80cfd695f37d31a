"""Markdown links between the pages of the site, relative to the page they stand on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.base import LocalText
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.prose import FigureReference, NameReference, Part, Words, parse
from generator.model.statements import Citation
from generator.render import addresses
from generator.render.addresses import Place
from generator.render.markdown import Markdown, joined, link, marked
from generator.render.wording import Wording


@dataclass(frozen=True, eq=False)
class Links:
    """Links from a page of an edition that lies in ``depth`` folders of it."""

    wording: Wording
    place: Place
    depth: int = 0

    def to(self, label: str, path: str) -> Markdown:
        """Link to a page or file of the edition by its path from the edition's home."""
        return link(marked(label, self.place.language), self.place.up(self.depth) + path)

    def shared(self, label: str, path: str) -> Markdown:
        """Link to what all editions share, by its path from the root of the site."""
        return link(label, self.place.root(self.depth) + path)

    def event(self, id_: str) -> Markdown:
        """Link to an event by its title."""
        return self.to(self.wording.plain(self.wording.record.events[id_].title), addresses.page("event", id_))

    def entity(self, id_: str, label: str | None = None) -> Markdown:
        """Link to an entity by its name."""
        return self.to(label or self.wording.entity(id_), addresses.page("entity", id_))

    def topic(self, id_: str) -> Markdown:
        """Link to a topic."""
        return self.to(self.wording.topic(id_), addresses.page("topic", id_))

    def region(self, code: str) -> Markdown:
        """Link to a region."""
        return self.to(self.wording.region(code), addresses.page("region", code))

    def indicator(self, id_: str) -> Markdown:
        """Link to an indicator."""
        return self.to(self.wording.indicator(id_), addresses.page("indicator", id_))

    def short(self, indicator: str) -> Markdown:
        """Link to an indicator by its short name."""
        return self.to(self.wording.short(indicator), addresses.page("indicator", indicator))

    def source(self, id_: str) -> Markdown:
        """Link to a source by its title."""
        title = self.wording.language.text(self.wording.record.sources[id_].title)
        return self.to(self.wording.language.say("source.title", title=title), addresses.page("source", id_))

    def node(self, node: Ref) -> Markdown:
        """Link to an event or an entity."""
        kind, id_ = node
        return self.event(id_) if kind == "event" else self.entity(id_)

    def thing(self, kind: str, id_: str) -> Markdown:
        """Link to the page of an entry of any kind; the name of one that has no page."""
        own = {
            "event": self.event, "entity": self.entity, "topic": self.topic,
            "region": self.region, "indicator": self.indicator, "source": self.source,
        }  # fmt: skip
        return own[kind](id_) if kind in own else self._other(kind, id_)

    def _other(self, kind: str, id_: str) -> Markdown:
        label = self.wording.name(Ref(kind, id_))
        return (
            self.to(label, addresses.page(kind, id_))
            if kind in addresses.FOLDERS
            else marked(label, self.place.language)
        )

    def passage(self, source: str, number: int) -> Markdown:
        """Link to a passage, named by its source and number."""
        label = self.wording.language.say("passage.of", source=self.wording.sources[source], number=number)
        return self.to(label, addresses.passage(source, number))

    def numbered(self, source: str, number: int) -> Markdown:
        """Link to a passage by its number alone, where the source is told beside."""
        return self.to(self.wording.language.say("passage.title", number=number), addresses.passage(source, number))

    def citation(self, cited: Citation) -> Markdown:
        """Link to every passage of one citation, after a link to its source."""
        numbers = [
            self.to(self.wording.language.say("passage.title", number=number), addresses.passage(cited.source, number))
            for number in cited.passages
        ]
        separator = self.wording.language.say("list_separator")
        return joined("", [self.source(cited.source), " ", joined(separator, numbers)])

    def figure(self, observation: SourcedObservation) -> Markdown:
        """Link from a figure to the passage it stands in."""
        return self.to(self.wording.figure(observation), addresses.passage(observation.source, observation.passage))

    def explorer(self, label: str, **state: str) -> Markdown:
        """Link to the explorer in a state: ids only, so nothing in it needs an escape."""
        query = "&".join(f"{name}={value}" for name, value in state.items())
        return self.to(label, f"timeline/index.md?{query}")

    def all(self, links: Iterable[Markdown]) -> Markdown:
        """Join links as the language joins items."""
        return joined(self.wording.language.say("list_separator"), links)

    def prose(self, local: LocalText) -> Markdown:
        """Prose with its figures and names linked."""
        return joined("", map(self.part, parse(self.wording.language.text(local))))

    def part(self, part: Part) -> Markdown:
        """A part of prose: words, or a link to the figure or name it refers to."""
        match part:
            case FigureReference(id_):
                return self.figure(self.wording.record.observations[id_])
            case NameReference(id_, label):
                return self.entity(id_, label)
            case Words(text):
                return marked(text, self.place.language)
