"""A chart's picture is a file of the site, and a PNG that the reader's browser makes of it, from a folder too."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from playwright.sync_api import Browser, Page

PICTURE: Final = "data/charts/strip-jiangsu-2023.svg"
_SIZE: Final = slice(16, 24)
"""Where a PNG says its width and height (ISO 15948, 11.2.2)."""
_SCALE: Final = 2


def _saved(page: Page) -> bytes:
    with page.expect_download() as saving:
        page.click(".bn-chart-png[value=strip-jiangsu-2023]")
    assert saving.value.suggested_filename == "strip-jiangsu-2023.png"
    return Path(saving.value.path()).read_bytes()


@pytest.mark.parametrize("home", ["", "en/"])
def test_a_png_shows_the_picture_under_the_strict_policy(browser: Browser, address: str, site: Path, home: str) -> None:
    page = browser.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.goto(f"{address}{home}coverage/")
    data = _saved(page)
    page.close()
    assert struct.unpack(">II", data[_SIZE]) == _expected(site / home / PICTURE)
    assert troubles == []


def test_a_png_is_made_from_a_folder(browser: Browser, offline_site: Path) -> None:
    page = browser.new_page()
    page.goto((offline_site / "coverage/index.html").as_uri())
    data = _saved(page)
    page.close()
    assert struct.unpack(">II", data[_SIZE]) == _expected(offline_site / PICTURE)


def test_a_picture_that_cannot_be_made_is_told(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/pictures.js", lambda route: route.abort())
    page.goto(f"{address}en/coverage/")
    button = page.locator(".bn-chart-png").first
    button.click()
    page.wait_for_function("button => button.textContent === button.dataset.failed", arg=button.element_handle())
    page.close()


def _expected(picture: Path) -> tuple[int, int]:
    root = ET.fromstring(picture.read_text(encoding="utf-8"))  # noqa: S314 - of our own site
    return _SCALE * int(root.attrib["width"]), _SCALE * int(root.attrib["height"])
