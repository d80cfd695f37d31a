"""What a row of each download holds. JSON, CSV, schemas and the data package all follow from this.

The first fields of each shape are an interface (their order too); new ones go to the end.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated, Final

from pydantic import BaseModel, ConfigDict, Field, WithJsonSchema

from generator.model.base import LocalText
from generator.model.numerals import Bound
from generator.model.vocabularies import ChangeBase, EntityKind, EventType, Level, RelationType, SourceType
from generator.model.vocabulary import (
    Basis,
    Better,
    Confidence,
    DateBasis,
    Direction,
    IndicatorKind,
    TokenStatus,
)

Number = Annotated[Decimal, WithJsonSchema({"type": "number"}, mode="serialization")]
"""An exact decimal; a number in JSON and CSV."""

JSON_ONLY: Final = "json-only"
"""Marks a field that has no place in a flat CSV row."""

Edtf = Annotated[str, Field(description="EDTF (ISO 8601-2)")]


class Shape(BaseModel):
    """A frozen row, or a part of one."""

    model_config = ConfigDict(frozen=True, extra="forbid", from_attributes=True)


class CitationShape(Shape):
    """The passages of one source."""

    source: str
    passages: tuple[int, ...]
    at: Annotated[int | None, Field(description="which of the events of the first of these passages it is, from 1")] = (
        None
    )

    def __str__(self) -> str:
        return "; ".join(f"{self.source}#{number}" for number in self.passages)


class ClaimShape(Shape):
    """A statement of a source without a number, in our words."""

    text: LocalText
    source: str
    passage: int


class RelationShape(Shape):
    """How this leads to another event or entity."""

    type: RelationType
    to: str
    basis: Basis

    def __str__(self) -> str:
        return f"{self.type}:{self.to}"


class CorrectionShape(Shape):
    """A published statement that was changed: when, what was, what is, why."""

    date: Edtf
    was: LocalText
    is_: Annotated[LocalText, Field(serialization_alias="is")]
    why: LocalText


class EventRow(Shape):
    """An event. ``url`` is relative to the root of the site."""

    id: str
    type: EventType
    title: LocalText
    date: Edtf
    date_basis: DateBasis
    region: str
    topics: tuple[str, ...]
    entities: tuple[str, ...]
    observations: tuple[str, ...]
    sources: tuple[CitationShape, ...]
    url: Annotated[str, Field(description="address of its page, relative to the root of the site")]
    date_note: LocalText | None
    relations: tuple[RelationShape, ...]
    summary: LocalText
    lead: str | None
    claims: Annotated[tuple[ClaimShape, ...], JSON_ONLY]
    corrections: Annotated[tuple[CorrectionShape, ...], JSON_ONLY]


class ObservationRow(Shape):
    """A figure. ``label`` is the name of its indicator; ``value`` is in ``unit``."""

    id: str
    indicator: str
    label: LocalText
    value: Annotated[Number, Field(description="in the unit named; a fall is negative")]
    unit: str
    bound: Bound
    region: str
    period: Edtf
    source: str
    passage: Annotated[int, Field(description="the n-th non-empty line of the source's text, from 1")]
    token: Annotated[str, Field(description="the numeral exactly as it stands in the passage")]
    events: tuple[str, ...]
    direction: Direction | None
    note: LocalText | None
    corrections: Annotated[tuple[CorrectionShape, ...], JSON_ONLY]
    upper: Annotated[Number | None, Field(description="upper end of a range, whose lower end is value")]
    fraction: Annotated[
        str | None, Field(description="as the source counts, such as 1/3; value is the nearest decimal")
    ]
    verb: Annotated[str | None, Field(description="the verb of a change as the source prints it")]


class IndicatorRow(Shape):
    """What is measured."""

    id: str
    name: LocalText
    definition: LocalText
    kind: IndicatorKind
    unit: str
    better: Better
    topic: str
    base: ChangeBase | None
    denominator: LocalText | None
    short: LocalText | None
    part_of: str | None
    aliases: tuple[str, ...]


class EntityRow(Shape):
    """A named platform, mechanism, organisation, programme, brand or title."""

    id: str
    name: LocalText
    aliases: tuple[str, ...]
    kind: EntityKind
    level: Level
    region: str
    sources: tuple[CitationShape, ...]
    observations: tuple[str, ...]
    description: LocalText
    relations: tuple[RelationShape, ...]
    corrections: Annotated[tuple[CorrectionShape, ...], JSON_ONLY]


class IssuedShape(Shape):
    """When a source appeared, and how that is known."""

    date: Edtf
    basis: DateBasis


class RestorationShape(Shape):
    """A reading restored where the printed text has lost characters, and how sure it is."""

    printed: str
    reading: str
    confidence: Confidence
    reason: LocalText

    def __str__(self) -> str:
        return f"{self.printed} → {self.reading} ({self.confidence})"


class PassageShape(Shape):
    """A passage without its text: its number, the digest of its text where it has one, its numerals, its readings."""

    passage: int
    digest: str | None
    tokens: tuple[str, ...]
    restored: tuple[RestorationShape, ...]


class SourceRow(Shape):
    """A document the record draws on."""

    id: str
    type: SourceType
    title: LocalText
    authors: tuple[str, ...]
    publisher: LocalText | None
    container: LocalText | None
    issued: IssuedShape | None
    url: str | None
    language: str
    region: str
    reach: Annotated[str, Field(description="EDTF: the dates the source speaks of")]
    description: LocalText
    note: LocalText | None
    passages: Annotated[tuple[PassageShape, ...], JSON_ONLY]


class TokenShape(Shape):
    """What a numeral was found to be; ``ref`` is an observation, an entity or an EDTF date."""

    token: str
    status: TokenStatus
    ref: str | None
    reason: LocalText | None


class CoveredPassage(Shape):
    """The numerals of a passage, in reading order."""

    passage: int
    tokens: tuple[TokenShape, ...]


class CoverageRow(Shape):
    """The passages of a source."""

    id: str
    passages: tuple[CoveredPassage, ...]


class CoverageLine(Shape):
    """A numeral on a line of its own, as CSV has it."""

    source: str
    passage: int
    token: str
    status: TokenStatus
    ref: str | None
    reason: LocalText | None


class RegionRow(Shape):
    """An area; ``code`` is an id or of a scheme, ``headline`` a sentence made of its figures."""

    code: str
    name: LocalText
    level: Level
    parent: str | None
    headline: LocalText | None


class TopicRow(Shape):
    """A subject of the record; ``headline`` is a sentence made of its figures."""

    id: str
    name: LocalText
    description: LocalText
    headline: LocalText | None
    aliases: tuple[str, ...]


class UnitRow(Shape):
    """A unit: one of it is ``factor`` of its ``base``, or of itself."""

    id: str
    name: LocalText
    symbol: LocalText
    base: str | None
    factor: Number
