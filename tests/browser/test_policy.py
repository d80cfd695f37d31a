"""Every kind of page under the strict policy: nothing is refused, nothing leaves, nothing fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext

from generator.bundle.policy import HEADERS, POLICY
from tests.browser.site import KINDS
from tests.projects import ROOT

_BAD: Final = {"error", "warning"}
_COLLECT: Final = """addEventListener("securitypolicyviolation", event =>
    (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


@dataclass(frozen=True)
class Visit:
    """One visitor who sees every kind of page: what went wrong on each, what was asked for, and what was kept."""

    context: BrowserContext
    troubles: dict[str, list[str]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def see(self, address: str, kind: str) -> None:
        """Open a page in a window of its own: what is cut off by leaving a page is no failure of the next one."""
        page = self.context.new_page()
        troubles = self.troubles.setdefault(kind, [])
        page.on("console", lambda message: troubles.append(message.text) if message.type in _BAD else None)
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("requestfailed", lambda request: troubles.append(f"failed: {request.url}"))
        page.goto(address + kind, wait_until="networkidle")
        troubles += page.evaluate("window.refused ?? []")
        page.close()


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """A visit of every kind of page, by somebody who stays."""
    context = browser.new_context(color_scheme="light")
    context.add_init_script(_COLLECT)
    visit = Visit(context)
    context.on("request", lambda request: visit.asked.append(request.url))
    for kind in KINDS:
        visit.see(address, kind)
    yield visit
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_refused(visit: Visit, kind: str) -> None:
    assert visit.troubles[kind] == []


def test_nothing_is_asked_of_anybody_else(visit: Visit, address: str) -> None:
    assert len(visit.asked) > len(KINDS)
    assert [url for url in visit.asked if not url.startswith(address)] == []


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


def test_the_about_page_is_right_on_privacy(visit: Visit, address: str) -> None:
    """No cookie, no request to anybody else, and nothing kept but the palette and keys, as it says twice."""
    page = visit.context.new_page()
    page.goto(address)
    page.click("label[for=__palette_1]")
    page.fill(".bn-search input", "无人机")
    page.wait_for_selector(".bn-results li")
    page.goto(f"{address}search/")
    page.uncheck(".bn-keys input")
    kept = page.evaluate("[...Object.keys(localStorage), ...Object.keys(sessionStorage)]")
    told = [page.locator(f"#privacy ~ p{which}").first for which in (":not([lang])", "[lang=en]")]
    page.goto(f"{address}about/")
    assert "不设 Cookie" in told[0].inner_text()
    assert "sets no cookies" in told[1].inner_text()
    assert [url for url in visit.asked if not url.startswith(address)] == []
    assert visit.context.cookies() == []
    assert sorted(kept) == ["/.__keys", "/.__palette"]


def test_scripts_of_others_and_markup_from_text_are_refused(browser: Browser, address: str) -> None:
    """Trusted Types hold: what the default policy does not know does not come in."""
    page = browser.new_page()
    page.goto(address)
    refused = page.evaluate("""() => [
        () => { document.createElement("script").src = "https://elsewhere.example/x.js"; },
        () => { document.createElement("script").src = "/data/events.json"; },
        () => { document.createElement("script").src = "data:text/javascript,alert(1)"; },
        () => { document.createElement("script").text = "alert(1)"; },
        () => { document.body.innerHTML = "<b>x</b>"; },
        () => { document.body.insertAdjacentHTML("beforeend", "<b>x</b>"); },
        () => { new DOMParser().parseFromString("<b>x</b>", "text/html"); },
        () => { trustedTypes.createPolicy("another", {}); },
    ].map(attempt => { try { attempt(); return "let in"; } catch (error) { return error.name; } })""")
    page.close()
    assert refused == ["TypeError"] * 8


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_hosts_are_told_the_very_headers(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert all(f"{header}: {value}\n" in text for header, value in HEADERS.items())


def test_the_policy_lacks_nothing_that_would_open_the_site() -> None:
    """What default-src does not stand for has to be named (CSP 3, 6.1.3)."""
    directives = {name: rest for name, _, rest in (part.strip().partition(" ") for part in POLICY.split(";"))}
    assert directives["default-src"] == "'none'"
    needed = {"base-uri", "form-action", "frame-ancestors", "object-src", "manifest-src", "require-trusted-types-for"}
    assert needed <= directives.keys()
    assert not any("unsafe" in rest or "*" in rest or "http" in rest for rest in directives.values())
