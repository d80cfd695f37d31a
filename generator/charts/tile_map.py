"""Regions as a map of squares, with what the record has for each, including nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.charts.captions import sources_of
from generator.charts.spec import Row, RowGroup, Sheet, Table
from generator.derive.index import Index
from generator.words.wording import Wording

Places = Mapping[str, tuple[int, int]]
"""The column and row of regions by their codes, from the top left."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of a grid, its column and row from the top left; ``known`` is whether anything is."""

    label: str
    column: int
    row: int
    text: str
    known: bool


@dataclass(frozen=True, slots=True)
class TileSheet(Sheet):
    """Squares of one size, where places stand roughly as they lie; what they show, and what to mind."""

    statement: str
    caption: str
    tiles: tuple[Tile, ...]


def specs(index: Index, wording: Wording, places: Places) -> list[TileSheet]:
    """The map of the regions that have a place and are in the record."""
    say = wording.language.say
    codes = [code for code in index.record.regions if code in places]
    if not codes:
        return []
    tiles = tuple(_tile(index, code, places[code], wording) for code in codes)
    silent = sum(not tile.known for tile in tiles)
    head = tuple(say(f"charts.tiles.{name}") for name in ("region", "events", "figures"))
    return [
        TileSheet(
            id="region-tiles",
            title=say("charts.tiles.title"),
            statement=say("charts.tiles.statement", number=len(tiles), known=len(tiles) - silent, silent=silent),
            caption=say("charts.tiles.caption", sources=sources_of(wording)),
            tiles=tiles,
            table=Table(
                say("charts.tiles.title"),
                head,
                (RowGroup(say("charts.tiles.each"), tuple(_row(index, code, wording) for code in codes)),),
            ),
        )
    ]


def _numbers(index: Index, code: str) -> tuple[int, int]:
    return len(index.events_within.get(code, ())), len(index.observations_within.get(code, ()))


def _tile(index: Index, code: str, place: tuple[int, int], wording: Wording) -> Tile:
    events, figures = _numbers(index, code)
    column, row = place
    say = wording.language.say
    if not events and not figures:
        return Tile(wording.region(code), column, row, say("charts.tiles.nothing"), known=False)
    return Tile(wording.region(code), column, row, say("charts.tiles.text", events=events), known=True)


def _row(index: Index, code: str, wording: Wording) -> Row:
    events, figures = _numbers(index, code)
    nothing = wording.language.say("charts.tiles.nothing")
    cells = (str(events), str(figures)) if events or figures else (nothing, nothing)
    return Row((wording.region(code), *cells), Decimal(events) if events or figures else None)
