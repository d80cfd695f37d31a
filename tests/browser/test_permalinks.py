"""Each heading and each chart has a sign that leads to its own address, in nobody's way."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

HEADINGS: Final = (
    ".md-content :is(h2, h3, h4)[id], .md-content figure.bn-chart[id] .bn-chart__title, .md-content .bn-card-value[id]"
)
FINGER: Final = 44
"""Pixels that a finger needs."""
_SIGNS: Final = """() => [...document.querySelectorAll('.bn-permalink')].map((link) => {
    const box = link.getBoundingClientRect();
    return { address: link.getAttribute('href'), size: Math.min(box.width, box.height), end: box.right };
})"""


@pytest.mark.parametrize("path", ["coverage/", "events/kunshan-elder-rescue/", "en/topics/major-crime/", "about/"])
def test_each_heading_and_chart_has_a_sign(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(address + path)
    page.evaluate("document.querySelectorAll('details').forEach((part) => { part.open = true; })")
    signs = page.evaluate(_SIGNS)
    assert len(signs) == page.locator(HEADINGS).count() > 0
    assert all(page.locator(f"[id='{sign['address'][1:]}']").count() == 1 for sign in signs)
    assert min(sign["size"] for sign in signs) >= FINGER
    assert max(sign["end"] for sign in signs) <= 390
    context.close()


def test_a_sign_is_no_part_of_its_heading(browser: Browser, address: str) -> None:
    """Neither by ear nor by the keyboard: the table of contents leads to the same places."""
    page = browser.new_page(viewport={"width": 1300, "height": 800})
    page.goto(f"{address}about/")
    heading = page.locator(HEADINGS).first
    name = page.get_by_role("heading", name=heading.inner_text(), exact=True)
    assert name.count() == 1
    assert heading.locator("a:not([aria-hidden=true])").count() == 0
    assert heading.locator(".bn-permalink").evaluate("link => link.tabIndex") == -1
    heading.locator(".bn-permalink").click()
    assert page.url.endswith(f"#{heading.get_attribute('id')}")
    page.close()
