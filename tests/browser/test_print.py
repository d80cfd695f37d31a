"""What paper shows: the drawing of a chart in its light colours, its words and its whole table."""

from __future__ import annotations

import unicodedata
from typing import Final

import pypdfium2
import pytest
from playwright.sync_api import Browser

from generator.load.site_config import read_site_config
from generator.render.charts.theme import Theme
from tests.projects import ROOT

TOPIC: Final = "topics/team-honours/"
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
def test_a_chart_prints_with_its_table(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address, script=script)
    assert text.count("电信网络诈骗立案数") == 2, "once in the drawing, once in its table"
    assert text.count("下降18.4%") == 2
    assert "没有给出相比的两个基数" in text
    assert picture.count(_light("rise")) > 1_000, "bars are drawn, not left out"


@pytest.mark.parametrize("script", [True, False])
def test_a_topic_prints_with_its_circles_and_its_folded_table(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + TOPIC, script=script)
    assert text.count("荣立一等功个人数") == 3, "in the drawing, in its table, in the table of figures"
    assert "没有画进图里" in text, "the end of the folded table"
    assert "互动图表" not in text
    assert picture.count(_light("main")) > 500
    assert picture.count(_light("neither")) > 100, "the fallen, without judgement"


@pytest.mark.parametrize("script", [True, False])
def test_an_event_prints_with_its_figures_and_their_passages(browser: Browser, address: str, script: bool) -> None:
    text, picture = _printed(browser, address + EVENT, script=script)
    for words in ("集体和个人荣立一等功", "荣立一等功集体数", "14个", "38名", "江苏省来源第"):
        assert words in text
    assert picture.startswith(b"\xff\xff\xff"), "paper is light, whatever the screen is"
    link = bytes.fromhex("0b5394")[::-1]
    assert picture.count(link) > 100, "and so are its words"
