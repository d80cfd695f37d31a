"""What the explorer's scripts are handed, said once.

``generator/browser/explorer/payload.d.ts`` is written from these types, and tsc holds the scripts to it. What
both sides have to know of a value, such as the bits of a date's marks, is handed over with it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal, NotRequired, TypedDict

from generator.derive.facets import FacetName
from generator.words.strings import Strings

SliceKind = Literal["columns", "titles", "details"]
"""A kind of slice, of so many events each."""
FileKind = Literal["columns", "titles", "details", "names", "sources", "threads", "figures"]
"""A kind of file: a slice, the names of a facet that has many, or what a view needs besides."""
Mark = Literal["precision", "openStart", "openEnd", "approximate", "lasting"]
"""What a date says besides its days."""
Certainty = Literal["certain", "maybe", "throughout"]
"""How surely an event is in a range of days: wholly, only maybe, or through all of it."""

VIEWS: Final = ("timeline", "sources", "threads", "figures", "list", "table")
LANES: Final[tuple[FacetName, ...]] = ("topic", "type", "region", "source")
COLOURS: Final[tuple[FacetName, ...]] = ("source", "type", "topic")
SORTS: Final = ("date", "title", "type", "region", "figures")
CERTAINTIES: Final[tuple[Certainty, ...]] = ("certain", "maybe", "throughout")
BITS: Final[Mapping[Mark, tuple[int, int]]] = {
    "precision": (0, 7),
    "openStart": (3, 1),
    "openEnd": (4, 1),
    "approximate": (5, 1),
    "lasting": (6, 1),
}
"""Where each mark stands in the number that holds them all: how far up, and its bits once it is brought down."""
SIZES: Final[Mapping[SliceKind, int]] = {"columns": 16_384, "titles": 2_048, "details": 256}
"""How many events a slice of each kind holds."""


class FacetHead(TypedDict):
    """The values of a facet by key and name; in a tree ``parents`` has the place of the one above, or -1.

    Where keys and names come in a file of their own, which holds the same shape, ``number`` says how many there are.
    """

    keys: NotRequired[Sequence[str]]
    names: NotRequired[Sequence[str]]
    parents: NotRequired[Sequence[int]]
    number: NotRequired[int]


class Asks(TypedDict):
    """What may be asked of the page by its address; what stands first is usual. ``-`` before a sort turns it round."""

    view: Sequence[str]
    lanes: Sequence[str]
    colour: Sequence[str]
    sort: Sequence[str]
    certainty: Sequence[Certainty]


class Head(TypedDict):
    """``index.js``: what holds for all events, and the names of the slices.

    ``year`` is the first and last day of the year most events lie in, or of all years of a long record; a date has its
    first and last day, its marks as bits, its EDTF text and its words; ``folder`` is where the pages of events lie;
    ``columns`` are the words of those that the table can be sorted by.
    """

    count: int
    year: tuple[int, int]
    dates: Sequence[tuple[int, int, int, str, str]]
    bits: Mapping[Mark, tuple[int, int]]
    facets: Mapping[FacetName, FacetHead]
    asks: Asks
    sizes: Mapping[SliceKind, int]
    slices: Mapping[FileKind, Sequence[str]]
    folder: str
    words: Strings
    columns: Strings


class Columns(TypedDict):
    """A slice of columns: ids, places among the dates, numbers of figures, and the values of each facet.

    ``lead`` is the figure that stands beside a title, up to the last event that has one.
    Of facets of which an event has one value ``one`` has it; of others ``many`` has how many each event has, and
    then all of them in a row.
    """

    id: Sequence[str]
    date: Sequence[int]
    figures: Sequence[int]
    lead: Sequence[str]
    one: Mapping[FacetName, Sequence[int]]
    many: Mapping[FacetName, tuple[Sequence[int], Sequence[int]]]


Detail = tuple[str, Sequence[tuple[str, str, str, str]], Sequence[str], Sequence[tuple[str, str, str]], Sequence[int]]
"""The summary of an event; its figures; what they must be read with; its passages; the events of the first of these.

A figure has its name and its words, and both again as short as they stand where there is little room. A passage has
its words, the page of its source, and its place there.
"""


class RowsHead(TypedDict):
    """``rows.js``: how many rows a slice holds, the slices, and of each column of a CSV file its name and path.

    ``formula`` are the characters by which a spreadsheet takes a text for a formula.
    """

    size: int
    slices: Sequence[str]
    columns: Sequence[tuple[str, Sequence[str]]]
    formula: str
