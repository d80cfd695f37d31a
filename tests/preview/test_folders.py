"""What a preview shows while a folder is away, and once it is back.

That a folder which was away is watched again, however it went, is held without a site in ``test_watch.py``.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.preview.away import removed, renamed
from tests.preview.saves import EVENT, PAGE, TITLE, corner, heading
from tests.preview.session import Session
from tests.repositories import replace

SAVED = {
    "content": (EVENT, TITLE, PAGE),
    "docs": ("docs/about.md", "本站把公共机构", "about/"),
    "site_config": ("site_config/site.yaml", "发现错误", PAGE),
}
"""In each folder that is watched a file, words of it, and a page that shows them."""


def shows_a_save(page: Page, session: Session, project: Path, folder: str) -> None:
    """Wait until nothing is wrong any more; what is saved in the folder then shows."""
    file, words, address = SAVED[folder]
    expect(page.locator(".bn-preview")).to_be_hidden(timeout=30_000)
    page.goto(session.address + address)
    replace(project / file, words, f"甲{words}")
    expect(page.locator("article")).to_contain_text(f"甲{words}", timeout=30_000)


@pytest.mark.parametrize("folder", ["content", "docs"])
def test_while_a_folder_is_away_the_last_good_page_says_so(
    page: Page, session: Session, project: Path, folder: str
) -> None:
    with renamed(project / folder):
        corner(page, folder)
        page.reload()
        heading(page, TITLE)
        corner(page, folder)
    shows_a_save(page, session, project, folder)


def test_without_a_folder_of_settings_a_site_is_as_the_package_has_it(
    page: Page, session: Session, project: Path
) -> None:
    said = SAVED["site_config"][1]
    expect(page.locator("article")).to_contain_text(said)
    with removed(project / "site_config"):
        expect(page.locator("article")).not_to_contain_text(said, timeout=30_000)
        heading(page, TITLE)
    expect(page.locator("article")).to_contain_text(said, timeout=30_000)
    shows_a_save(page, session, project, "site_config")
