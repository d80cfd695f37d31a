"""Every kind of page with JavaScript off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site import KINDS


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_is_complete(page: Page, address: str, kind: str) -> None:
    page.goto(address + kind)
    title, heading = page.title(), page.inner_text("h1")
    description = page.get_attribute("meta[name=description]", "content")
    canonical = page.get_attribute("link[rel=canonical]", "href")
    crumbs = page.query_selector("nav.bn-breadcrumb")
    assert title
    assert heading
    assert description
    assert canonical
    assert canonical.endswith("/" + kind)
    assert crumbs or not kind


@pytest.mark.parametrize("shown", ["topics/major-crime/", "coverage/", ""])
def test_drawings_and_their_tables_stand_there(page: Page, address: str, shown: str) -> None:
    """Also those of a folded part, which opens without script."""
    page.goto(address + shown)
    for summary in page.locator("details.bn-folded:has(figure.bn-chart) > summary").all():
        summary.click()
    figures = page.query_selector_all("figure.bn-chart")
    assert figures
    for figure in figures:
        drawings = figure.query_selector_all("svg[role=img]")
        assert sum(drawing.is_visible() for drawing in drawings) == 1
        assert figure.query_selector("table caption")
