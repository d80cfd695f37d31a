"""The real TimelineJS, in a real browser, takes what we export."""

from __future__ import annotations

import json
import shutil
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator import exchange
from tests.browser.site import served
from tests.projects import ROOT
from tests.this_record import this_record
from tests.timelinejs import PACKAGE

PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="dist/css/timeline.css">
<body><div id="t" style="width: 1200px; height: 600px"></div><script src="dist/js/timeline.js"></script>"""
LOAD = """async document => {
  const timeline = new TL.Timeline('t', document, {font: null, ga_measurement_id: null});
  await new Promise(done => timeline.on('ready', done));
  return {
    errors: timeline.config.messages.errors.map(String),
    events: timeline.config.events.map(event => ({
      id: event.unique_id, start: event.start_date.data, end: event.end_date && event.end_date.data})),
    shown: Object.fromEntries([...document_slides()]),
  };
  function document_slides() {
    return timeline._storyslider._slides.map(slide => [
      slide.data.unique_id,
      (slide._el.container.querySelector('.tl-headline-date') || {textContent: ''}).textContent]);
  }
}"""


@pytest.fixture(scope="module")
def loaded(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    folder = tmp_path_factory.mktemp("timelinejs")
    shutil.copytree(PACKAGE / "dist", folder / "dist")
    (folder / "page.html").write_text(PAGE, encoding="utf-8")
    record = this_record()
    data, _ = exchange.export_events(ROOT, record, "timelinejs", "zh", "https://biannian.example")
    with served(folder) as address:
        page = browser.new_page(bypass_csp=True)
        page.route("**/*", lambda route: route.continue_() if route.request.url.startswith(address) else route.abort())
        page.goto(address + "page.html")
        found: dict[str, Any] = page.evaluate(LOAD, json.loads(data))
        page.close()
    return found


def test_it_reports_no_error_and_drops_no_event(loaded: dict[str, Any]) -> None:
    record = this_record()
    assert loaded["errors"] == []
    assert {event["id"] for event in loaded["events"]} == set(record.events)


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("kunshan-elder-rescue", "2023年5月（原文漏字，已复原）"),
        ("jiangsu-basic-control-centres-built", "截至2023年（起点原文未说明；据上下文）"),
    ],
)
def test_it_shows_dates_as_far_as_they_are_known(loaded: dict[str, Any], id_: str, words: str) -> None:
    assert loaded["shown"][id_].strip() == words


def test_a_year_is_a_year(loaded: dict[str, Any]) -> None:
    starts = {event["id"]: event["start"] for event in loaded["events"]}
    start = starts["jiangsu-basic-control-centres-built"]
    assert (start["year"], start.get("month"), start.get("day")) == (2023, None, None)
