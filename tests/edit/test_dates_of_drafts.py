"""Which year a date has that is printed without one, what a draft says of it, and what it asks.

The articles are invented: a January bulletin, a mid-year report, a communique of tables, an English report.
"""

# ruff: noqa: E501 - one text a line

from __future__ import annotations

from pathlib import Path

import pytest

from generator import pipeline
from generator.edit.draft_file import draft_text
from generator.edit.passage_index import index
from generator.edit.proposals import ProposedFigure, propose
from generator.edit.setting_aside import SetAside
from generator.model import passages
from tests.rules.overlay import overlay

SOURCE = """\
# content/regions.yaml
regions:
  - {{code: "320000", name: {{zh: 江苏省, en: Jiangsu Province}}, level: province}}
  - {{code: "660000", name: {{zh: 澜江省, en: Lanjiang Province}}, level: province}}
  - {{code: "660100", name: {{zh: 云泽市, en: Yunze}}, level: city, parent: "660000"}}
  - {{code: "660200", name: {{zh: 石浦市, en: Shipu}}, level: city, parent: "660000"}}
# content/sources/lanjiang.yaml
id: lanjiang
type: report
title: {{zh: 澜江通报, en: Bulletin of Lanjiang}}
region: "660000"
{issued}reach: {reach}
description: {{zh: 一省的工作。, en: The work of a province.}}
"""


def drafted(
    text: str, project: Path, issued: str = "", reach: str = "2000/2026"
) -> tuple[list[ProposedFigure | SetAside], str]:
    day = f'issued: {{date: "{issued}"}}\n' if issued else ""
    folder = overlay(SOURCE.format(issued=day, reach=reach), project).project
    index(folder / "content/sources/lanjiang.yaml", "lanjiang", text)
    draft = pipeline.draft(folder)
    source = draft.source_by_id["lanjiang"].value
    return propose(draft, source, passages.split(text)), draft_text(draft, source, passages.split(text))


def date_of(token: str, found: list[ProposedFigure | SetAside]) -> list[str]:
    """The date of a token set aside, or all that it may be."""
    each = next(each for each in found if each.place.token == token)
    assert isinstance(each, SetAside)
    return [each.ref] if each.ref else [choice.edtf for choice in each.choices]


def period_of(token: str, found: list[ProposedFigure | SetAside]) -> list[str]:
    each = next(each for each in found if each.place.token == token)
    assert isinstance(each, ProposedFigure)
    return [each.period.edtf] if each.period.edtf else [choice.edtf for choice in each.period.choices]


@pytest.mark.parametrize(
    ("text", "issued", "reach", "token", "dates"),
    [
        # a bulletin of January about the year before
        ("12月查处。", "2024-01-10", "2000/2026", "12月", ["2023-12"]),
        ("1月10日召开。", "2024-01-10", "2000/2026", "1月10日", ["2024-01-10"]),
        ("1月10日召开。", "2024-01-10", "2023", "1月10日", ["2023-01-10"]),
        ("2023年平安。1月10日召开。", "2024-01-10", "2000/2026", "1月10日", ["2024-01-10", "2023-01-10"]),
        ("2023年1月3日至9日，1月10日召开。", "2024-01-10", "2000/2026", "1月10日", ["2023-01-10"]),
        ("12月查处，1月查处。", "2024-01-10", "2000/2026", "1月", ["2024-01"]),
        ("将于12月建成。", "2024-01-10", "2000/2026", "12月", ["2024-12"]),
        # a report of the middle of a year
        ("上半年查处。", "2025-07-05", "2000/2026", "上半年", ["2025-01/2025-06"]),
        ("下半年查处。", "2025-07-05", "2000/2026", "下半年", ["2024-07/2024-12"]),
        ("下半年计划建成。", "2025-07-05", "2000/2026", "下半年", ["2025-07/2025-12"]),
        ("1—5月查处。", "2025-06-02", "2000/2026", "1—5月", ["2025-01/2025-05"]),
        ("5月17日至19日开放。", "2025-06-02", "2000/2026", "5月17日至19日", ["2025-05-17/2025-05-19"]),
        ("4月上旬播种。", "2025-06-02", "2000/2026", "4月上旬", ["2025-04-01/2025-04-10"]),
        ("第三季度回暖。", "2025-06-02", "2000/2026", "第三季度", ["2024-07/2024-09"]),
        ("2022年与2023年，比2019年5月多。9月查处。", "2024-02-01", "2000/2026", "9月", ["2023-09"]),
        # words for years
        ("去年9月查处。", "2024-01-10", "2000/2026", "9月", ["2023-09"]),
        ("2023年，今年5月查处。", "2024-01-10", "2000/2026", "5月", ["2024-05", "2023-05"]),
        ("2023年，今年5月查处。", "2023-12-30", "2000/2026", "5月", ["2023-05"]),
        ("2023年，上年5月查处。", "2024-01-10", "2000/2026", "5月", ["2022-05", "2023-05"]),
        ("2023年，明年5月召开。", "2023-12-30", "2000/2026", "5月", ["2024-05"]),
        # no day of issue
        ("3月查处。", "", "2023", "3月", ["2023-03"]),
        ("去年3月查处。", "", "2023", "3月", ["2022-03"]),
    ],
)  # fmt: skip
def test_the_year_of_a_date(  # noqa: PLR0917 - a row of the table above
    tmp_path: Path, text: str, issued: str, reach: str, token: str, dates: list[str]
) -> None:
    found, draft = drafted(text, tmp_path, issued, reach)
    assert date_of(token, found) == dates
    line = next(line for line in draft.splitlines() if f"token: {token}" in line)
    assert ("reason" in line) == (len(dates) == 1), "what was settled is said in the record"
    assert ("which:" in line and "ref: null" in line) == (len(dates) > 1), "and what was not is asked"


