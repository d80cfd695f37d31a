"""The table of a chart as a file, for whoever wants to calculate with it."""

from __future__ import annotations

import csv
import io

from generator.render import addresses
from generator.render.addresses import ROOT, Place
from generator.render.artifact import Asset
from generator.render.charts.spec import ChartSpec
from generator.render.downloads.formats import cell


def asset(spec: ChartSpec, place: Place = ROOT) -> Asset:
    """The table as CSV (UTF-8 with BOM): group, the columns as readers see them, and the exact value last."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator="\r\n")
    writer.writerow(["group", *map(cell, spec.table.header), "value"])
    for group in spec.table.groups:
        writer.writerows([cell(group.heading), *map(cell, row.cells), cell(row.value)] for row in group.rows)
    return Asset(place.own(addresses.table(spec.id)), buffer.getvalue().encode("utf-8-sig"))
