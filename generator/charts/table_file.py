"""A table as a file, for whoever wants to calculate with it."""

from __future__ import annotations

import csv
import io

from generator.charts.spec import Sheet
from generator.files import addresses
from generator.files.addresses import ROOT, Place
from generator.files.artifact import Asset
from generator.files.csv_cells import cell


def asset(sheet: Sheet, place: Place = ROOT) -> Asset:
    """The table as CSV (UTF-8 with BOM): group, the columns as readers see them, and the exact value last."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(["group", *map(cell, sheet.table.header), "value"])
    for group in sheet.table.groups:
        writer.writerows([cell(group.heading), *map(cell, row.cells), cell(row.value)] for row in group.rows)
    return Asset(place.own(addresses.table(sheet.id)), buffer.getvalue().encode("utf-8-sig"))
