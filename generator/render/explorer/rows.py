"""The rows of ``data/events.json`` in slices, for the download of a selection: they are read when one is asked for."""

from __future__ import annotations

from typing import Final

from generator.derive.day_ranges import extent
from generator.files.addresses import EXPLORER, ROOT
from generator.files.artifact import Asset
from generator.files.csv_cells import FORMULA
from generator.render.downloads.formats import columns
from generator.render.downloads.row_shapes import EventRow
from generator.render.downloads.rows import Dataset
from generator.render.explorer.head import RowsHead
from generator.render.explorer.payload import call, named

SIZE: Final = 256
"""How many rows a slice holds."""


def assets(events: Dataset) -> list[Asset]:
    """The rows in the order of the explorer, and ``rows.js``, which names them and the columns of the CSV."""
    rows = sorted((row for row in events.rows if isinstance(row, EventRow)), key=_order)
    parts = [rows[start : start + SIZE] for start in range(0, len(rows), SIZE)]
    slices = [
        named(ROOT, "rows", call("rows", [row.model_dump(mode="json", by_alias=True) for row in part], number))
        for number, part in enumerate(parts, start=1)
    ]
    head: RowsHead = {
        "size": SIZE,
        "slices": [asset.path.name for asset in slices],
        "columns": [(column.name, column.path) for column in columns(EventRow, events.languages)],
        "formula": FORMULA,
    }
    return [Asset(ROOT.scripts(EXPLORER) / "rows.js", call("rows", head, 0)), *slices]


def _order(row: EventRow) -> tuple[int, int]:
    """First and last day; rows of equal ones keep the record's order, as ``timed`` keeps it."""
    found = extent(row.date)
    return found.first, found.last
