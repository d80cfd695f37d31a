"""What a chart is, before anything is drawn: its words, its data and its table."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import ClassVar


class Width(IntEnum):
    """The widths every chart is drawn at, in CSS pixels: one for a phone, one for a desk."""

    NARROW = 340
    WIDE = 720


class Judgement(StrEnum):
    """Whether a change is an improvement, by the direction its indicator calls better."""

    BETTER = "better"
    WORSE = "worse"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``label`` names it whole, ``text`` is what stands at its end."""

    label: str
    value: Decimal
    text: str
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars under one heading, in drawing order."""

    heading: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class DivergingBars:
    """Signed percentages to both sides of zero.

    ``extent`` is the least and the greatest value the axis must reach; charts that are read
    side by side share it. ``legend`` says in words what each judgement means.
    """

    kind: ClassVar[str] = "diverging-bars"

    groups: tuple[BarGroup, ...]
    extent: tuple[Decimal, Decimal]
    legend: tuple[tuple[Judgement, str], ...]


Data = DivergingBars
"""The data of every kind of chart."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of plain text, and the exact value the drawing shows (None where it shows none)."""

    cells: tuple[str, ...]
    value: Decimal | None


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows under one heading."""

    heading: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """The table beside the drawing. It holds text only: links stand in the page's own tables."""

    caption: str
    header: tuple[str, ...]
    groups: tuple[RowGroup, ...]

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows, in order."""
        return tuple(row for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A chart. ``statement`` says in a sentence what it shows, ``caption`` its source and cautions.

    It holds the data and not the option, so that a chart drawn before needs no option builder.
    """

    id: str
    title: str
    statement: str
    caption: str
    data: Data
    table: Table

    @property
    def kind(self) -> str:
        """The kind of chart, by which its option builder is found."""
        return self.data.kind
