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


class Movement(StrEnum):
    """Whether a figure rose or fell; whether that is good is not for the chart to say."""

    RISE = "rise"
    FALL = "fall"
    NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: ``label`` names it whole, ``text`` is what stands at its end."""

    label: str
    value: Decimal
    text: str
    movement: Movement


@dataclass(frozen=True, slots=True)
class BarGroup:
    """Bars under one heading, in drawing order."""

    heading: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class DivergingBars:
    """Signed percentages to both sides of zero.

    ``extent`` is the least and the greatest value the axis must reach; charts that are read
    side by side share it. ``legend`` says in words what each movement means.
    """

    kind: ClassVar[str] = "diverging-bars"

    groups: tuple[BarGroup, ...]
    extent: tuple[Decimal, Decimal]
    legend: tuple[tuple[Movement, str], ...]


@dataclass(frozen=True, slots=True)
class Span:
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


@dataclass(frozen=True, slots=True)
class SpanBars:
    """Stretches of time, one on each line, between the years ``first`` and ``last``, both shown whole.

    ``frame`` is the year set off from the others. ``legend`` names bars, open bars and marks.
    """

    kind: ClassVar[str] = "span-bars"

    spans: tuple[Span, ...]
    first: int
    last: int
    frame: int | None
    legend: tuple[str, str, str]


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
class Dot:
    """A value on a logarithmic axis, on the line ``line``; ``text`` is written beside it if given."""

    line: int
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class LogDots:
    """Values over many orders of magnitude.

    ``rungs`` are the powers of ten with their names, on a line called ``scale``.
    """

    kind: ClassVar[str] = "log-dots"

    lines: tuple[str, ...]
    dots: tuple[Dot, ...]
    rungs: tuple[tuple[Decimal, str], ...]
    scale: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of a grid, its column and row from the top left; ``value`` None is nothing known."""

    label: str
    column: int
    row: int
    value: Decimal | None
    text: str


@dataclass(frozen=True, slots=True)
class Tiles:
    """A map of squares of one size, where places stand roughly as they lie."""

    kind: ClassVar[str] = "tiles"

    tiles: tuple[Tile, ...]


@dataclass(frozen=True, slots=True)
class Box:
    """A box of a treemap."""

    label: str
    value: Decimal
    text: str


@dataclass(frozen=True, slots=True)
class BoxGroup:
    """Boxes in one frame."""

    heading: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Treemap:
    """Boxes whose area is their value."""

    kind: ClassVar[str] = "treemap"

    groups: tuple[BoxGroup, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """Columns of stacked counts, one for each passage; ``counts[n]`` are those of ``legend[n]``."""

    kind: ClassVar[str] = "strip"

    columns: tuple[str, ...]
    legend: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """What a hub is related to; ``event`` tells events from entities by the shape of the mark."""

    label: str
    event: bool


@dataclass(frozen=True, slots=True)
class Branch:
    """Relations of one type: its name, and what is related."""

    heading: str
    leaves: tuple[Leaf, ...]


@dataclass(frozen=True, slots=True)
class Hub:
    """One entity and all it is related to, by the type of the relation. ``legend``: entity, event."""

    kind: ClassVar[str] = "hub"

    name: str
    branches: tuple[Branch, ...]
    legend: tuple[str, str]


Data = DivergingBars | SpanBars | BarPanels | LogDots | Tiles | Treemap | Strip | Hub
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
