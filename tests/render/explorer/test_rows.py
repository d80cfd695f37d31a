"""The rows of a download are those of the data, in the order in which the explorer counts its events."""

from __future__ import annotations

import json
import re

from generator import pipeline
from generator.derive.extents import timed
from generator.render.downloads import formats
from generator.render.downloads.downloads import both
from generator.render.downloads.rows import events
from generator.render.explorer.rows import assets
from tests.projects import ROOT
from tests.render.strings import wordings


def test_the_rows_are_those_of_the_data_in_the_order_of_the_explorer() -> None:
    record = pipeline.check(ROOT).record
    assert record is not None
    dataset = events(record, both(*wordings(record)))
    texts = [re.search(r"'(.*)',\d+\);\n", asset.data.decode(), re.DOTALL) for asset in assets(dataset)[1:]]
    rows = [row for text in texts if text for row in json.loads(text[1].replace("\\'", "'").replace("\\\\", "\\"))]
    assert any(row["corrections"] for row in rows), "a field whose name is a word of Python"
    whole = {row["id"]: row for row in json.loads(formats.json(dataset))["events"]}
    assert rows == [whole[item.event.id] for item in timed(record.events.values())]
