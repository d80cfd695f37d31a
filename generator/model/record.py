"""The checked record: every id known, every reference good, every mapping in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import TypeVar

from generator.diagnostics.languages import Language
from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Kind, Ref
from generator.model.observations import SourcedObservation
from generator.model.region_schemes import RegionScheme
from generator.model.settings import DEFAULT_LANGUAGES
from generator.model.shared_entries import Indicator, Redirect, Region, Topic, Unit
from generator.model.sources import Source
from generator.model.stories import Story
from generator.model.vocabularies import Vocabularies

T = TypeVar("T", bound=Frozen)


@dataclass(frozen=True, slots=True)
class Record:
    """All of ``content/``, by id.

    Events are in the order of their dates, then of the passages that tell them; observations in
    the order of their source and file; entities by id; the vocabularies in the order the editors gave them.  Each kind
    of entry (``model/kinds.py``) has a mapping under its plural.  ``files`` leads from each entry to its
    YAML file, relative to the project.  Of the ``languages`` every text has the first.
    The codes of its regions are of ``region_scheme``, or ids of its own.
    """

    sources: Mapping[str, Source]
    observations: Mapping[str, SourcedObservation]
    events: Mapping[str, Event]
    entities: Mapping[str, Entity]
    indicators: Mapping[str, Indicator]
    regions: Mapping[str, Region]
    topics: Mapping[str, Topic]
    stories: Mapping[str, Story]
    units: Mapping[str, Unit]
    redirects: tuple[Redirect, ...]
    files: Mapping[Ref, PurePosixPath]
    languages: tuple[Language, ...] = DEFAULT_LANGUAGES
    region_scheme: RegionScheme | None = None
    vocabularies: Vocabularies = field(default_factory=Vocabularies)

    def of(self, kind: Kind[T]) -> Mapping[str, T]:
        """The entries of a kind by id, in their order."""
        entries: Mapping[str, T] = getattr(self, kind.plural)
        return entries
