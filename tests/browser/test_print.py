"""What paper shows: the drawing of a chart in its light colours, its words and its whole table."""

from __future__ import annotations

import unicodedata

import pypdfium2
import pytest
from playwright.sync_api import Browser

from generator.load.site_config import read_site_config
from generator.render.charts.theme import Theme
from tests.projects import ROOT


@pytest.mark.parametrize("script", [True, False])
def test_a_chart_prints_with_its_table(browser: Browser, address: str, script: bool) -> None:
    context = browser.new_context(java_script_enabled=script, color_scheme="dark")
    page = context.new_page()
    page.goto(address)
    printed = pypdfium2.PdfDocument(page.pdf(format="A4", print_background=True))
    context.close()
    text = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    # Chromium writes some characters as Kangxi radicals; NFKC turns them back.
    text = unicodedata.normalize("NFKC", text)
    assert text.count("电信网络诈骗立案数") == 2, "once in the drawing, once in its table"
    assert text.count("下降18.4%") == 2
    assert "没有给出相比的两个基数" in text
    theme = Theme.model_validate(read_site_config(ROOT, "chart_theme.yaml"))
    blue = bytes.fromhex(theme.roles["better"].light.removeprefix("#"))[::-1]
    assert sum(bytes(sheet.render().buffer).count(blue) for sheet in printed) > 1_000, "bars are drawn, not left out"
