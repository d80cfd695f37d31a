"""Regions as squares that stand roughly as they lie; each leads to its page, also one of which there is nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.charts import tile_map as tiles
from generator.render.edition import Edition
from generator.render.links import Links
from generator.words.markdown import Markdown, escape, joined, span


@dataclass(frozen=True, slots=True)
class TileMap:
    """The squares row by row, what they show in a sentence, and what to mind."""

    title: str
    statement: str
    caption: str
    rows: list[list[Markdown]]


def tile_map(edition: Edition, links: Links, spec: tiles.TileSheet) -> TileMap:
    """The squares as links: each row has as many places as the widest."""
    codes = [code for code in edition.record.regions if code in edition.site.tiles]
    held = list(zip(codes, spec.tiles, strict=True))
    width = max(tile.column for _, tile in held) + 1
    lines = sorted({tile.row for _, tile in held})
    rows = [list(_row(links, [pair for pair in held if pair[1].row == line], width)) for line in lines]
    return TileMap(spec.title, spec.statement, spec.caption, rows)


def _row(links: Links, held: list[tuple[str, tiles.Tile]], width: int) -> Iterator[Markdown]:
    """The squares of a row, each after the empty places before it; the last before those to the end."""
    ordered = sorted(held, key=lambda pair: pair[1].column)
    ends = [tile.column for _, tile in ordered[1:]] + [width]
    gap = span("bn-gap", "")
    for number, ((code, tile), end) in enumerate(zip(ordered, ends, strict=True)):
        before = gap * (tile.column if number == 0 else 0)
        yield joined("", [Markdown(before), _square(links, code, tile), Markdown(gap * (end - tile.column - 1))])


def _square(links: Links, code: str, tile: tiles.Tile) -> Markdown:
    label = joined("", [span("bn-square-name", tile.label), escape(" "), span("bn-square-text", tile.text)])
    kind = "bn-square" if tile.known else "bn-square bn-square--none"
    return span(kind, links.to(label, f"regions/{code}.md"))
