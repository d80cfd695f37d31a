"""Charts in a frame of another site: read at three sizes and in both palettes, while other pages refuse a frame."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import Handler, served
from tests.browser.test_policy import _COLLECT

CHARTS: Final = ("embed/charts/timeline/", "en/embed/charts/strip-suqian-2023/", "en/embed/charts/timeline/")
WIDTHS: Final = (300, 600, 900)
SMALLEST: Final = 8
"""Pixels of the smallest text of a drawing at 300 pixels: narrower than any phone."""

_SEEN: Final = """() => {
    const drawing = [...document.querySelectorAll('svg')].find((svg) => svg.clientWidth);
    const texts = [...drawing.querySelectorAll('text')];
    const named = texts.filter((text) => text.matches('path + text[x]')); // of the legend, each behind its sign
    const signs = named.map((text) => text.previousElementSibling);
    const boxes = [...signs, ...texts].map((each) => each.getBoundingClientRect());
    const over = (one, other) =>
        Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1 &&
        Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3; // lines stand close, their boxes closer
    const scale = drawing.clientWidth / drawing.viewBox.baseVal.width;
    return {
        wide: document.documentElement.scrollWidth - innerWidth,
        text: scale * Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))),
        named: named.length,
        crossed: boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => over(one, other))).length,
        link: document.querySelector('.bn-embed__whole').checkVisibility(),
        refused: window.refused ?? [],
    };
}"""


class _Other(Handler):
    """Another site, with a policy of its own: none."""

    def send_header(self, keyword: str, value: str) -> None:
        if keyword != "Content-Security-Policy":
            super().send_header(keyword, value)


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """A site of another origin: its folder, and its address."""
    folder = tmp_path_factory.mktemp("other")
    with served(folder, _Other) as address:
        yield folder, address


def _framing(browser: Browser, other: tuple[Path, str], frames: str, scheme: str = "light") -> Page:
    folder, address = other
    (folder / "index.html").write_text(f'<!doctype html><link rel="icon" href="data:,">{frames}', encoding="utf-8")
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.add_init_script(_COLLECT)
    page.goto(address, wait_until="networkidle")
    return page


def _frame(address: str, width: int) -> str:
    return f'<iframe src="{address}" width="{width}" height="600" style="border:0"></iframe>'


@pytest.mark.parametrize("chart", CHARTS)
def test_a_chart_is_read_at_three_sizes(browser: Browser, address: str, other: tuple[Path, str], chart: str) -> None:
    page = _framing(browser, other, "".join(_frame(address + chart, width) for width in WIDTHS))
    frames = page.frames[1:]
    assert len(frames) == len(WIDTHS)
    for frame in frames:
        seen = frame.evaluate(_SEEN)
        assert seen["wide"] <= 0
        assert seen["text"] >= SMALLEST
        assert (seen["named"], seen["crossed"]) == (3, 0)
        assert seen["link"]
        assert seen["refused"] == []
    page.close()


@pytest.mark.parametrize(
    ("scheme", "end", "ground"),
    [
        ("light", "", "rgb(255, 255, 255)"),
        ("dark", "", "rgb(30, 33, 41)"),
        ("light", "#dark", "rgb(30, 33, 41)"),
        ("dark", "#light", "rgb(255, 255, 255)"),
    ],
)
def test_both_palettes(browser: Browser, address: str, scheme: str, end: str, ground: str) -> None:
    page = browser.new_page(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(f"{address}{CHARTS[0]}{end}")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == ground
    page.close()


def test_no_other_page_is_shown_in_a_frame(browser: Browser, address: str, other: tuple[Path, str]) -> None:
    paths = ("", "en/", "coverage/", "timeline/", "data/charts/timeline.svg")
    page = _framing(browser, other, "".join(_frame(address + path, 300) for path in paths))
    assert [frame.url for frame in page.frames[1:]] == ["chrome-error://chromewebdata/"] * len(paths)
    page.close()


def test_the_code_on_the_page_shows_the_chart(browser: Browser, address: str, other: tuple[Path, str]) -> None:
    """What a reader copies, with the address of the site put where it is served."""
    chart = CHARTS[1]
    reading = browser.new_page()
    reading.goto(address + chart)
    reading.click(".bn-embed__code summary")
    code = reading.inner_text(".bn-embed__code code")
    found = reading.get_attribute("link[type='application/json+oembed']", "href") or ""
    reading.close()
    site = code.partition('src="')[2].partition(chart)[0]
    page = _framing(browser, other, code.replace(site, address))
    assert page.frames[1].evaluate("document.querySelector('.bn-chart__title').textContent")
    answer = page.request.get(found.replace(site, address))
    assert json.loads(answer.text())["html"] == code
    page.close()


QUERIES: Final = (
    "?topic=telecom-fraud",
    "?q=无人机",
    "?from=2023-05&to=2023-05&type=case",
    "?entity=kunshan-police&topic=smart-policing",
)


@pytest.mark.parametrize("query", QUERIES)
def test_a_frame_shows_the_selection_of_the_explorer(
    browser: Browser, address: str, site: Path, other: tuple[Path, str], query: str
) -> None:
    explorer = browser.new_page()
    explorer.goto(f"{address}timeline/{query}&view=list")
    expect(explorer.locator("#results")).to_have_attribute("aria-busy", "false")
    expect(explorer.locator(".bn-explorer__progress")).to_be_empty()
    expected = explorer.locator("#results li > a").all_inner_texts()
    explorer.close()
    page = _framing(browser, other, _frame(f"{address}embed/timeline/{query}", WIDTHS[0]))
    frame = page.frame_locator("iframe")
    expect(frame.locator("main")).to_have_attribute("aria-busy", "false")
    assert frame.locator("li a").all_inner_texts() == expected
    assert 0 < len(expected) < len(list((site / "events").iterdir()))
    assert page.frames[1].evaluate("document.documentElement.scrollWidth") <= WIDTHS[0]
    assert page.frames[1].evaluate("window.refused ?? []") == []
    page.close()


def test_the_explorer_leads_to_the_frame_of_its_selection(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}en/timeline/?topic=telecom-fraud&type=case")
    page.click(".bn-explorer__saves summary")
    page.click("[data-do=embed]")
    expect(page.locator("main")).to_have_attribute("aria-busy", "false")
    page.click(".bn-embed__code summary")
    code = page.inner_text(".bn-embed__code code")
    assert "en/embed/timeline/?type=case&amp;topic=telecom-fraud" in code
    with page.context.expect_page() as whole:
        page.click(".bn-embed__whole")
    assert whole.value.url == f"{address}en/timeline/?type=case&topic=telecom-fraud"
    whole.value.close()
    page.close()
