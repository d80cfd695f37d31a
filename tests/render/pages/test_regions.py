"""The page of a region: its sentence, its figures by topic, what lies within, and silence."""

from __future__ import annotations

import re

import pytest

from tests.render.pages.test_topics import page
from tests.this_record import this_index, this_record

OWN = ("320000", "321300", "320583")
"""The regions that the record has figures of."""


def region(code: str, language: str = "zh") -> str:
    return page(f"regions/{code}.md", language)


@pytest.mark.parametrize("code", OWN)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_region_with_figures_opens_with_a_sentence_made_of_them(code: str, language: str) -> None:
    said = region(code, language).partition('class="bn-headline"')[2].partition("</div>")[0]
    assert "bn-figure" in said
    assert "(../timeline/index.md?region=" in region(code, language)


@pytest.mark.parametrize("code", OWN)
def test_every_figure_of_a_region_is_a_row_of_its_topic(code: str) -> None:
    parts = _groups(region(code))
    for item in this_record().observations.values():
        topic = this_record().indicators[item.indicator].topic
        if item.region == code:
            assert f"/{item.indicator}.md)" in parts[topic], item.id


def _groups(said: str) -> dict[str, str]:
    found = re.findall(r'<details class="bn-group" id="topic-([\w-]+)"(.*?)</details>', said, re.DOTALL)
    return dict(found)


def test_the_richest_topic_with_changes_is_open_and_no_only_figure_is_folded() -> None:
    opened = re.findall(r'id="topic-([\w-]+)" open', region("320000"))
    assert "everyday-crime" in opened, "six of its figures are changes"
    sizes = {topic: part.count("bn-row-name") for topic, part in _groups(region("320000")).items()}
    assert all(topic in opened for topic, size in sizes.items() if size == 1)
    assert sum(sizes[topic] > 1 for topic in opened) == 1


def test_a_folded_topic_says_its_first_figures() -> None:
    summary = _groups(region("320000"))["major-crime"].partition("</summary>")[0]
    assert '现行命案连续全破<span class="bn-figure bn-side-1">6年</span>' in summary
    assert "6个数值" in summary


def test_a_topic_without_figures_says_so_and_keeps_its_events() -> None:
    said = region("320000").partition("bn-group--none")[2].partition("</div>")[0]
    assert "没有报告数字" in said
    assert "topic=police-reform&region=320000" in said


def test_a_figure_that_another_region_reports_too_says_so() -> None:
    row = next(line for line in region("321300").splitlines() if "电信网络诈骗破案数同比变化" in line)
    assert "江苏省 [上升20.9%]" in row


def test_places_within_have_their_counts_and_the_silent_ones_one_sentence() -> None:
    said = region("320000").partition("{#below}")[2]
    assert "[宿迁市](321300.md)" in said or "[宿迁市](../regions/321300.md)" in said
    (sentence,) = (line for line in said.splitlines() if "记录里没有单独的事件或数字" in line)
    assert sentence.count("](") == 11


def test_a_region_without_anything_says_so() -> None:
    said = region("320100")
    assert "没有单独记录南京市的内容" in said
    assert "bn-groups" not in said


def test_few_events_are_listed_and_many_counted() -> None:
    assert "events/kunshan-elder-rescue.md" in region("320583")
    assert "{#events}" not in region("320000")


def test_every_region_is_in_the_index() -> None:
    said = page("regions/index.md")
    for code in this_record().regions:
        assert f"{code}.md)" in said, code


def test_counts_are_of_the_region_itself() -> None:
    own = len(this_index().events_by_region["320000"])
    assert f"{own}个事件" in region("320000").partition("bn-doors")[0]
