"""Dates of the record as extents, or nothing where the text is no date: bad-date reports those."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.diagnostics.diagnostic import Span
from generator.model import dates
from generator.model.dates import EdtfDate
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.observations import Observation
from generator.model.sources import Source
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, Entry


@dataclass(frozen=True, slots=True)
class DatedField:
    """A date somewhere in the record; ``day`` when it must be one day."""

    span: Span
    text: str
    day: bool = False


def read(text: str) -> EdtfDate | None:
    """The extent of an EDTF text, or ``None``."""
    try:
        return dates.parse(text)
    except ValueError:
        return None


def in_years(text: str) -> str:
    """A decade or a century as its years: what a figure is of, and how older indexes have such a date."""
    digits = re.fullmatch("([0-9]{2,3})X{1,2}", text)
    return f"{digits[1]:0<4}/{digits[1]:9<4}" if digits and len(text) == len("199X") else text


def all_dates(draft: Draft) -> Iterator[DatedField]:
    """Every date of the record, where it stands."""
    for source in draft.sources:
        yield from _dates_of(source)
    for observation in draft.observations:
        yield DatedField(observation.span("period"), observation.value.period)
    for event in draft.events:
        yield DatedField(event.span("date"), event.value.date)
    corrected: tuple[Entry[Observation] | Entry[Event] | Entry[Entity], ...] = (*draft.observations, *draft.related)
    for entry in corrected:
        for index, correction in enumerate(entry.value.corrections):
            yield DatedField(entry.span("corrections", index, "date"), correction.date, day=True)


def _dates_of(source: Entry[Source]) -> Iterator[DatedField]:
    yield DatedField(source.span("reach"), source.value.reach)
    if source.value.period:
        yield DatedField(source.span("period"), source.value.period)
    if source.value.issued:
        yield DatedField(source.span("issued", "date"), source.value.issued.date)
    for index, passage in enumerate(source.value.passages):
        for place, token in enumerate(passage.tokens):
            if token.status is TokenStatus.DATE and token.ref:
                yield DatedField(source.span("passages", index, "tokens", place, "ref"), token.ref)
