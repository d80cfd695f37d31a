"""Each folder is a rule: bad.yml gives exactly expected.txt, good.yml gives nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics import text
from generator.diagnostics.diagnostic import Diagnostic
from generator.load.content import content_of, read_content
from generator.validate.registry import RULES
from generator.validate.validate import validate
from tests.rules.overlay import overlay

FOLDERS = sorted(path for path in Path(__file__).parent.iterdir() if (path / "bad.yml").is_file())


def findings(documents: Path, project: Path) -> tuple[Diagnostic, ...]:
    laid = overlay(documents.read_bytes().decode(), project)
    before = content_of(laid.before) if laid.before else None
    return validate(read_content(laid.project), laid.published, before).findings


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_bad_example_gives_the_expected_text(folder: Path, tmp_path: Path, update_golden: bool) -> None:
    found = findings(folder / "bad.yml", tmp_path)
    said = text.render(found, tmp_path, "zh") + "\n" + text.render(found, tmp_path, "en")
    assert folder.name in {finding.code for finding in found}
    if update_golden:
        (folder / "expected.txt").write_text(said, encoding="utf-8")
    assert said == (folder / "expected.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_good_example_gives_nothing(folder: Path, tmp_path: Path) -> None:
    assert findings(folder / "good.yml", tmp_path) == ()


def test_every_rule_has_a_folder_and_every_folder_a_rule() -> None:
    assert {folder.name for folder in FOLDERS} == set(RULES)


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_documented_in_both_languages_with_examples(code: str) -> None:
    documentation = RULES[code].documentation
    assert "坏例" in documentation.zh
    assert "好例" in documentation.zh
    assert "Bad" in documentation.en
    assert "Good" in documentation.en
    assert RULES[code].title.zh.endswith("。")
    assert RULES[code].title.en.endswith(".")
