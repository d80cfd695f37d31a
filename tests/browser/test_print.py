"""What paper shows: the drawing of a chart in its light colours, its words and its whole table."""

from __future__ import annotations

import unicodedata
from typing import Final

import pypdfium2
import pytest
from playwright.sync_api import Browser

from generator.charts.theme import Theme
from generator.load.site_config import read_site_config
from tests.projects import ROOT

CHANGES: Final = "topics/telecom-fraud/"
DRAWN: Final = "topics/major-crime/"
FOLDED: Final = "topics/business-services/"
FALLEN: Final = "topics/team-honours/"
EVENT: Final = "events/jiangsu-first-class-merit-awarded/"


def _printed(browser: Browser, address: str, *, script: bool) -> tuple[str, bytes]:
    """The text of a page on paper without spaces, and its pixels, four bytes each."""
    context = browser.new_context(java_script_enabled=script, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    printed = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    context.close()
    text = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    # Chromium writes some characters as Kangxi radicals; NFKC turns them back.
    return unicodedata.normalize("NFKC", text), b"".join(bytes(sheet.render().buffer) for sheet in printed)


def _light(role: str) -> bytes:
    """A colour of the light palette as the picture holds it: blue, green, red."""
    theme = Theme.model_validate(read_site_config(ROOT, "chart_theme.yaml"))
    return bytes.fromhex(theme.roles[role].light.removeprefix("#"))[::-1]


@pytest.mark.parametrize("script", [True, False])
def test_a_chart_prints_with_its_folded_table(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + DRAWN, script=script)
    assert text.count("8类重大案件全破连续年数") == 2, "in the drawing, in its table"
    assert "来源没有写明的,由连续年数推出" in text
    assert "没有列出类别。宿迁市2021年至2023年3年宿迁市来源第10段" in text, "the end of the folded table"
    assert "互动图表" not in text
    assert picture.count(_light("main")) > 1_000, "bars are drawn, not left out"


@pytest.mark.parametrize("script", [True, False])
def test_an_indicator_prints_its_picture_and_a_region_what_it_folds(
    browser: Browser, address: str, script: bool
) -> None:
    text, _ = _printed(browser, address + "indicators/fast-clearance-share/", script=script)
    assert "100%:整体是什么,原文没有说明" in text
    assert "在时间线里看" not in text, "doors lead nowhere on paper"
    text, _ = _printed(browser, address + "regions/320000/", script=script)
    assert "“国字号”" not in text, "that of a place within"
    assert "荣立一等功集体数" in text, "a row of a folded topic"
    assert "在本页查找" not in text


@pytest.mark.parametrize("script", [True, False])
def test_the_home_page_prints_what_it_folds(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address, script=script)
    assert text.count("电诈立案数") == 1, "in the table of changes"
    assert text.count("下降18.4%") == 3, "in a finding, beside its bar, in what a topic says"
    assert "报道只给出相对上一年的变化,没有给出基数" in text
    assert text.count("昆山警方用无人机找到走") == 2, "in the folded drawing, and in its table"
    assert "一端未写明" in text, "the legend of the drawing"
    assert "全部变更" in text, "the end of the folded changes"
    assert picture.count(_light("main")) > 1_000
    assert picture.count(_light("second")) > 500, "bars of the other side"


@pytest.mark.parametrize("script", [True, False])
def test_a_topic_prints_with_its_bars(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + CHANGES, script=script)
    assert text.count("电诈立案数") == 2, "in the table of changes, at the head of its event"
    places = ("in the finding", "beside its bar", "at the head of its event", "in its title", "in what a story says")
    assert text.count("38.4%") == len(places), places
    assert picture.count(_light("main")) > 1_000
    assert picture.count(_light("second")) > 1_000, "bars of the other side"


@pytest.mark.parametrize("script", [True, False])
def test_a_topic_prints_with_its_drawing(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + DRAWN, script=script)
    assert text.count("现行命案全破连续年数") == 2, "in the drawing, and in its table"
    assert "江苏的报道以相同的类别数统计全省案件" in text, "the end of the table of figures"
    assert picture.count(_light("main")) > 500


@pytest.mark.parametrize("script", [True, False])
def test_a_topic_prints_with_its_folded_tables(browser: Browser, address: str, script: bool) -> None:
    text, _ = _printed(browser, address + FOLDED, script=script)
    _, line, folded = text.partition("再看:只有江苏省报告的5项,宿迁市没有报告")
    assert line, "who is silent"
    assert "经济犯罪破案数" in folded, "the last row"


@pytest.mark.parametrize("script", [True, False])
def test_the_fallen_are_printed_in_words_without_judgement(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + FALLEN, script=script)
    assert text.count("5名民警、8名辅警在工作岗位上牺牲") == 2, "at the head, and as an event"
    assert text.count("一等功个人") == 1, "in the table of figures"
    assert not picture.count(_light("rise"))
    assert not picture.count(_light("fall"))


@pytest.mark.parametrize("script", [True, False])
def test_numerals_that_are_no_figures_print_in_their_own_colour(browser: Browser, address: str, script: bool) -> None:
    _, picture = _printed(browser, address + "coverage/", script=script)
    assert picture.count(_light("neither")) > 100


@pytest.mark.parametrize("script", [True, False])
def test_an_event_prints_with_its_figures_and_their_passages(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + EVENT, script=script)
    for words in ("全省荣立一等功的集体有14个,个人有38名", "一等功集体", "一等功个人", "14个", "38名", "江苏省来源第"):
        assert words in text
    assert text.count("14个") >= 4, "in the title, the sentence, the card, the folded citation"
    assert "GB/T7714" in text
    assert "langid={chinese}" in text, "the end of the folded citation"
    assert picture.startswith(b"\xff\xff\xff"), "paper is light, whatever the screen is"
    link = bytes.fromhex("0b5394")[::-1]
    assert picture.count(link) > 100, "and so are its words"
