"""The offline site opened from a folder whose path has spaces and Hanzi, with the network closed."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from playwright.sync_api import Browser, BrowserContext

from tests.browser.site import KINDS
from tests.projects import ROOT


@pytest.fixture(scope="module")
def closed(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without a network."""
    context = browser.new_context(offline=True)
    yield context
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_opens_without_network(closed: BrowserContext, offline_site: Path, kind: str) -> None:
    """Each page in a window of its own: what is cut off by leaving a page is no failure of the next one."""
    page = closed.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
    page.on("request", lambda request: None if request.url.startswith("file:") else troubles.append(request.url))
    page.goto((offline_site / kind / "index.html").as_uri(), wait_until="load")
    assert page.inner_text("h1")
    assert not troubles
    page.close()


def test_a_click_leads_to_a_page(browser: Browser, offline_site: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((offline_site / "events" / "index.html").as_uri())
    page.locator("details:has(a[href*='kunshan-elder-rescue']) > summary").first.click()
    page.click("article details[open] a[href*='kunshan-elder-rescue']")
    assert "events/kunshan-elder-rescue/index.html" in page.url
    assert page.inner_text("h1")
    context.close()


def test_a_search_leads_to_a_page(browser: Browser, offline_site: Path) -> None:
    context = browser.new_context(offline=True)
    page = context.new_page()
    page.goto((offline_site / "events" / "index.html").as_uri())
    page.fill("input[name=q]", "宿警e辦")
    page.click(".bn-result >> nth=0")
    assert page.url == (offline_site / "entities/suqian-police-e-office/index.html").as_uri()
    assert page.inner_text("h1") == "宿警e办"
    page.fill("input[name=q]", "宿警e辦")
    page.press("input[name=q]", "Enter")
    page.wait_for_selector("#search-results .bn-result")
    assert page.url.startswith((offline_site / "search" / "index.html").as_uri() + "?q=")
    context.close()


class _Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            self.ids.add(str(given["id"]))
        if tag == "link" and given.get("rel") in {"canonical", "prev", "next"}:
            return
        self.found += [value for name in ("href", "src") if (value := given.get(name))]


def test_every_address_names_a_file_that_exists(offline_site: Path) -> None:
    pages: dict[Path, _Addresses] = {}
    for path in sorted(offline_site.rglob("*.html")):
        pages[path] = _Addresses()
        pages[path].feed(path.read_text(encoding="utf-8"))
    licence = yaml.safe_load((ROOT / "site_config/site.yaml").read_text(encoding="utf-8"))["licence"]["path"]
    wrong: list[str] = []
    for path, addresses in pages.items():
        for address in addresses.found:
            parts = urlsplit(address)
            if address == licence and path.parent.name == "data":
                continue  # the one address elsewhere that the settings name, for a reader to follow
            if parts.scheme:
                wrong.append(f"{path}: {address} leaves the folder")
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.is_file():
                wrong.append(f"{path}: {address} is not a file")
            elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].ids:
                wrong.append(f"{path}: {address} has no such anchor")
    assert not wrong
