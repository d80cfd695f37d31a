"""One fault, one finding: what could not be read is not also reported as absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.model.kinds import Ref
from generator.validate.validate import validate
from tests.rules.overlay import overlay


def codes(project: Path, file: str, before: str, after: str) -> list[str]:
    path = overlay("", project).project / "content" / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    record, findings, _ = validate(
        read_content(project), frozenset({Ref("event", "fraud-desk"), Ref("entity", "town-police")})
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
    findings = validate(read_content(project), frozenset({Ref("entity", "town-police")})).findings
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


def test_a_mistyped_token_is_found_where_it_is_quoted_and_where_it_stands(tmp_path: Path) -> None:
    """Which of both is mistyped only the article tells."""
    path = overlay("", tmp_path).project / "content/observations/town-2023.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("token: 138万余元", "token: 139万余元"), encoding="utf-8")
    quoted, standing = validate(read_content(tmp_path)).findings
    assert (quoted.code, quoted.help.zh) == ("token-not-in-passage", "是不是 138万余元？")
    assert standing.code == "token-unaccounted"


def test_another_measure_word_for_the_same_thing(tmp_path: Path) -> None:
    """5个派出所 of an indicator that counts 家: the editor is told how, and that ends it."""
    project = overlay("", tmp_path).project / "content"
    units = project / "units.yaml"
    count = "  - {{id: {0}, name: {{zh: {1}, en: {0}}}, symbol: {{zh: {1}, en: {0}}}, words: [{1}]}}\n"
    units.write_text(
        units.read_text(encoding="utf-8") + count.format("piece", "个") + count.format("house", "家"), encoding="utf-8"
    )
    indicators = project / "indicators.yaml"
    text = indicators.read_text(encoding="utf-8").replace(
        "kind: amount\n    unit: yuan", "kind: count\n    unit: house"
    )
    indicators.write_text(text, encoding="utf-8")
    figures, source = project / "observations/town-2023.yaml", project / "sources/town-2023.yaml"
    source.write_text(source.read_text(encoding="utf-8").replace("138万余元", "5个"), encoding="utf-8")
    reason = " # 余 is more than the number, not at least it"
    old = f"value: 138\n    unit: wan-yuan\n    bound: over{reason}\n    passage: 2\n    token: 138万余元"
    text = figures.read_text(encoding="utf-8").replace(old, "value: 5\n    unit: piece\n    passage: 2\n    token: 5个")
    figures.write_text(text, encoding="utf-8")
    (finding,) = validate(read_content(tmp_path)).findings
    assert finding.code == "wrong-unit"
    assert "就写 house，并在 units.yaml 给它的 words 补上“个”" in finding.help.zh
    figures.write_text(text.replace("unit: piece", "unit: house"), encoding="utf-8")
    units.write_text(units.read_text(encoding="utf-8").replace("words: [家]", "words: [家, 个]"), encoding="utf-8")
    assert validate(read_content(tmp_path)).findings == ()
