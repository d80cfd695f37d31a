"""Pages that begin with what matters are short on a phone, and no figure is squeezed."""

from __future__ import annotations

from typing import Final

import pytest
from playwright.sync_api import Browser

from tests.this_record import this_record

WIDTH, HEIGHT = 390, 844
FOLDED, OPEN = 5, 12
"""Screens of a phone: as first shown, and with everything unfolded."""
NARROWEST: Final = 140
SMALLEST: Final = 13

_COLUMNS: Final = """() => [...document.querySelectorAll('.bn-pairs td, .bn-cards li, .bn-told li')]
  .filter((cell) => cell.querySelector('.bn-figure'))
  .map((cell) => cell.getBoundingClientRect().width)"""
_SIZES: Final = """() => [...document.querySelectorAll('.bn-note, .bn-meta, .bn-pairs td, .bn-figure')]
  .filter((part) => part.checkVisibility())
  .map((part) => parseFloat(getComputedStyle(part).fontSize))"""
_UNFOLD: Final = "() => document.querySelectorAll('details').forEach((part) => { part.open = true; })"
_SCREENS: Final = f"() => document.documentElement.scrollHeight / {HEIGHT}"


def pages() -> list[str]:
    record = this_record()
    return ["", *(f"topics/{id_}/" for id_ in sorted(record.topics))]


@pytest.mark.parametrize("path", pages())
def test_a_page_is_short_on_a_phone_and_its_figures_are_readable(browser: Browser, address: str, path: str) -> None:
    page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, java_script_enabled=True)
    page.goto(address + path)
    first = page.evaluate(_SCREENS)
    page.evaluate(_UNFOLD)
    whole = page.evaluate(_SCREENS)
    widths, sizes = page.evaluate(_COLUMNS), page.evaluate(_SIZES)
    page.close()
    assert first <= FOLDED
    assert whole <= OPEN
    assert min(widths) >= NARROWEST
    assert min(sizes) >= SMALLEST
