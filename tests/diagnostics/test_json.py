from __future__ import annotations

import json as parser

from generator.diagnostics import json
from tests.diagnostics.findings import FINDINGS, TWICE


def test_the_shape_is_the_contract() -> None:
    document = parser.loads(json.render(FINDINGS, "en"))
    assert list(document) == ["findings"]
    assert document["findings"][0] == {
        "file": "content/events/2023/a, b.yaml",
        "line": 2,
        "column": 8,
        "code": "bad-id",
        "severity": "error",
        "message": "the id “x” is 100% wrong",
        "help": "Fix it.",
    }
    assert [finding["severity"] for finding in document["findings"]] == ["error", "warning", "hint"]


def test_nothing_found_is_an_empty_list() -> None:
    assert parser.loads(json.render(())) == {"findings": []}


def test_the_end_of_a_place_and_the_other_place_are_told_where_they_are_known() -> None:
    (finding,) = parser.loads(json.render((TWICE,), "en"))["findings"]
    assert finding["end_column"] == 14
    assert finding["related"] == [
        {"file": "content/units.yaml", "line": 3, "column": 10, "message": "first used here"},
    ]
