"""Rows of tables in a text: what a cell measures stands in its header row, its row's first cell and the caption."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_BETWEEN: Final = re.compile("\\s*[|｜]\\s*|\t+|\u3000+| {2,}")
_NUMBER: Final = re.compile("[-−+]?[0-9][0-9,，]*([.][0-9]+)?[%‰]?")
_RULE: Final = re.compile("[-:—=| \t+]+")
_YEAR: Final = re.compile("(19|20)[0-9]{2}")
_UNIT: Final = re.compile("[（(](?:[^（）()]*[，,、:：])?([^（）()，,、:：]+)[)）] *$")
_CAPTION: Final = re.compile("单位 *[:：] *([^\\s）)，,]+)|[Uu]nit: *([^\\s)]+)")
_ABOVE: Final = 60
"""How many lines above a row its header may stand."""


@dataclass(frozen=True, slots=True)
class Cell:
    """The number of a table: the words of its row and of its column, and its measure word, where one is given."""

    row: str
    column: str
    measure: str


def cell_of(texts: Sequence[str], passage: int, start: int) -> Cell | None:
    """The cell that holds the numeral at a place of a passage, when the passage is a row of a table."""
    if not 0 < passage <= len(texts):
        return None
    cells = _cells(texts[passage - 1])
    here = next((index for index, (at, cell) in enumerate(cells) if at <= start < at + len(cell)), 0)
    if here == 0 or not _is_row(cells) or not _NUMBER.fullmatch(cells[here][1]):
        return None
    header = _header(texts[max(0, passage - 1 - _ABOVE) : passage - 1], len(cells))
    column = header[here] if header else ""
    row = cells[0][1]
    return Cell(_UNIT.sub("", row), _UNIT.sub("", column), _measure(column, row, texts[: passage - 1]))


def _cells(line: str) -> list[tuple[int, str]]:
    """The cells of a line, each after its place; those that are empty at the ends are none."""
    places = [0, *(gap.end() for gap in _BETWEEN.finditer(line))]
    ends = [*(gap.start() for gap in _BETWEEN.finditer(line)), len(line)]
    cells = [(start, line[start:end].strip()) for start, end in zip(places, ends, strict=True)]
    while cells and not cells[0][1]:
        cells.pop(0)
    while cells and not cells[-1][1]:
        cells.pop()
    return cells


def _is_row(cells: Sequence[tuple[int, str]]) -> bool:
    """Whether a line is of numbers behind a name, and no header of years."""
    numbers = [cell for _, cell in cells[1:] if _NUMBER.fullmatch(cell)]
    years = all(_YEAR.fullmatch(number) for number in numbers)
    return bool(numbers) and not (years and (len(numbers) > 1 or not cells[0][1]))


def _header(above: Sequence[str], width: int) -> list[str] | None:
    """The nearest line above with a name for each column; without one for the first it is one shorter."""
    for line in reversed(above):
        cells = [] if _RULE.fullmatch(line) else _cells(line)
        if len(cells) < 2:  # a line of one cell is a sentence or a caption
            continue
        if not _is_row(cells):
            names = [cell for _, cell in cells]
            return {width: names, width - 1: ["", *names]}.get(len(names))
    return None


def _measure(column: str, row: str, above: Sequence[str]) -> str:
    for words in (column, row):
        if found := _UNIT.search(words):
            return found[1].strip()
    captions = [found for line in above[-_ABOVE:] if (found := _CAPTION.search(line))]
    return (captions[-1][1] or captions[-1][2]) if captions else ""
