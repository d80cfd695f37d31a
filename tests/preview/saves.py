"""What tests of the preview save, and what they then look for on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page, expect

from tests.preview.session import Session
from tests.projects import tree
from tests.repositories import replace
from tests.small import small_project

EVENT: Final = "content/events/2023/fraud-desk.yaml"
PAGE: Final = "events/fraud-desk/"
TITLE: Final = "反诈服务台启用"
SITE: Final = """\
highlights: []
languages: [zh, en]
cards: false
contact: {zh: 发现错误？请告诉我们。, en: Found an error? Tell us.}
"""
_COLLECT: Final = """addEventListener("securitypolicyviolation", event =>
    (window.refused ??= []).push(`${event.violatedDirective} ${event.blockedURI}`))"""


def preview_project(folder: Path) -> Path:
    """A project of two events; a title stands on a line of its own, so that any text can take its place."""
    project = small_project(folder)
    replace(project / EVENT, f"title: {{zh: {TITLE}, en: A desk against fraud opens}}", _title(TITLE))
    (project / "site_config/site.yaml").write_text(SITE, encoding="utf-8")
    return project


def _title(zh: str) -> str:
    return f"title:\n  zh: {zh}\n  en: A desk against fraud opens"


@contextmanager
def put_back(project: Path) -> Iterator[None]:
    """Put the project back as it was."""
    folders = ("content", "docs", "site_config")
    before = {name: tree(project / name) for name in folders}
    yield
    for name, files in before.items():
        for path in tree(project / name).keys() - files.keys():
            (project / name / path).unlink()
        for path, data in files.items():
            file = project / name / path
            if not file.exists() or file.read_bytes() != data:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)


@contextmanager
def opened(browser: Browser, session: Session, path: str, title: str) -> Iterator[Page]:
    """A page of the preview, with nothing refused by the policy to its end."""
    page = browser.new_page()
    page.set_default_timeout(30_000)
    page.add_init_script(_COLLECT)
    page.goto(session.address + path)
    heading(page, title)
    yield page
    refused = page.evaluate("window.refused ?? []")
    page.close()
    assert not refused


def heading(page: Page, text: str) -> None:
    """Wait for the heading of the page."""
    expect(page.locator("h1")).to_have_text(text, timeout=30_000)


def corner(page: Page, text: str | re.Pattern[str]) -> None:
    """Wait for what stands in the corner where findings are told."""
    expect(page.locator(".bn-preview")).to_contain_text(text, timeout=30_000)