@pytest.mark.parametrize(
    ("text", "issued", "token", "periods"),
    [
        ("1—11月，查处12起。", "2023-12-05", "12起", ["2023-01/2023-11"]),
        ("5月17日至19日，查处12起。", "2023-12-05", "12起", ["2023-05-17/2023-05-19"]),
        ("2022年至2023年，查处12起。", "2024-02-05", "12起", ["2022/2023"]),
        ("20世纪90年代，查处12起。", "2024-02-05", "12起", ["1990/1999"]),
        ("今年以来，查处12起。", "2024-09-05", "12起", ["2024/.."]),
        ("2023年以来，查处12起。", "2024-01-05", "12起", ["2023"]),
        ("截至2024年6月底，建成12个。", "2024-07-05", "12个", ["../2024-06"]),
        ("2024年上半年，查处3起。目前，有12个。", "2024-07-05", "12个", ["../2024-06"]),
        ("2023年，比2022年增长12%。", "2024-02-05", "12%", ["2023"]),
        ("2023年，与去年同期相比增长12%。", "2024-02-05", "12%", ["2023"]),
        ("2023年，5月3日召开。查处12起。", "2024-02-05", "12起", ["2023"]),
        ("2023年5月3日召开，全年查处12起。", "2024-02-05", "12起", ["2023"]),
        ("2023年平安。今年查处12起。", "2024-01-05", "12起", ["2024", "2023"]),
        ("In 2023 we met. In May we found 12.", "2024-01-10", "12", ["2023-05"]),
        ("Between April and June we found 12.", "2024-01-10", "12", ["2023-04/2023-06"]),
        ("In 2023 there were 12%, compared with 7.5% in 2022.", "2024-01-10", "12%", ["2023"]),
    ],
)  # fmt: skip
def test_the_period_of_a_figure(tmp_path: Path, text: str, issued: str, token: str, periods: list[str]) -> None:
    found, _ = drafted(text, tmp_path, issued)
    assert period_of(token, found) == periods


def test_a_source_without_a_day_of_issue_takes_the_year_from_its_reach_and_says_so(tmp_path: Path) -> None:
    found, draft = drafted("查处12起。", tmp_path, reach="2021-01/2021-06")
    assert period_of("12起", found) == ["2021-01/2021-06"]
    assert "the reach of the source is 2021-01/2021-06" in draft


@pytest.mark.parametrize(
    ("text", "token", "periods"),
    [
        ("2023年查处9起，力争明年查处12起。", "12起", []),
        ("2023年，计划新建12个。", "12个", []),
        ("到2025年，建成12个。", "12个", ["2025"]),
        ("2025年将达到12个。", "12个", ["2025"]),
        ("下一步，目标是12个。", "12个", []),
        ("预计2024年下半年达到12个。", "12个", ["2024-07/2024-12"]),
        ("In 2023 we hired 9 and plan to. We will hire 12 next year.", "12", ["2025"]),
        ("The force aims to open 12 stations by 2026.", "12", ["2026"]),
    ],
)  # fmt: skip
def test_a_target_is_no_result_of_the_year_reported(tmp_path: Path, text: str, token: str, periods: list[str]) -> None:
    found, draft = drafted(text, tmp_path, "2024-01-10")
    target = next(each for each in found if each.place.token == token)
    assert isinstance(target, ProposedFigure)
    assert target.target
    assert target.indicator is None
    assert period_of(token, found) == periods
    assert "no result of the year reported" in draft


