"""All mistakes of a file in one round: a slip of the pen hides nothing that can be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit import fix
from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL, overlay

EVENT = "events/2023/fraud-desk.yaml"


def told(project: Path, file: str, *changes: tuple[str, str]) -> list[tuple[str, int]]:
    text = (MINIMAL / "content" / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    (project / "content" / file).write_text(text, encoding="utf-8")
    return [(each.code, each.span.line) for each in validate(read_content(project)).findings]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return overlay("", tmp_path).project


def test_five_mistakes_of_one_file(project: Path) -> None:
    changes = (
        ("type: service", "type：servce"), ("date_basis: context", "date_basis: contxt"), ("topics:", "topic:"),
        ("en: A desk", "en: @ desk"), ("relations: [{type", "relations: [{typ"),
    )  # fmt: skip
    assert told(project, EVENT, *changes) == [
        ("syntax", 2), ("unknown-value", 2), ("syntax", 3), ("unknown-value", 5), ("unknown-key", 8),
        ("unknown-key", 12),
    ]  # fmt: skip


def test_a_slip_in_one_entry_of_a_list_does_not_hide_the_others(project: Path) -> None:
    found = told(
        project,
        "observations/town-2023.yaml",
        ("    value: 138", '    value: "138'),
        ("direction: decrease", "direction: down"),
    )
    assert [code for code, _ in found] == ["syntax", "unknown-value"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: {zh", "title: {{zh"), ("topics: [safety]", "topics: [safety"), ('date: "2023"', 'date: "2023'),
        ("sources: [{source", "sources: [{{source"), ("type: service", "\ttype: service"),
        ("type: service", "type: *x y"),
    ],
)  # fmt: skip
def test_a_slip_alone_is_one_finding(project: Path, old: str, new: str) -> None:
    found = told(project, EVENT, (old, new))
    assert len(found) == 1, found
    assert found[0][0] in {"syntax", "unsupported-yaml"}


def test_several_slips_are_fixed_at_once(project: Path) -> None:
    told(
        project,
        EVENT,
        ("type: service", "type：service"),
        ("region: ", "region:"),
        ("date_basis: context", "date_basis：context"),
    )
    findings = validate(read_content(project)).findings
    assert [each.code for each in findings] == ["syntax"] * 3
    fix.apply(project, findings)
    assert validate(read_content(project)).findings == ()


def test_a_merge_conflict_is_said_as_such(project: Path) -> None:
    found = told(
        project, EVENT, ("type: service\n", "<<<<<<< HEAD\ntype: service\n=======\ntype: reform\n>>>>>>> other\n"),
        ("context", "contxt"),
    )  # fmt: skip
    assert found == [("syntax", 2), ("unknown-value", 9)]
    finding = validate(read_content(project)).findings[0]
    assert "<<<<<<<" in finding.message.zh
    assert "merge conflict" in finding.message.en


def test_missing_unknown_and_wrong_fields_are_told_together(project: Path) -> None:
    found = told(
        project, "observations/town-2023.yaml",
        ("  - id: loss-averted\n", "  - id: loss-averted\n    source: town-2023\n    colour: red\n"),
        ("    value: 138\n", ""), ("unit: wan-yuan", "unit: [wan-yuan]"),
        ("    indicator: loss-averted-amount", "    indicator: [a, b]"),
    )  # fmt: skip
    assert {code for code, _ in found} == {"unknown-key", "missing-field", "wrong-type"}
    assert [code for code, _ in found].count("unknown-key") == 2
    assert [code for code, _ in found].count("wrong-type") == 2


@pytest.mark.parametrize("factor", ["0", "-1", "0.0", "many"])
def test_a_unit_of_nothing_is_told(project: Path, factor: str) -> None:
    assert [code for code, _ in told(project, "units.yaml", ("factor: 10000", f"factor: {factor}"))] == ["wrong-type"]
