"""Every kind of page under the strict policy: nothing is refused, nothing leaves, nothing fails."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.site import KINDS

_COLLECT = """addEventListener("securitypolicyviolation", event =>
    (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


def _troubles(page: Page, address: str) -> list[str]:
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith(address) else troubles.append(request.url))
    page.add_init_script(_COLLECT)
    return troubles


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_refused(browser: Browser, address: str, kind: str) -> None:
    page = browser.new_page()
    troubles = _troubles(page, address)
    page.goto(address + kind, wait_until="networkidle")
    refused = page.evaluate("window.refused ?? []")
    page.close()
    assert not refused
    assert not troubles


def test_the_palette_is_kept_from_page_to_page(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="light")
    page.goto(address)
    assert page.get_attribute("body", "data-md-color-scheme") == "default"
    page.click("label[for=__palette_1]")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.goto(address + "events/")
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.close()


def test_the_system_palette_is_followed(browser: Browser, address: str) -> None:
    page = browser.new_page(color_scheme="dark")
    page.goto(address)
    assert page.get_attribute("body", "data-md-color-scheme") == "slate"
    page.close()
