"""Texts that tell figures, and the figures that an entry may tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.model.base import Frozen
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Region, Topic
from generator.model.sources import Source
from generator.validate.draft import Draft, Prose
from generator.validate.reading.upwards import upwards

_APART: Final = frozenset({"corrections", "name"})
"""What a correction quotes was told once, of whatever was listed then; a name refers to nothing."""


def told(draft: Draft) -> Iterator[Prose]:
    """The texts that may refer to figures; what an observation says of itself tells no other."""
    for text in draft.prose:
        if text.path[0] not in _APART and not isinstance(text.entry.value, SourcedObservation):
            yield text


def listed_for(draft: Draft, value: Frozen) -> tuple[str, ...]:
    """The figures that an entry lists; those of a topic's indicators and events; those that lie in a region.

    A source tells its own; all others, such as stories, may tell any. What cannot be known of a topic or a
    region, since an indicator, its topic or a region is unknown, may be told.
    """
    if isinstance(value, Event | Entity):
        return value.observations
    if isinstance(value, Region):
        return tuple(e.value.id for e in draft.observations if _may_lie_in(draft, e.value.region, value.code))
    if not isinstance(value, Topic):
        own = value.id if isinstance(value, Source) else None
        return tuple(entry.value.id for entry in draft.observations if own in {None, entry.value.source})
    topic = value.id
    figures = [entry.value.id for entry in draft.observations if _may_be_of(draft, entry.value.indicator, topic)]
    events = [entry.value for entry in draft.events if topic in entry.value.topics]
    return (*figures, *(id_ for event in events for id_ in event.observations))


def _may_be_of(draft: Draft, indicator: str, topic: str) -> bool:
    entry = draft.indicator_by_id.get(indicator)
    return entry is None or entry.value.topic == topic or entry.value.topic not in draft.topic_by_id


def _may_lie_in(draft: Draft, region: str, code: str) -> bool:
    above = upwards(draft, region)
    return code in above or not all(each in draft.region_by_code for each in above)
