"""Markdown links between the pages of the site, relative to the page they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generator.files import addresses
from generator.files.addresses import Place
from generator.model.base import LocalText
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.prose import FigureReference, NameReference, Part, PlainText, parse
from generator.model.statements import Citation
from generator.words.markdown import Markdown, joined, link, marked
from generator.words.wording import Wording


@dataclass(frozen=True, eq=False)
class Links:
    """Links from a page of an edition that lies in ``depth`` folders of it.

    ``tokens`` holds for each observation which numeral of its passage it is, from 1.
    """

    wording: Wording
    place: Place
    depth: int = 0
    tokens: Mapping[str, int] = field(default_factory=dict)

    def to(self, label: str, path: str) -> Markdown:
        """Link to a page or file of the edition by its path from the edition's home."""
        return link(marked(label, self.place.language), self.place.up(self.depth) + path)

    def shared(self, label: str, path: str) -> Markdown:
        """Link to what all editions share, by its path from the root of the site."""
        return link(label, self.place.root(self.depth) + path)

    def plain(self, text: str) -> Markdown:
        """A text without a link, in the language that it is in."""
        return marked(text, self.place.language)

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

    def labelled(self, node: Ref, label: Markdown) -> Markdown:
        """Link to an event or an entity under another label."""
        return self.to(label, addresses.page(node.kind, node.id))

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
        numbers = (self.numbered(cited.source, number) for number in cited.passages)
        return joined(" ", [self.source(cited.source), self.all(numbers)])

    def figure(self, observation: SourcedObservation) -> Markdown:
        """Link from a figure to the very numeral it was read from."""
        return self.to(self.wording.figure(observation), self._token(observation))

    def printed(self, label: str, observation: SourcedObservation) -> Markdown:
        """Link to the numeral that a figure was read from, under another label."""
        return self.to(label, self._token(observation))

    def _token(self, item: SourcedObservation) -> str:
        """The address of a numeral; that of its passage where nothing tells which of its numerals it is."""
        place = self.tokens.get(item.id)
        if place is None:
            return addresses.passage(item.source, item.passage)
        return addresses.token(item.source, item.passage, place)

    def explorer(self, label: str, **state: str) -> Markdown:
        """Link to the explorer in a state: ids only, so nothing in it needs an escape."""
        query = "&".join(f"{name}={value}" for name, value in state.items())
        return self.to(label, f"timeline/index.md?{query}")

    def timeline(self, label: str, query: str) -> Markdown:
        """Link to the explorer in the state of a query, in which everything is escaped already."""
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
            case PlainText(text):
                return marked(text, self.place.language)
