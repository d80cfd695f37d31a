"""axe finds nothing on any kind of page, in either palette, on a phone and on a desk.

Each page is opened once. axe sees less than a reader does: what a keyboard reaches and a screen reader
hears has its own tests beside the charts and the search.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.site import KINDS
from tests.projects import ROOT

EXPLORED = (
    "timeline/?view=list&topic=telecom-fraud&from=2013",
    "timeline/?view=table&topic=telecom-fraud&sort=-figures",
    "timeline/?lanes=region&event=kunshan-elder-rescue&nonsense=1",
    "timeline/?view=sources",
    "timeline/?view=sources&topic=telecom-fraud&event=jiangsu-telecom-fraud-trend",
    "timeline/?view=threads",
    "timeline/?view=figures",
)
"""The explorer with something chosen, a card open, a remark on the address."""

EMBEDDED = [
    home + path
    for home in ("", "en/")
    for path in ("embed/charts/timeline/", "embed/charts/strip-suqian-2023/", "embed/timeline/?topic=telecom-fraud")
]
"""Pages for the frames of others, without the theme around them."""

UNFOLD = "for (const folded of document.querySelectorAll('main details')) folded.open = true"
"""What is folded is looked at too: axe passes over what nobody sees."""

COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"], "preload": False}
"""The rules of axe that read colours: all that another palette changes."""
ALL: dict[str, Any] = {"resultTypes": ["violations"]}
RUNS = ((390, "default", ALL), (390, "slate", COLOURS), (1440, "slate", ALL), (1440, "default", COLOURS))
"""Each width and each palette meets all rules; how a page is folded depends on its width, what is on it does not."""

CHOOSE = "(scheme) => document.querySelector(`input[data-md-color-scheme=${scheme}]`).click()"
"""Takes a palette as a reader does."""

AXE = ROOT / "generator" / "browser" / "node_modules" / "axe-core" / "axe.min.js"


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def window(browser: Browser) -> Iterator[Page]:
    """A window that axe may be put into."""
    context = browser.new_context(color_scheme="light", reduced_motion="reduce", bypass_csp=True)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module", params=[*KINDS, *EXPLORED, "en/editors/", "404.html"])
def page(window: Page, address: str, request: pytest.FixtureRequest) -> Page:
    """A page that the tests below look at one after the other, from the moment it is opened."""
    window.set_viewport_size({"width": 1440, "height": 900})
    window.goto(address + request.param)
    if request.param.startswith("timeline/"):
        window.wait_for_selector(".bn-explorer--live:not(.bn-explorer--waiting)")
    return window


def test_it_begins_with_a_skip_link_that_is_seen_and_leads_to_the_content(page: Page) -> None:
    page.keyboard.press("Tab")
    link = page.locator(".bn-skip >> nth=0")
    expect(link).to_be_focused()
    assert link.evaluate("link => getComputedStyle(link).clipPath") == "none"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#bn-content'))")


def test_nothing_is_wider_than_320_pixels(page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def _told(page: Page, rules: dict[str, Any]) -> Iterator[str]:
    """What axe says of a page as it is now."""
    result: dict[str, Any] = page.evaluate("(rules) => axe.run(rules)", rules)
    for violation in result["violations"]:
        for node in violation["nodes"][:3]:
            yield f"{violation['id']}: {node['html'][:200]}"


SCHEMES: dict[Literal["light", "dark"], dict[str, Any]] = {"light": ALL, "dark": COLOURS}
"""What is asked of a page that is opened in each palette, where its width does not matter."""


def violations(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe says of a page that was just opened, with nothing folded."""
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.evaluate(UNFOLD)
    page.evaluate(_axe())
    return list(_told(page, rules))


def _look(page: Page, width: int, scheme: str) -> None:
    """Show the page in this width and palette, with nothing folded and all that the explorer draws."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(CHOOSE, scheme)
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
    page.evaluate(UNFOLD)
    expect(page.locator("[aria-busy=true]")).to_have_count(0)
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_axe_finds_nothing(page: Page) -> None:
    page.evaluate(_axe())
    for width, scheme, rules in RUNS:
        _look(page, width, scheme)
        assert list(_told(page, rules)) == [], (width, scheme)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_finds_nothing_on_a_page_for_frames(
    browser: Browser, address: str, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(color_scheme=scheme, reduced_motion="reduce", bypass_csp=True)
    page = context.new_page()
    for path in EMBEDDED:
        page.goto(address + path)
        assert violations(page, SCHEMES[scheme]) == [], path
    context.close()
