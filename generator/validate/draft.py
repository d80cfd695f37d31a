"""What the rules look at: every entry of the right shape, and where each of its fields stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from generator.diagnostics.diagnostic import Span
from generator.load.nodes import Mapping, Node, Scalar, locate, node_at
from generator.model.base import Frozen, LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.reference import Indicator, Redirect, Region, Topic, Unit
from generator.model.sources import Passage, Source
from generator.validate.undecoded import Undecoded

T_co = TypeVar("T_co", bound=Frozen, covariant=True)


@dataclass(frozen=True, slots=True)
class Entry(Generic[T_co]):
    """One entry of the record and the node it was read from.

    ``root`` is the whole file: the source of an observation stands there.
    """

    value: T_co
    file: PurePosixPath
    node: Mapping
    root: Node

    def span(self, *path: str | int) -> Span:
        """The place of one of its fields: ``entry.span("sources", 0, "passages")``."""
        if path == ("source",) and self.node.get("source") is None:
            return locate(self.root, path)
        return locate(self.node, path)


@dataclass(frozen=True, slots=True)
class Prose:
    """One text for readers: its language (``zh`` or ``en``) and its path in its entry."""

    entry: Entry[Frozen]
    path: tuple[str | int, ...]
    language: str
    text: str

    @property
    def span(self) -> Span:
        """Where the text stands."""
        return self.entry.span(*self.path, self.language)

    def at(self, offset: int) -> Span:
        """Where a character of the text stands, or where the text does when that cannot be told."""
        node = node_at(self.entry.node, (*self.path, self.language))
        return node.at(offset) if isinstance(node, Scalar) and node.text == self.text else self.span


@dataclass
class Draft:
    """All entries of the right shape; whether what they refer to exists is not known yet.

    ``published`` holds ``("event", id)`` and the like for every entry that was ever committed.
    ``before`` holds the entries of changed files as they were published; None when that is not known.
    ``undecoded`` is what could not be read: rules about what is absent hold back for it.
    """

    sources: list[Entry[Source]] = field(default_factory=list)
    observations: list[Entry[SourcedObservation]] = field(default_factory=list)
    events: list[Entry[Event]] = field(default_factory=list)
    entities: list[Entry[Entity]] = field(default_factory=list)
    indicators: list[Entry[Indicator]] = field(default_factory=list)
    regions: list[Entry[Region]] = field(default_factory=list)
    topics: list[Entry[Topic]] = field(default_factory=list)
    units: list[Entry[Unit]] = field(default_factory=list)
    redirects: list[Entry[Redirect]] = field(default_factory=list)
    before: Draft | None = None
    published: frozenset[tuple[str, str]] = frozenset()
    undecoded: Undecoded = field(default_factory=Undecoded)

    @cached_property
    def source_by_id(self) -> dict[str, Entry[Source]]:
        """Sources by id; of two with one id the first."""
        return {entry.value.id: entry for entry in reversed(self.sources)}

    @cached_property
    def observation_by_id(self) -> dict[str, Entry[SourcedObservation]]:
        """Observations by id."""
        return {entry.value.id: entry for entry in reversed(self.observations)}

    @cached_property
    def event_by_id(self) -> dict[str, Entry[Event]]:
        """Events by id."""
        return {entry.value.id: entry for entry in reversed(self.events)}

    @cached_property
    def entity_by_id(self) -> dict[str, Entry[Entity]]:
        """Entities by id."""
        return {entry.value.id: entry for entry in reversed(self.entities)}

    @cached_property
    def indicator_by_id(self) -> dict[str, Entry[Indicator]]:
        """Indicators by id."""
        return {entry.value.id: entry for entry in reversed(self.indicators)}

    @cached_property
    def region_by_code(self) -> dict[str, Entry[Region]]:
        """Regions by GB/T 2260 code."""
        return {entry.value.code: entry for entry in reversed(self.regions)}

    @cached_property
    def topic_by_id(self) -> dict[str, Entry[Topic]]:
        """Topics by id."""
        return {entry.value.id: entry for entry in reversed(self.topics)}

    @cached_property
    def unit_by_id(self) -> dict[str, Entry[Unit]]:
        """Units by id."""
        return {entry.value.id: entry for entry in reversed(self.units)}

    @cached_property
    def related(self) -> tuple[Entry[Event] | Entry[Entity], ...]:
        """Events and entities: what relations join, and what cites passages."""
        return (*self.events, *self.entities)

    @cached_property
    def passage_by_number(self) -> dict[tuple[str, int], Passage]:
        """Passages by source and number; of two with one number the first."""
        return {
            (id_, passage.passage): passage
            for id_, source in self.source_by_id.items()
            for passage in reversed(source.value.passages)
        }

    def entries(self) -> Iterator[Entry[Frozen]]:
        """Every entry, vocabularies last."""
        for group in (
            self.sources, self.observations, self.events, self.entities,
            self.indicators, self.regions, self.topics, self.units, self.redirects,
        ):  # fmt: skip
            yield from group

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text for readers, names included, in both languages."""
        return tuple(
            Prose(entry, path, language, text)
            for entry in self.entries()
            for path, local in _texts(entry.value, ())
            for language, text in (("zh", local.zh), ("en", local.en))
            if text is not None
        )


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], LocalText]]:
    if isinstance(value, LocalText):
        yield path, value
    elif isinstance(value, Frozen):
        for name, info in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
