"""The figure that a hit of the search shows beside its title, so that many a question is answered there."""

from __future__ import annotations

from typing import Final

from generator.model import prose
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition

_MOST: Final = 3
"""Regions of an indicator that a hit names: more do not fit on two lines of a phone."""


def of_indicator(edition: Edition, indicator: str) -> str:
    """What each region has for the latest period."""
    latest: dict[str, SourcedObservation] = {}
    for item in edition.index.observations_by_indicator.get(indicator, ()):
        held = latest.get(item.region)
        if held is None or item.period > held.period:
            latest[item.region] = item
    said = [f"{edition.wording.region(region)} {edition.wording.figure(item)}" for region, item in latest.items()]
    return " · ".join(said[:_MOST])


def of_event(edition: Edition, event: Event) -> str:
    """Its leading figure, where the title does not say it."""
    lead = event.lead or next(iter(event.observations), None)
    titled = {part.id for part in prose.parse(str(event.title)) if isinstance(part, prose.FigureReference)}
    return "" if lead is None or lead in titled else _named(edition, lead)


def of_entity(edition: Edition, entity: Entity) -> str:
    """The first of its figures."""
    return _named(edition, entity.observations[0]) if entity.observations else ""


def _named(edition: Edition, observation: str) -> str:
    item = edition.record.observations[observation]
    return f"{edition.wording.short(item.indicator)} {edition.wording.figure(item)}"
