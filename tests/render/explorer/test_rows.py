"""The rows of a download are those of the data, in the order in which the explorer counts its events."""

from __future__ import annotations

import json
import re

from generator.derive.day_ranges import timed
from generator.render.downloads import formats
from generator.render.downloads.downloads import in_each
from generator.render.downloads.rows import events
from generator.render.explorer.rows import assets
from tests.render.strings import wordings
from tests.this_record import this_record


def test_the_rows_are_those_of_the_data_in_the_order_of_the_explorer() -> None:
    record = this_record()
    dataset = events(record, in_each(wordings(record)))
    texts = [re.search(r"'(.*)',\d+\);\n", asset.data.decode(), re.DOTALL) for asset in assets(dataset)[1:]]
    rows = [row for text in texts if text for row in json.loads(text[1].replace("\\'", "'").replace("\\\\", "\\"))]
    assert any(row["corrections"] for row in rows), "a field whose name is a word of Python"
    whole = {row["id"]: row for row in json.loads(formats.json(dataset))["events"]}
    assert rows == [whole[item.event.id] for item in timed(record.events.values())]
