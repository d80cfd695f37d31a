"""The rows of a download stand in the order in which the explorer counts its events."""

from __future__ import annotations

import json
import re

from generator import pipeline
from generator.derive.extents import timed
from generator.render.downloads.downloads import both
from generator.render.downloads.rows import events
from generator.render.explorer.rows import assets
from tests.projects import ROOT
from tests.render.strings import wordings


def test_the_rows_follow_the_explorer_where_dates_are_equal() -> None:
    record = pipeline.check(ROOT).record
    assert record is not None
    made = assets(events(record, both(*wordings(record))))
    texts = [re.search(r"'(.*)',\d+\);\n", asset.data.decode(), re.DOTALL) for asset in made[1:]]
    rows = [
        row["id"] for text in texts if text for row in json.loads(text[1].replace("\\'", "'").replace("\\\\", "\\"))
    ]
    assert rows == [item.event.id for item in timed(record.events.values())]
