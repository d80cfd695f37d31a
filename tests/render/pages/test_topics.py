"""The page of a topic: what it opens with, its pairs, its silences, its events."""

from __future__ import annotations

import re
from functools import cache
from pathlib import PurePosixPath

import pytest

from generator.files.artifact import Page
from generator.render.site import plan
from tests.render.strings import site
from tests.this_record import this_index, this_record


def page(path: str, code: str = "zh") -> str:
    """The Markdown of one page of the project's own site."""
    return _pages(code)[PurePosixPath(path)].markdown


@cache
def _pages(code: str) -> dict[PurePosixPath, Page]:
    """All of them, each written when it is read."""
    return {item.path: item for item in plan(this_index(), site(code)).pages if isinstance(item, Page)}


def topic(id_: str) -> str:
    return page(f"topics/{id_}.md")


@pytest.mark.parametrize("id_", sorted(this_record().topics))
def test_every_topic_opens_with_a_sentence_made_of_figures(id_: str) -> None:
    said = topic(id_).partition('class="bn-headline"')[2].partition("</div>")[0]
    assert "bn-figure" in said
    assert "。" in said


@pytest.mark.parametrize("id_", sorted(this_record().topics))
def test_every_figure_of_a_topic_stands_on_its_page(id_: str) -> None:
    """As a figure that links to its passage; of the dead in a sentence."""
    wording = this_index().observations_by_topic.get(id_, ())
    for item in wording:
        assert f"../sources/{item.source}.md#p{item.passage}" in topic(id_), item.id


def test_a_change_is_a_bar_from_the_middle_and_the_other_side_is_silent() -> None:
    (row,) = (line for line in topic("telecom-fraud").splitlines() if line.startswith("| [电诈立案数]"))
    _, _, province, city, *_ = row.split("|")
    assert 'x="27.00%" y="0" width="23.00%"' in province  # 18.4 of 40 % to the left of the middle
    assert "bn-fall" in province
    assert "bn-silent" in city
    assert "没有报告" in city


def test_a_change_against_another_base_has_a_panel_and_a_scale_of_its_own() -> None:
    headings = re.findall(r"\*\*(.*)\*\*\n\{: \.bn-panel-heading", topic("telecom-fraud"))
    assert [heading[:5] for heading in headings] == ["与上一年相", "与年初相比"]
    assert "40%" in headings[0]
    assert "70%" in headings[1]


def test_one_change_alone_is_no_chart() -> None:
    assert "bn-track" not in topic("smart-policing")
    assert "缩短近20%" in topic("smart-policing")


def test_few_figures_are_cards_and_more_are_a_table() -> None:
    assert "bn-cards" in topic("public-safety")
    assert "bn-cards" not in topic("team-honours")


def test_people_who_died_are_a_sentence_without_colour_and_stand_in_no_table() -> None:
    said = topic("team-honours")
    memorial = said.partition('class="bn-memorial"')[2].partition("</div>")[0]
    assert "5名" in memorial
    assert "8名" in memorial
    assert "bn-side" not in memorial
    tables = [line for line in said.splitlines() if line.startswith("|")]
    assert not [line for line in tables if "牺牲" in line]


def test_a_caution_that_neighbours_share_is_printed_once() -> None:
    assert topic("telecom-fraud").count("报道只给出相对上一年的变化，没有给出基数。") == 1


def test_events_stand_by_source_in_the_order_of_the_passages() -> None:
    numbers = [int(number) for number in re.findall(r"第(\d+)段</span>$", topic("smart-policing"), re.MULTILINE)]
    turn = numbers.index(11)  # the first of the second source
    assert numbers[:turn] == sorted(numbers[:turn])
    assert numbers[turn:] == sorted(numbers[turn:])


@pytest.mark.parametrize("id_", sorted(this_record().topics))
def test_one_click_leads_to_the_explorer(id_: str) -> None:
    assert f"(../timeline/index.md?topic={id_})" in topic(id_)


@pytest.mark.parametrize("id_", sorted(this_record().topics))
def test_the_page_speaks_english_in_the_other_edition(id_: str) -> None:
    said = page(f"topics/{id_}.md", "en")
    headline = said.partition('class="bn-headline"')[2].partition("</div>")[0]
    assert not re.search("[\u4e00-\u9fff]", headline)
