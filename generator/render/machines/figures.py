"""Figures for machines: observations and what they are of, as the record has them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.model.shared_entries import Indicator
from generator.render.machines.known import Known
from generator.render.machines.nodes import Node, edtf, node

_ABOVE: Final = frozenset({Bound.AT_LEAST, Bound.OVER})
_OPEN: Final = _ABOVE | {Bound.AT_MOST, Bound.UNDER}


def observations(known: Known, items: Iterable[SourcedObservation]) -> list[Node]:
    """Each figure: its value as a number, its unit, of what, where, when, and the passage it rests on."""
    return [_observation(known, item) for item in items]


def _observation(known: Known, item: SourcedObservation) -> Node:
    wording = known.edition.wording
    unit = wording.language.text(known.edition.record.units[item.unit].name)
    measured = known.named("StatisticalVariable", "indicator", item.indicator, wording.indicator(item.indicator))
    return node(
        "Observation",
        known.observation(item.id),
        name=wording.figure(item),
        variableMeasured=measured,
        observationAbout=known.region(item.region),
        unitText=unit,
        **{"dcterms:temporal": edtf(item.period), "dcterms:source": {"@id": known.passage(item.source, item.passage)}},
        **_amount(item),
    )


def _amount(item: SourcedObservation) -> dict[str, object]:
    """The value, or the end that is known of it: who reads ``value`` alone must not read a bound as one."""
    if item.upper is not None:
        return {"minValue": item.value, "maxValue": item.upper}
    if item.bound in _OPEN:
        above = (item.bound in _ABOVE) == (item.value >= 0)  # a fall of more than 20 lies below -20
        return {"minValue" if above else "maxValue": item.value}
    return {"value": item.value}


def variable(known: Known, indicator: Indicator) -> Node:
    """What an indicator measures."""
    wording = known.edition.wording
    return node(
        "StatisticalVariable",
        known.thing("indicator", indicator.id),
        name=wording.indicator(indicator.id),
        alternateName=wording.language.text(indicator.short) if indicator.short else "",
        description=wording.plain(indicator.definition),
    )
