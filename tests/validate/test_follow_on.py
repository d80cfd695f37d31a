"""One fault, one finding: what could not be read is not also reported as absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import overlay


def codes(project: Path, file: str, before: str, after: str) -> list[str]:
    path = overlay("", project).project / "content" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    record, findings, _ = validate(
        read_content(project), frozenset({("event", "fraud-desk"), ("entity", "town-police")})
    )
    assert record is None
    return [finding.code for finding in findings]


@pytest.mark.parametrize(
    ("file", "before", "after", "expected"),
    [
        ("entities/town-police.yaml", "kind:", "knd:", ["unknown-key"]),
        ("entities/town-police.yaml", "id:", "id: '", ["syntax"]),
        ("sources/town-2023.yaml", "type: report", "type: reprt", ["unknown-value"]),
        ("sources/town-2023.yaml", "type:", "type: [", ["syntax"]),
        ("observations/town-2023.yaml", "value: 138", "value: many", ["wrong-type"]),
        ("observations/town-2023.yaml", "source:", "source: [", ["syntax"]),
        ("observations/town-2023.yaml", "observations:", "observation:", ["missing-field", "unknown-key"]),
        ("indicators.yaml", "kind: amount", "kind: amont", ["unknown-value"]),
        ("indicators.yaml", "indicators:", "indicators: [", ["syntax"]),
        ("units.yaml", "id: percent, ", "", ["missing-field"]),
        ("regions.yaml", "level: province", "level: land", ["unknown-value"]),
        ("topics.yaml", "topics:", "topics: {", ["syntax"]),
        ("events/2023/fraud-desk.yaml", "type: service", "type: servce", ["unknown-value"]),
        ("events/2023/fraud-desk.yaml", "type:", "type: [", ["syntax"]),
        ("redirects.yaml", "[]", "[", ["syntax"]),
    ],
)
def test_a_fault_has_no_followers(tmp_path: Path, file: str, before: str, after: str, expected: list[str]) -> None:
    assert sorted(codes(tmp_path, file, before, after)) == expected


def test_a_misplaced_file_has_no_followers(tmp_path: Path) -> None:
    project = overlay("", tmp_path).project
    entities = project / "content/entities"
    (entities / "town-police.yaml").rename(entities / "town-police.yml")
    (project / "content/observations/town-2023.yaml").rename(project / "content/observations/town-2023.yaml.txt")
    findings = validate(read_content(project), frozenset({("entity", "town-police")})).findings
    assert [finding.code for finding in findings] == ["misplaced-file"] * 2
    assert "改名为 town-police.yaml" in findings[0].help.zh
    assert "改名为 town-2023.yaml" in findings[1].help.zh


def test_faults_of_all_files_are_reported_in_one_run_and_sorted(tmp_path: Path) -> None:
    folder = Path(__file__).parent.parent / "rules"
    documents = [
        *((folder / name / "bad.yml").read_text(encoding="utf-8") for name in ("bad-date", "missing-translation")),
        "# content/events/2023/broken.yaml\nid: [\n# content/units.yaml\nunits:\n  - {}\n",
    ]
    project = overlay("".join(documents), tmp_path).project
    record, findings, _ = validate(read_content(project))
    assert record is None
    assert {"bad-date", "syntax", "missing-field", "missing-translation"} <= {finding.code for finding in findings}
    assert [finding.order for finding in findings] == sorted(finding.order for finding in findings)


def test_a_warning_or_hint_leaves_the_record(tmp_path: Path) -> None:
    documents = Path(__file__).parent.parent / "rules/orphan-observation/bad.yml"
    project = overlay(documents.read_text(encoding="utf-8"), tmp_path).project
    record, findings, _ = validate(read_content(project))
    assert [finding.code for finding in findings] == ["orphan-observation"]
    assert record is not None
    assert set(record.observations) == {"loss-averted", "theft-change"}
    assert [event.id for event in record.events.values()] == ["fraud-desk", "summer-campaign"]
