"""The next province and the next year have titles of their own, however alike they are."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import overlay

REGIONS = """\
# content/regions.yaml
regions:
  - {code: "320000", name: {zh: 江苏省, en: Jiangsu Province}, level: province}
  - {code: "321300", name: {zh: 宿迁市, en: Suqian}, level: city, parent: "320000"}
  - {code: "330000", name: {zh: 浙江省, en: Zhejiang Province}, level: province}
"""
ENTITY = """\
# content/entities/{id}.yaml
id: {id}
kind: organization
name: {{zh: 大{letter}交警总队, en: Police of {id}}}
level: city
region: "{region}"
description: {{zh: 公安机关。, en: Police.}}
sources: [{{source: town-2023, passages: [1]}}]
"""
EVENT = """\
# content/events/{year}/{id}.yaml
id: {id}
type: report
title: {{zh: 冬季巡防, en: Winter patrols of {id}}}
date: "{date}"
date_basis: stated
region: "320000"
topics: [safety]
summary: {{zh: 巡防。, en: Patrols.}}
sources: [{{source: town-2023, passages: [1]}}]
"""


def codes(documents: str, project: Path) -> list[str]:
    findings = validate(read_content(overlay(documents, project).project)).findings
    return [finding.code for finding in findings]


@pytest.mark.parametrize(("region", "expected"), [("330000", []), ("321300", ["near-duplicate-title"])])
def test_names_of_regions_that_lie_apart(tmp_path: Path, region: str, expected: list[str]) -> None:
    one = ENTITY.format(id="harbour", letter="江", region="320000")
    two = ENTITY.format(id="station", letter="河", region=region)
    assert codes(REGIONS + one + two, tmp_path) == expected


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022", []),
        ("2021/2022-03", []),
        ("2023-12", ["near-duplicate-title"]),
        ("2022/2023", ["near-duplicate-title"]),
        ("../2022", []),
    ],
)
def test_titles_of_events_in_different_years(tmp_path: Path, date: str, expected: list[str]) -> None:
    one = EVENT.format(id="harbour", year=2023, date="2023")
    two = EVENT.format(id="station", year=2023, date=date)
    # Its passage says another date than most of these, which is told too and not asked here.
    assert [code for code in codes(one + two, tmp_path) if code == "near-duplicate-title"] == expected


@pytest.mark.parametrize(
    ("zh", "expected"),
    [
        ("服务台避免损失{loss-averted}", ["near-duplicate-title"]),
        ("[[town-police]]避免损失{loss-averted}", []),
        ("服务台避免损失{theft-change}", []),
        ("服务台避免损失{loss-avertee}", ["dangling-reference"]),
    ],
)
def test_titles_are_compared_as_readers_see_them(zh: str, expected: list[str], tmp_path: Path) -> None:
    one, two = (titled("harbour", "服务台避免损失{loss-averted}"), titled("station", zh))
    assert codes(one + two, tmp_path) == expected


def titled(id_: str, zh: str) -> str:
    """An event of this title that lists all figures; its English one, in other words, refers to the same."""
    references = " ".join(re.findall(r"\{[^}]+\}|\[\[[^]]+\]\]", zh))
    event = EVENT.format(id=id_, year=2023, date="2023")
    title = f'title: {{zh: "{zh}", en: "Patrols of {id_}: {references}"}}'
    return re.sub(r"title: .*", lambda _: title, event) + "observations: [loss-averted, theft-change]\n"


def test_the_help_gives_the_line_that_tells_two_apart(tmp_path: Path) -> None:
    one = EVENT.format(id="harbour", year=2023, date="2023")
    two = EVENT.format(id="station", year=2023, date="2023")
    line = "- {type: distinct_from, to: harbour, basis: inferred, note: {zh: 理由, en: reason}}"
    (finding,) = validate(read_content(overlay(one + two, tmp_path / "a").project)).findings
    assert line in finding.help.zh
    assert line in finding.help.en
    assert codes(one + two + f"relations:\n  {line}\n", tmp_path / "b") == []


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        (
            "{type: related_to, to: harbour, basis: inferred, note: {zh: 来源没有说, en: The source does not say}}",
            [],
        ),
        ("{type: related_to, to: harbour, basis: structure}", ["near-duplicate-title"]),
        ("{type: part_of, to: harbour, basis: stated}", ["near-duplicate-title"]),
    ],
)
def test_what_the_source_leaves_open_is_told_apart_by_a_note(
    tmp_path: Path, relation: str, expected: list[str]
) -> None:
    one = EVENT.format(id="harbour", year=2023, date="2023")
    two = EVENT.format(id="station", year=2023, date="2023")
    assert codes(one + two + f"relations:\n  - {relation}\n", tmp_path) == expected
