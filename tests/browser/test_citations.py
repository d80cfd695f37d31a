"""From a figure on a page to a row that cites it, in two clicks; from a host, and from a folder without one."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

EVENT = "events/kunshan-elder-rescue/"
FIGURE = "kunshan-takeoff"


@pytest.fixture(scope="module", params=["hosted", "folder"])
def event(request: pytest.FixtureRequest, browser: Browser, address: str, offline_site: Path) -> Iterator[Page]:
    context = browser.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.clock.set_fixed_time("2026-12-01T12:00:00")
    page.goto(address + EVENT if request.param == "hosted" else (offline_site / EVENT / "index.html").as_uri())
    page.wait_for_selector(".bn-copy", state="attached")
    yield page
    context.close()


def copied(page: Page, form: str) -> str:
    """What is in the clipboard after the button beside one form of the citation was clicked."""
    button = page.locator(f"[data-form={form}] + .bn-copy")
    button.click()
    page.wait_for_function("button => button.textContent === '已复制'", arg=button.element_handle())
    return str(page.evaluate("navigator.clipboard.readText()"))


def test_two_clicks_lead_from_a_figure_to_a_row_of_a_spreadsheet_that_cites_it(event: Page, site: Path) -> None:
    figure = event.locator("article .bn-cards li", has_text="3分钟").first
    assert figure.is_visible()
    event.click("#cite > summary")
    rows = {row["id"]: row for row in csv.DictReader(io.StringIO(copied(event, "rows")), delimiter="\t")}
    sheet = openpyxl.load_workbook(site / "data/record.xlsx", read_only=True)["figures"]
    head, *lines = sheet.iter_rows(values_only=True)
    named = [dict(zip(head, line, strict=True)) for line in lines]
    (wanted,) = (line for line in named if line["id"] == FIGURE)
    row = rows[FIGURE]
    assert (row["value"], row["unit"], row["passage"]) == ("3", "分钟", str(wanted["passage"]))
    assert (row["source"], row["url"]) == (wanted["citation"], wanted["address"])
    assert row["token"] == wanted["token"]


def test_a_citation_is_copied_with_the_day_on_which_it_is_read(event: Page) -> None:
    event.evaluate("document.querySelector('#cite').open = true")
    assert "[2026-12-01]. https://" in copied(event, "gbt7714")
    assert "  urldate = {2026-12-01},\n" in copied(event, "bibtex")
    (item,) = json.loads(copied(event, "csl"))
    assert item["accessed"] == {"date-parts": [[2026, 12, 1]]}


def test_a_chart_and_a_selection_are_cited_by_what_they_show(event: Page) -> None:
    home = event.url.partition(EVENT)[0]
    page = "index.html" if home.startswith("file") else ""
    for path, query, cited in (
        ("embed/charts/timeline/", "", "/#timeline."),
        ("embed/timeline/", "?topic=telecom-fraud&type=case", "/timeline/?type=case&topic=telecom-fraud."),
    ):
        event.goto(home + path + page + query)
        event.wait_for_selector(".bn-copy", state="attached")
        expect(event.locator("main")).not_to_have_attribute("aria-busy", "true")
        event.click("#cite > summary")
        text = copied(event, "gbt7714")
        assert "[DS/OL]. " in text
        assert "[2026-12-01]. https://" in text
        assert text.endswith(cited)
        (item,) = json.loads(copied(event, "csl"))
        assert item["type"] == "dataset"
        assert f"{item['URL']}.".endswith(cited)


def test_without_script_the_words_ask_for_the_day_and_no_button_stands_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + EVENT)
    text = page.locator("#cite").text_content() or ""
    context.close()
    assert "[引用日期]" in text
    assert "已复制" not in text


def test_a_page_that_cites_nothing_loads_no_script_for_it(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    for path, wanted in (("timeline/", 0), ("events/", 0), ("regions/320000/", 1)):
        page.goto(address + path)
        assert page.locator("script[src$='cite.js']").count() == wanted, path
    context.close()
