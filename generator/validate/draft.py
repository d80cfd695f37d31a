"""What the rules look at: every entry of the right shape, and where each of its fields stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import PurePosixPath
from typing import Any, Final, Generic, TypeVar

from generator.diagnostics.diagnostic import Span
from generator.diagnostics.languages import Language
from generator.load.nodes import Mapping, Node, Scalar, locate, node_at
from generator.load.vocabularies import usual_vocabularies
from generator.model import kinds, numerals, persons, prose
from generator.model.base import Frozen, LocalText
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Kind, Ref
from generator.model.observations import SourcedObservation
from generator.model.region_schemes import RegionScheme
from generator.model.settings import RecordSettings
from generator.model.shared_entries import Indicator, Redirect, Region, Topic, Unit
from generator.model.sources import Passage, Source
from generator.model.stories import Story
from generator.model.vocabularies import EntityKind, Vocabularies
from generator.validate.undecoded import Undecoded

T = TypeVar("T", bound=Frozen)
T_co = TypeVar("T_co", bound=Frozen, covariant=True)

_QUOTATION_MARKS: Final = str.maketrans("", "", "“”《》")


@dataclass(frozen=True)
class ReaderText:
    """One text for readers: its path in its entry, its language (``zh`` or ``en``), and what is found in it.

    It lives as long as its entry does: what many rules ask of it, and ask again at the next check, is found once.
    """

    path: tuple[str | int, ...]
    language: str
    text: str

    @cached_property
    def parts(self) -> tuple[prose.Part, ...]:
        """Its words and references, in order."""
        return prose.parse(self.text)

    @cached_property
    def numerals(self) -> tuple[tuple[prose.PlainText, tuple[numerals.Numeral, ...]], ...]:
        """The words between its references, each with the numerals in it."""
        words = (part for part in self.parts if isinstance(part, prose.PlainText))
        return tuple((part, numerals.found(part.text, self.language)) for part in words)

    @cached_property
    def seen(self) -> persons.Folded:
        """The text as the eye reads it."""
        return persons.folded(self.text)


@dataclass(frozen=True)
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

    @cached_property
    def texts(self) -> tuple[ReaderText, ...]:
        """Its texts for readers, names included, in both languages."""
        return tuple(
            ReaderText(path, language, text)
            for path, local in _texts(self.value, ())
            for language, text in local.each()
        )


@dataclass(frozen=True, slots=True)
class Prose:
    """One text for readers and the entry it stands in."""

    entry: Entry[Frozen]
    said: ReaderText

    @property
    def path(self) -> tuple[str | int, ...]:
        """Where it stands in its entry, without its language."""
        return self.said.path

    @property
    def language(self) -> str:
        """``zh`` or ``en``."""
        return self.said.language

    @property
    def text(self) -> str:
        """The text as it is typed."""
        return self.said.text

    @property
    def parts(self) -> tuple[prose.Part, ...]:
        """Its words and references, in order."""
        return self.said.parts

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

    before: Draft | None = None
    published: frozenset[Ref] = frozenset()
    undecoded: Undecoded = field(default_factory=Undecoded)
    _held: dict[str, list[Any]] = field(default_factory=dict)
    _by_id: dict[str, dict[str, Any]] = field(default_factory=dict, init=False)
    _vocabularies: Vocabularies | None = field(default=None, init=False)

    def of(self, kind: Kind[T]) -> list[Entry[T]]:
        """The entries of a kind, in the order of the files."""
        held: list[Any] = self._held.setdefault(kind.name, [])
        return held

    def holding(self, kind: Kind[T], entries: list[Entry[T]]) -> Draft:
        """The same draft with other entries of one kind."""
        return replace(self, _held={**self._held, kind.name: entries})

    def by_id(self, kind: Kind[T]) -> dict[str, Entry[T]]:
        """The entries of a kind by id, of two with one id the first, as they are when it is asked first."""
        found: dict[str, Any] | None = self._by_id.get(kind.name)
        if found is None:
            found = {kind.id_of(entry.value): entry for entry in reversed(self.of(kind))}
            self._by_id[kind.name] = found
        return found

    @property
    def languages(self) -> tuple[Language, ...]:
        """The languages of the record, the main one first."""
        return self._said.languages

    @property
    def region_scheme(self) -> RegionScheme | None:
        """What the codes of regions are of, where they are no ids of the record's own."""
        return self._said.region_scheme

    @property
    def _said(self) -> RecordSettings:
        said = next(iter(self.of(kinds.RECORD_SETTINGS)), None)
        return said.value if said else RecordSettings()

    @property
    def names_persons(self) -> bool:
        """Whether the record may name private persons, as it says itself."""
        return self._said.persons

    @property
    def vocabularies(self) -> Vocabularies:
        """The words of the record, those of the package where it has none; asked for once its settings are read."""
        if self._vocabularies is None:
            own = next(iter(self.of(kinds.VOCABULARIES)), None)
            usual = usual_vocabularies()
            self._vocabularies = own.value.over(usual) if own else usual
        return self._vocabularies

    @property
    def knows_words(self) -> bool:
        """Whether the vocabularies of the record could be read."""
        return not self.undecoded.may_hold(kinds.VOCABULARIES.name, "")

    @cached_property
    def settings(self) -> int:
        """A mark of the settings that entries are decoded by; asked for once they are read."""
        return hash((self.main_language, self.knows_words, self.vocabularies))

    @property
    def main_language(self) -> str:
        """The language that every text has; none where the settings of the record could not be read."""
        return "" if self.undecoded.may_hold(kinds.RECORD_SETTINGS.name, "") else self.languages[0]

    @property
    def sources(self) -> list[Entry[Source]]:
        """Sources, in the order of the files."""
        return self.of(kinds.SOURCE)

    @property
    def observations(self) -> list[Entry[SourcedObservation]]:
        """Observations, in the order of the files."""
        return self.of(kinds.OBSERVATION)

    @property
    def events(self) -> list[Entry[Event]]:
        """Events, in the order of the files."""
        return self.of(kinds.EVENT)

    @property
    def entities(self) -> list[Entry[Entity]]:
        """Entities, in the order of the files."""
        return self.of(kinds.ENTITY)

    @property
    def indicators(self) -> list[Entry[Indicator]]:
        """Indicators, in the order of the files."""
        return self.of(kinds.INDICATOR)

    @property
    def regions(self) -> list[Entry[Region]]:
        """Regions, in the order of the files."""
        return self.of(kinds.REGION)

    @property
    def topics(self) -> list[Entry[Topic]]:
        """Topics, in the order of the files."""
        return self.of(kinds.TOPIC)

    @property
    def stories(self) -> list[Entry[Story]]:
        """Stories, in the order of the files."""
        return self.of(kinds.STORY)

    @property
    def units(self) -> list[Entry[Unit]]:
        """Units, in the order of the files."""
        return self.of(kinds.UNIT)

    @property
    def redirects(self) -> list[Entry[Redirect]]:
        """Redirects, in the order of the files."""
        return self.of(kinds.REDIRECT)

    @property
    def source_by_id(self) -> dict[str, Entry[Source]]:
        """Sources by id."""
        return self.by_id(kinds.SOURCE)

    @property
    def observation_by_id(self) -> dict[str, Entry[SourcedObservation]]:
        """Observations by id."""
        return self.by_id(kinds.OBSERVATION)

    @property
    def event_by_id(self) -> dict[str, Entry[Event]]:
        """Events by id."""
        return self.by_id(kinds.EVENT)

    @property
    def entity_by_id(self) -> dict[str, Entry[Entity]]:
        """Entities by id."""
        return self.by_id(kinds.ENTITY)

    @property
    def indicator_by_id(self) -> dict[str, Entry[Indicator]]:
        """Indicators by id."""
        return self.by_id(kinds.INDICATOR)

    @property
    def region_by_code(self) -> dict[str, Entry[Region]]:
        """Regions by their code."""
        return self.by_id(kinds.REGION)

    @property
    def topic_by_id(self) -> dict[str, Entry[Topic]]:
        """Topics by id."""
        return self.by_id(kinds.TOPIC)

    @property
    def unit_by_id(self) -> dict[str, Entry[Unit]]:
        """Units by id."""
        return self.by_id(kinds.UNIT)

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

    @cached_property
    def entities_called(self) -> dict[str, dict[str, EntityKind]]:
        """The entities of each name and alias, with their kinds; the names are without quotation marks."""
        called: dict[str, dict[str, EntityKind]] = {}
        for entry in self.entities:
            entity = entry.value
            for name in (*entity.name.texts, *entity.aliases):
                called.setdefault(unquoted(name), {})[entity.id] = entity.kind
        return called

    def entries(self) -> Iterator[Entry[Frozen]]:
        """Every entry, kind by kind."""
        for kind in kinds.KINDS:
            yield from self.of(kind)

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """Every text for readers, names included, in both languages."""
        return tuple(Prose(entry, text) for entry in self.entries() for text in entry.texts)


def unquoted(name: str) -> str:
    """A name without quotation marks."""
    return name.translate(_QUOTATION_MARKS)


def _texts(value: object, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], LocalText]]:
    if isinstance(value, LocalText):
        yield path, value
    elif isinstance(value, Frozen):
        for name, info in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _texts(item, (*path, index))