@pytest.mark.parametrize(
    "text",
    ["“三年行动计划”完成12个。", "2023年，计划新建9个，实际建成12个。", "到2023年，建成12个。", "完成年度目标任务，建成12个。", "力争平安。2023年建成12个。"],
)  # fmt: skip
def test_a_result_is_no_target(tmp_path: Path, text: str) -> None:
    found, _ = drafted(text, tmp_path, "2024-01-10")
    result = found[-1]
    assert result.place.token.startswith("12")
    assert isinstance(result, ProposedFigure)
    assert result.target is None


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("三分之二的人，“三分之一”行动", ["三分之二", "三分之一"]),
        ("产值翻一番，再翻两番", ["一番", "两番"]),
        ("百分之九十九点五，千分之七，七成半", ["百分之九十九点五", "千分之七", "七成半"]),
        ("3至5个，两三名，几十人，“三五户”", ["3至5个", "两三名", "几十人", "三五户"]),
        ("增长一倍，用时一小时，一成", ["一倍", "一小时", "一成"]),
        ("比分3比1，总量达1兆", ["3比1", "1兆"]),
    ],
)  # fmt: skip
def test_what_may_be_a_figure_is_asked_for_and_never_set_aside(tmp_path: Path, text: str, tokens: list[str]) -> None:
    found, _ = drafted(text, tmp_path, "2024-01-10")
    assert [each.place.token for each in found if isinstance(each, ProposedFigure)] == tokens


TABLE = """\
单位：起
指标\t2022年\t2023年\t同比增长（%）
盗窃案件\t1,234\t1,100\t-10.9
避免损失（万元）\t20\t12345\t3.2
| 地区 | 避免损失（元） |
| --- | --- |
| 云泽市 | 320 |
| 石浦市 | 2023 |
项目  一季度  二季度
走访户数  500  640
"""


@pytest.mark.parametrize(
    ("token", "told"),
    [
        ("1,234", ("2022", "1234", None, None, "660000")),
        ("1,100", ("2023", "1100", None, None, "660000")),
        ("-10.9", ("2023", "-10.9", "percent", "decrease", "660000")),
        ("12345", ("2023", "12345", "wan-yuan", None, "660000")),
        ("3.2", ("2023", "3.2", "percent", "increase", "660000")),
        ("320", ("2023", "320", "yuan", None, "660100")),
        ("2023", ("2023", "2023", "yuan", None, "660200")),
        ("640", ("2023-04/2023-06", "640", None, None, "660000")),
    ],
)  # fmt: skip
def test_a_row_of_a_table_takes_its_header(tmp_path: Path, token: str, told: tuple[str | None, ...]) -> None:
    found, _ = drafted(TABLE, tmp_path, "2024-01-20")
    (cell,) = (each for each in found if each.place.token == token)
    assert isinstance(cell, ProposedFigure)
    assert cell.figure is not None
    assert (cell.period.edtf, str(cell.figure.value), cell.figure.unit, cell.direction, cell.region) == told


def test_the_indicator_of_a_cell_is_that_of_its_row_and_column(tmp_path: Path) -> None:
    found, _ = drafted(TABLE, tmp_path, "2024-01-20")
    guessed = {
        each.place.token: each.indicator for each in found if isinstance(each, ProposedFigure) and each.indicator
    }
    assert guessed["12345"] == guessed["320"] == "loss-averted-amount"
    assert guessed["-10.9"] == "theft-cases-change"


@pytest.mark.parametrize(
    ("text", "cautioned"),
    [("截至2024年6月底，建成12个。", True), ("2024年6月，建成12个。", False), ("2024年以来，建成12个。", False)],
)
def test_an_open_start_is_drafted_with_its_caution(tmp_path: Path, text: str, cautioned: bool) -> None:
    """The check asks for the caution, so that without it each such figure would be a finding as it was proposed."""
    _, written = drafted(text, tmp_path, "2024-07-05")
    assert ("cautions: [start_unknown]" in written) is cautioned
