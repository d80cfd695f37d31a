from __future__ import annotations

import json

from generator.diagnostics import sarif
from generator.validate.registry import RULES
from tests.diagnostics.findings import FINDINGS, TWICE


def test_results_point_at_their_rules_and_places() -> None:
    document = json.loads(sarif.render(FINDINGS, RULES, "en"))
    assert document["version"] == "2.1.0"
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted(RULES)
    for finding, result in zip(FINDINGS, run["results"], strict=True):
        assert result["ruleId"] == rules[result["ruleIndex"]]["id"] == finding.code
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note"]
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "content/events/2023/a%2C%20b.yaml"
    assert place["region"] == {"startLine": 2, "startColumn": 8}
    assert run["columnKind"] == "unicodeCodePoints"


def test_the_other_place_of_a_finding_is_a_related_location() -> None:
    (result,) = json.loads(sarif.render((TWICE,), RULES, "en"))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 4, "startColumn": 10, "endColumn": 14}
    (other,) = result["relatedLocations"]
    assert other["id"] == 0
    assert other["message"] == {"text": "first used here"}
    assert other["physicalLocation"]["region"]["startLine"] == 3
