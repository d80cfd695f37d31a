"""What downloads hold of a range and of a fraction."""

from __future__ import annotations

import csv
import io
import json

import jsonschema
import pytest

from generator.derive.index import index
from generator.render.downloads import downloads
from tests import records
from tests.render.strings import wordings


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    record = records.record(
        observations=(
            records.observation("one"),
            records.observation("range", upper="5"),
            records.observation("third", value=None, fraction="1/3", unit="whole"),
        )
    )
    return {str(asset.path): asset.data for asset in downloads(index(record), wordings(record))}


def test_json_has_numbers_and_the_fraction_as_text(files: dict[str, bytes]) -> None:
    document = json.loads(files["data/observations.json"])
    jsonschema.Draft202012Validator(json.loads(files["data/schema/observations.json"])).validate(document)
    rows = {row["id"]: (row["value"], row["upper"], row["fraction"]) for row in document["observations"]}
    assert rows == {"one": (3, None, None), "range": (3, 5, None), "third": (1 / 3, None, "1/3")}


def test_csv_has_them_in_columns_at_the_end(files: dict[str, bytes]) -> None:
    rows = list(csv.DictReader(io.StringIO(files["data/observations.csv"].decode("utf-8-sig"))))
    assert [(row["upper"], row["fraction"], row["verb"]) for row in rows] == [
        ("", "", ""), ("5", "", ""), ("", "1/3", "")
    ]  # fmt: skip
    assert list(rows[0])[-3:] == ["upper", "fraction", "verb"]


def test_the_data_package_names_their_types(files: dict[str, bytes]) -> None:
    package = json.loads(files["data/datapackage.json"])
    (table,) = [each for each in package["resources"] if each["path"].endswith("observations.csv")]
    types = {field["name"]: field["type"] for field in table["schema"]["fields"]}
    assert (types["value"], types["upper"], types["fraction"]) == ("number", "number", "string")
