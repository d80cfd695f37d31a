"""The page of an indicator: its sentence, its picture, its passage, what it is not to be compared with."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.record import Record
from generator.render.site import plan
from tests.render.pages.test_topics import page
from tests.render.strings import site
from tests.this_record import this_index, this_record


def indicator(id_: str, code: str = "zh") -> str:
    return page(f"indicators/{id_}.md", code)


def grown(id_: str, **changes: Any) -> Record:
    """The record with another value beside one it has."""
    own = this_record().observations[id_]
    more = own.model_copy(update={"id": "another", "note": None, **changes})
    return replace(this_record(), observations={**this_record().observations, "another": more})


def of(found: Record, id_: str) -> str:
    made = {item.path: item for item in plan(index(found), site()).pages if isinstance(item, Page)}
    return made[PurePosixPath(f"indicators/{id_}.md")].markdown


@pytest.mark.parametrize("code", ["zh", "en"])
@pytest.mark.parametrize("id_", sorted(this_record().indicators))
def test_every_indicator_opens_with_its_figure_and_leads_on(id_: str, code: str) -> None:
    said = indicator(id_, code)
    assert "bn-figure" in said.partition('class="bn-headline"')[2].partition("</div>")[0]
    assert "(../timeline/index.md?" in said
    assert '<mark class="bn-numeral">' in said, "its token stands marked in the strip of its passage"
    for item in this_index().observations_by_indicator[id_]:
        assert f"../sources/{item.source}.md#p{item.passage}" in said


def test_the_sentence_of_a_change_says_against_what() -> None:
    assert "江苏省来源报告，2023年刑事案件立案数同比[下降2.2%]" in indicator("criminal-cases-filed-change")
    assert "日均损失比年初[下降64.5%]" in indicator("telecom-fraud-daily-loss-change")
    assert "（不是同比）" in indicator("telecom-fraud-daily-loss-change")
    assert "没有说明与何时相比" in indicator("brawl-reports-change").partition("bn-beside")[0]


def test_a_share_of_what_nobody_says_is_dashed() -> None:
    said = indicator("fast-clearance-share")
    assert "没有说明是什么的占比" in said
    assert "bn-rest--unknown" in said
    assert 'x="0.00%" y="0" width="66.80%"' in said
    known = indicator("residents-served-nearby-share")
    assert "bn-rest--unknown" not in known
    assert "bn-soft" in known, "at least 80 %"


def test_a_part_stands_in_the_box_of_its_whole() -> None:
    said = indicator("long-cold-homicide-cases-cleared")
    assert said.count('class="bn-one bn-side-1"') == 7
    assert said.count('class="bn-one bn-side-1 bn-pale"') == 43 - 7
    assert "bn-across" not in said


def test_a_part_that_nobody_states_stands_across_the_edge() -> None:
    said = indicator("second-class-model-officers")
    assert said.count('class="bn-one bn-side-1 bn-pale"') == 8
    assert said.count('class="bn-one bn-side-2 bn-across"') == 2
    assert "没有说明宿迁市的数是否计入江苏省的数" in said


def test_a_streak_has_a_cell_for_each_year_the_derived_one_soft() -> None:
    drawn = indicator("current-homicide-cleared-streak").partition("bn-track--streak")[2].partition("</svg>")[0]
    assert drawn.count("<rect") == 6
    assert drawn.count("bn-soft") == 1
    assert "起始年份由连续年数推算" in indicator("current-homicide-cleared-streak")


def test_silence_of_a_side_has_its_place() -> None:
    assert re.search(r"江苏省\n:   没有报告", indicator("fast-clearance-share"))
    assert "bn-silent" in indicator("criminal-cases-filed-change")


def test_people_who_died_have_no_picture_and_no_place_among_others() -> None:
    dead = [id_ for event in this_record().events.values() if event.type == "memorial" for id_ in event.observations]
    indicators = [this_record().indicators[this_record().observations[id_].indicator] for id_ in dead]
    assert indicators
    for measured in indicators:
        assert "bn-drawing" not in indicator(measured.id)
        assert "bn-large" not in indicator(measured.id)
    for id_ in ("first-class-merit-groups", "second-class-model-officers"):
        beside = indicator(id_).partition("{#others}")[0]
        assert not any(f"/{measured.id}.md)" in beside for measured in indicators), id_


def test_two_years_are_columns_and_a_table_by_period() -> None:
    found = grown("jiangsu-criminal-cases-filed-change", period="2024", value=Decimal("3.1"), direction="increase")
    said = of(found, "criminal-cases-filed-change")
    assert "bn-drawing--columns bn-falls" in said
    assert said.count('class="bn-column"') == 2
    assert "2024年刑事案件立案数同比[上升3.1%]" in said.partition("bn-beside")[0], "the sentence is of the latest year"
    table = said.partition("{#periods}")[2].partition("##")[0]
    assert "| 2023年 |" in table
    assert "| 2024年 |" in table


def test_from_six_years_on_it_is_a_line() -> None:
    own = this_record().observations["jiangsu-police-enterprise-workstations"]
    more = {
        f"y{year}": own.model_copy(update={"id": f"y{year}", "period": str(year), "value": Decimal(year - 1900)})
        for year in range(2017, 2023)
    }
    said = of(
        replace(this_record(), observations={**this_record().observations, **more}), "police-enterprise-workstations"
    )
    assert "bn-drawing--line" in said
    assert said.count("<circle") == 7
    assert said.count("<line x1") == 6


def test_two_regions_are_marks_on_one_scale() -> None:
    found = grown(
        "jiangsu-online-service-share",
        region="321300",
        source="suqian-2023",
        passage=3,
        value=Decimal(71),
        bound="about",
    )
    said = of(found, "online-public-service-share")
    assert 'class="bn-thread" x1="71.00%" y1="50%" x2="88.00%"' in said
    assert "宿迁市在江苏省之内，这不是两地相比。" in said
    assert "../compare.md" in said


def test_a_change_of_one_region_keeps_the_place_of_the_other() -> None:
    panel = indicator("telecom-fraud-losses-change").partition("bn-pairs--changes")[2].partition("</div>")[0]
    assert "bn-fall" in panel
    assert "没有报告" in panel


def test_the_index_folds_topics_and_keeps_the_tables_of_charts() -> None:
    said = page("indicators/index.md")
    assert said.count("<details") == len({held.topic for held in this_record().indicators.values()})
    assert "../data/charts/changes-320000-2023.csv" in said
    for id_ in this_record().indicators:
        assert f"({id_}.md)" in said or f"/{id_}.md)" in said, id_


def test_what_the_record_opposes_stands_on_two_sides_of_a_sign_and_in_no_table_below() -> None:
    for own, other in (
        ("case-clearance-time-change", "arrival-time-change"),
        ("arrival-time-change", "case-clearance-time-change"),
    ):
        alike = indicator(own).partition("{#alike}")[2].partition("\n## ")[0]
        assert "≠" in alike
        assert "**对象不同**" in alike
        assert alike.count(f"(../indicators/{other}.md)") == 1


def test_a_unit_beside_a_large_number_is_no_unit_of_a_whole() -> None:
    assert '<span class="bn-measure">分钟</span>' in indicator("drone-coverage-time")
    assert "bn-unit" not in indicator("drone-coverage-time")


def test_a_large_figure_leads_to_its_very_numeral() -> None:
    assert re.search(
        r"\]\(\.\./sources/jiangsu-2023\.md#p21-9\)\{: \.bn-figure \.bn-large", indicator("drone-coverage-time")
    )
