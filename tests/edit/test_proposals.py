"""What a draft proposes for the numerals of an article; each numeral here is of an invented one."""

# ruff: noqa: E501 - one text a line

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator import pipeline
from generator.edit.passage_index import index
from generator.edit.proposals import ProposedFigure, names, propose
from generator.edit.setting_aside import SetAside
from generator.model import passages
from tests.rules.overlay import overlay

SOURCE = """\
# content/regions.yaml
regions:
  - {code: "320000", name: {zh: 江苏省, en: Jiangsu Province}, level: province}
  - {code: "660000", name: {zh: 澜江省, en: Lanjiang Province}, level: province}
  - {code: "660100", name: {zh: 云泽市, en: Yunze}, level: city, parent: "660000"}
# content/sources/lanjiang-2024.yaml
id: lanjiang-2024
type: report
title: {zh: 澜江年报, en: Report of Lanjiang}
region: "660000"
reach: 2015/2025
description: {zh: 一省一年的工作。, en: The work of a province in a year.}
"""


def proposals(text: str, project: Path) -> list[ProposedFigure | SetAside]:
    folder = overlay(SOURCE, project).project
    index(folder / "content/sources/lanjiang-2024.yaml", "lanjiang-2024", text)
    draft = pipeline.draft(folder)
    return propose(draft, draft.source_by_id["lanjiang-2024"].value, passages.split(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2025-01-10 08:15", [("08:15", "boilerplate")]),
        ("2024年，6月至9月查处。3月15日大会。", [("6月至9月", "date 2024-06/2024-09"), ("3月15日", "date 2024-03-15")]),
        ("2024年，过去一年全省，一年来全省，新一年", [("一年", "date 2024"), ("一年来", "date 2024"), ("一年", "structure")]),
        ("“云剑—2024”专项行动，报告2024全省", [("2024", "name"), ("2024", "date 2024")]),
        ("“我离转账只差一步。”他说", [("一", "structure")]),
        ("二十届三中全会，位居全国前三，第二届", [("二十届", "ordinal"), ("三", "name"), ("三", "ordinal"), ("第二届", "ordinal")]),
        ("荣立一等功，二级英模，市县两级中心", [("一等功", "name"), ("二级", "name"), ("两级", "structure")]),
        ("110接警台，12345热线，苏ICP备10080896号", [("110", "name"), ("12345热线", "name"), ("10080896号", "boilerplate")]),
        ("苏ICP备10080896号-6", [("10080896号-6", "boilerplate")]),
        ("“五大行动”和三大体系", [("五大", "name"), ("三大", "structure")]),
    ],
)  # fmt: skip
def test_what_is_no_figure(tmp_path: Path, text: str, told: list[tuple[str, str]]) -> None:
    found = [each for each in proposals(text, tmp_path) if isinstance(each, SetAside)]
    assert [(each.place.token, f"{each.status} {each.ref or ''}".strip()) for each in found] == told


def test_equal_numerals_stand_apart_also_where_one_begins_its_passage(tmp_path: Path) -> None:
    places = [each.place for each in proposals("12名到场，又12名赶来。", tmp_path)]
    assert [(each.before, each.token, each.after, each.nth) for each in places] == [
        ("", "12名", "到场，又12名赶来。", 1),
        ("12名到场，又", "12名", "赶来。", 2),
    ]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("2024年，侦破47起。", "2024"),
        ("2024年，连续九年前列。", "2016/2024"),
        ("2024年，目前已建立12个。", "../2024"),
        ("2024年，目前同比下降12%。", "2024"),
        ("2024年，全年累计服务12次。", "2024"),
        ("2024年8月，抓获12名。", "2024-08"),
        ("抓获12名。\n2024年，全省平安。2025年，继续。\n2024年。", "2024"),
    ],
)
def test_the_period_of_a_figure(tmp_path: Path, text: str, period: str) -> None:
    (found,) = proposals(text, tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.period.edtf == period


@pytest.mark.parametrize(
    ("text", "region"),
    [
        ("云泽市公安局抓获12名。", "660100"),
        ("云泽警方抓获12名。", "660100"),
        ("云泽市的做法推广到全省，抓获12名。", "660000"),
        ("江苏省来访，抓获12名。", "660000"),
        ("云泽市公安局接到澜江省公安厅指令，抓获12名。", "660000"),
        ("云泽民警报澜江警方，抓获12名。", "660000"),
        ("澜江省公安厅赴云泽市，抓获12名。", "660100"),
    ],
)
def test_the_region_of_a_figure(tmp_path: Path, text: str, region: str) -> None:
    (found,) = proposals(text, tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.region == region


@pytest.mark.parametrize(
    ("text", "direction"),
    [("同比下降三成，", "decrease"), ("同比减少2起。", "decrease"), ("增至216个。", None), ("增长1.7倍。", "increase")],
)
def test_the_direction_of_a_figure(tmp_path: Path, text: str, direction: str | None) -> None:
    (found,) = proposals(text, tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.direction == direction


def test_a_value_is_read_even_where_no_unit_has_the_measure_word(tmp_path: Path) -> None:
    (found,) = proposals("投入170余场。", tmp_path)
    assert isinstance(found, ProposedFigure)
    assert found.figure is not None
    assert (found.figure.value, found.figure.unit, found.figure.measure) == (Decimal(170), None, "场")


def test_a_short_name_is_that_of_an_entity_near_the_source_only(tmp_path: Path) -> None:
    """小城警方 is an alias of an entity of another province; its full name could only be meant."""
    folder = overlay(SOURCE, tmp_path).project
    draft = pipeline.draft(folder)
    there, here = draft.source_by_id["lanjiang-2024"].value, draft.source_by_id["town-2023"].value
    assert names(draft, there, ["小城警方称"]) == []
    assert [name.entity for name in names(draft, here, ["小城警方称"])] == ["town-police"]
    assert [name.entity for name in names(draft, there, ["小城公安局称"])] == ["town-police"]


@pytest.mark.parametrize(
    "text",
    [
        "平台建成，热线025-84707368。",
        "110接警台",
        "拨打96110举报",
        "400-800-1234",
        "沿G104国道巡逻",
        "（2023）苏1302刑初45号判决",
        "传真（0527）8436-9110",
        "书号978-7-5537-4821-6",
        "12345热线办理",
        "监测PM10",
        "桩号K18+300处",
        "上午9时30分接访",
        "单位：万元",
        "市县两级中心",
    ],
)
def test_the_check_accepts_what_the_draft_proposes(tmp_path: Path, text: str) -> None:
    (proposed,) = (each for each in proposals(text, tmp_path) if isinstance(each, SetAside))
    source = tmp_path / "content/sources/lanjiang-2024.yaml"
    assert proposed.reason is not None
    zh, en = proposed.reason.zh, proposed.reason.en
    words = f'status: {proposed.status}, reason: {{zh: "{zh}", en: "{en}"}}}}'
    before = source.read_text(encoding="utf-8")
    token = next(line for line in before.splitlines() if "- {token:" in line)
    source.write_text(before.replace(token, f"{token[:-1]}, {words}"), encoding="utf-8")
    codes = {finding.code for finding in pipeline.check(tmp_path).findings if finding.span.file.name == source.name}
    assert codes == set()
