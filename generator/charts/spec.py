"""What a chart is, before anything is drawn: its words, its data and its table."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import ClassVar


class Width(IntEnum):
    """The widths every chart is drawn at, in CSS pixels: one for a phone, one for a desk."""

    NARROW = 340
    WIDE = 720


@dataclass(frozen=True, slots=True)
class YearSpan:
    """A stretch of years from ``start`` up to ``end`` (2023.0 up to 2024.0 is the whole of 2023).

    An open end runs to the edge of the axis; ``mark`` asks for a mark, for a stretch too short to
    be seen as a bar. ``text`` stands behind it.
    """

    label: str
    start: Decimal
    end: Decimal
    text: str
    open_start: bool = False
    open_end: bool = False
    mark: bool = False

    def marked(self) -> YearSpan:
        """The same with a mark, unless it runs to an edge."""
        return replace(self, mark=not (self.open_start or self.open_end))


@dataclass(frozen=True, slots=True)
class SpanBars:
    """Stretches of time, one on each line, between the years ``first`` and ``last``, both shown whole.

    ``frame`` is the year set off from the others. ``legend`` names bars, open bars and marks. Where the years are too
    many to be named, ``names`` are those at each ``step`` from the first on.
    """

    kind: ClassVar[str] = "span-bars"

    spans: tuple[YearSpan, ...]
    first: int
    last: int
    frame: int | None
    legend: tuple[str, str, str]
    step: int = 1
    names: tuple[str, ...] = ()


class Tone(StrEnum):
    """Colours that tell things apart without judging them."""

    MAIN = "main"
    SECOND = "second"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Length:
    """A bar from zero; ``tone`` is its colour and pattern, and no judgement."""

    label: str
    value: Decimal
    text: str
    tone: Tone = Tone.MAIN


@dataclass(frozen=True, slots=True)
class Panel:
    """Bars that share a scale, under their heading."""

    heading: str
    bars: tuple[Length, ...]


@dataclass(frozen=True, slots=True)
class BarPanels:
    """Small multiples: every panel has a scale of its own, from zero to its longest bar."""

    kind: ClassVar[str] = "bar-panels"

    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class StripCounts:
    """Columns of stacked counts, one for each passage; ``counts[n]`` are those of ``legend[n]``."""

    kind: ClassVar[str] = "strip"

    columns: tuple[str, ...]
    legend: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


Data = SpanBars | BarPanels | StripCounts
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
class Sheet:
    """A table that has a file of its own, named by its id."""

    id: str
    title: str
    table: Table


@dataclass(frozen=True, slots=True)
class ChartSpec(Sheet):
    """A chart. ``statement`` says in a sentence what it shows, ``caption`` its source and cautions.

    It holds the data and not the option, so that a chart drawn before needs no option builder.
    """

    statement: str
    caption: str
    data: Data

    @property
    def kind(self) -> str:
        """The kind of chart, by which its option builder is found."""
        return self.data.kind
