"""No page is wider than the screen it is read on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.site import KINDS


@pytest.mark.parametrize("width", [360, 390, 1440])
def test_no_sideways_scrolling(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844})
    wide: list[str] = []
    for kind in KINDS:
        page.goto(address + kind)
        if (needed := page.evaluate("document.documentElement.scrollWidth")) > width:
            wide.append(f"{kind}: {needed} px")
    page.close()
    assert not wide
