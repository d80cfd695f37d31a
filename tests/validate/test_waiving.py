"""What editors may waive, and how it is told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from generator import pipeline
from generator.diagnostics import sarif, text
from generator.validate.registry import RULES
from tests.rules.overlay import overlay

DOCUMENT = "# content/topics.yaml\ntopics:\n  - id: safety\n    name: {{zh: 安全, en: Safety}}\n    description:\n"


def check(project: Path, comment: str, *, above: bool = False) -> pipeline.Checked:
    line = f"      # {comment}\n      zh: 共三起。\n" if above else f"      zh: 共三起。  # {comment}\n"
    return pipeline.check(
        overlay(DOCUMENT.replace("{{", "{").replace("}}", "}") + line + "      en: x\n", project).project
    )


@pytest.mark.parametrize("above", [False, True])
@pytest.mark.parametrize(
    "comment",
    [
        "waive: bare-numeral — part of a name",
        "waive:bare-numeral - part of a name",
        "免查：bare-numeral——名称的一部分",
        "免查: bare-numeral，名称的一部分",
        "免查 bare-numeral 名称的一部分",
    ],
)
def test_a_waived_finding_leaves_the_record(tmp_path: Path, comment: str, *, above: bool) -> None:
    checked = check(tmp_path, comment, above=above)
    assert checked.findings == ()
    assert checked.record is not None
    ((finding, reason),) = [(each.finding, each.reason) for each in checked.waived]
    assert finding.code == "bare-numeral"
    assert reason in {"part of a name", "名称的一部分"}
    assert text.summary((), "zh", 1) == "没有发现问题；免查 1 个。"


def test_a_waiver_in_a_quoted_text_is_text(tmp_path: Path) -> None:
    project = overlay("", tmp_path).project
    topics = project / "content/topics.yaml"
    topics.write_text(
        'topics:\n  - id: safety\n    name: {zh: 安全, en: Safety}\n    description:\n'
        '      zh: "三起 # waive: bare-numeral — no comment"\n      en: x\n',
        encoding="utf-8",
    )  # fmt: skip
    assert [finding.code for finding in pipeline.check(project).findings] == ["bare-numeral"]


def test_a_waiver_does_not_reach_other_lines(tmp_path: Path) -> None:
    project = overlay("", tmp_path).project
    (project / "content/topics.yaml").write_text(
        "topics:\n  - id: safety\n    name: {zh: 安全, en: Safety}\n    description:\n"
        "      zh: 共三起。\n      en: x  # waive: bare-numeral — elsewhere\n",
        encoding="utf-8",
    )  # fmt: skip
    assert [finding.code for finding in pipeline.check(project).findings] == ["bare-numeral"]


def test_sarif_tells_what_is_suppressed_and_why(tmp_path: Path) -> None:
    checked = check(tmp_path, "waive: bare-numeral — part of a name")
    (run,) = json.loads(sarif.render(checked.findings, RULES, "en", checked.waived))["runs"]
    (result,) = run["results"]
    assert result["suppressions"] == [{"kind": "inSource", "justification": "part of a name"}]


def test_the_codes_that_can_be_waived_are_documented() -> None:
    waivable = {code for code, rule in RULES.items() if rule.waivable}
    documentation = RULES["bad-waiver"].documentation
    for words in (documentation.zh, documentation.en):
        assert set(re.findall(r"[a-z]+(?:-[a-z]+)+", words.split("\n\n")[1])) == waivable
    assert not waivable & {"syntax", "private-name", "vanished-id", "token-unaccounted"}
