"""The checked record: every id known, every reference good, every mapping in a fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.reference import Indicator, Redirect, Region, Topic, Unit
from generator.model.sources import Source


@dataclass(frozen=True, slots=True)
class Record:
    """All of ``content/``, by id.

    Events are in the order of their dates, then of the passages that tell them; observations in
    the order of their source and file; entities by id; the vocabularies in the order the editors gave them.  ``files``
    leads from ``("event", id)`` and the like to the YAML file, relative to the project.
    """

    sources: Mapping[str, Source]
    observations: Mapping[str, SourcedObservation]
    events: Mapping[str, Event]
    entities: Mapping[str, Entity]
    indicators: Mapping[str, Indicator]
    regions: Mapping[str, Region]
    topics: Mapping[str, Topic]
    units: Mapping[str, Unit]
    redirects: tuple[Redirect, ...]
    files: Mapping[tuple[str, str], PurePosixPath]
