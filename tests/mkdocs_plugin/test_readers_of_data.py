"""The lines by which the data page has other programs read the figures: they do, with codes of regions as text."""

from __future__ import annotations

import html
import re
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from tests.this_record import this_record


def _line(site: Path, page: str, beginning: str) -> str:
    """The line of a program on the data page, with the built file instead of its address."""
    text = (site / page).read_text(encoding="utf-8")
    found = [html.unescape(line) for line in re.findall(r"<pre><code>([^<]*)</code></pre>", text)]
    (line,) = [each for each in found if each.startswith(beginning)]
    return re.sub(r"https://biannian\.example/(data/[\w.]+)", lambda match: str(site / match[1]), line)


@pytest.mark.parametrize("page", ["data/index.html", "en/data/index.html"])
def test_pandas_and_duckdb_read_codes_of_regions_as_text(site: Path, page: str) -> None:
    frame = eval(_line(site, page, "pandas."), {"pandas": pd})  # noqa: S307 - what a reader pastes
    table = duckdb.sql(_line(site, page, "FROM "))
    assert table is not None
    here = {each.id: (each.region, float(each.value)) for each in this_record().observations.values()}
    for columns in (
        frame.to_dict(orient="list"),
        dict(zip(table.columns, zip(*table.fetchall(), strict=True), strict=True)),
    ):
        rows = zip(columns["id"], columns["region"], columns["value"], strict=True)
        assert {id_: (region, float(value)) for id_, region, value in rows} == here
