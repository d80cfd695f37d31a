"""Pages of the record on a phone and on a desk: how long they are, how wide their columns, how small their type.

A kind of page joins by its name in ``SECTIONS``, a page that is alone of its kind in ``ALONE``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, Page

from generator.model.record import Record
from tests.this_record import this_record

SECTIONS: Final = ("topics", "indicators", "regions", "entities", "sources")
ALONE: Final = ("", "compare/", "coverage/", "graph/", "events/", "changes/", "data/", "about/")
PHONE: Final = (390, 844)
DESK: Final = (1440, 900)
FOLDED, OPEN = 5, 12
"""Screens of a phone: as first shown, and with everything unfolded."""
LONGEST: Final = {"sources": 20, "changes": 25}
"""Longer with all unfolded: every passage of a source, whose figures keep their cautions; every correction, whole."""
LONGER, LONGER_OPEN = 1.25, 1.5
"""The sections below take more room in another language than in the first, at most so many times."""
WORDY: Final = frozenset(("", "topics", "entities", "events", "sources", *(path.strip("/") for path in ALONE)))
FIRST_PAGE: Final = 20
"""A list counts to its first so many items."""
NARROWEST: Final = 140
SMALLEST: Final = 13
WIDE: Final = 800
"""What the content of a page has of a desk's 1,440 px at least; the theme gives it 690."""

_COLUMNS: Final = """() => [...document.querySelectorAll(
    '.bn-pairs td, .bn-cards li, .bn-told li, .bn-rows-of-figures li, .bn-row-name, .bn-rows li,'
    + '.bn-contrast-side')]
  .filter((cell) => cell.checkVisibility() && cell.querySelector('a'))
  .map((cell) => cell.getBoundingClientRect().width)"""
_SIZES: Final = """() => {
  const sizes = new Set();
  const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const isShown = walker.currentNode.textContent.trim() && parent.checkVisibility();
    if (isShown && !parent.closest('.bn-report')) sizes.add(parseFloat(getComputedStyle(parent).fontSize));
  }
  return [...sizes];
}"""
_UNFOLD: Final = """() => document.querySelectorAll('details:not(#cite)').forEach((part) => { part.open = true; })"""
_SCREENS: Final = f"() => document.documentElement.scrollHeight / {PHONE[1]}"
_BEYOND: Final = f"""() => [...document.querySelectorAll('article :is(ul, ol, tbody)')]
  .filter((list) => list.children.length > {FIRST_PAGE} && list.checkVisibility())
  .map((list) => list.lastElementChild.getBoundingClientRect().bottom
    - list.children[{FIRST_PAGE - 1}].getBoundingClientRect().bottom)
  .reduce((sum, height) => sum + Math.max(height, 0), 0) / {PHONE[1]}"""
_HIDDEN: Final = """() => {
  const isHidden = (part) => !part.checkVisibility();
  // Where the same sides report every figure of a table, the line above it or of its fold says who is silent.
  const isSaidAbove = (part) => {
    const table = part.closest('.bn-pairs--alone');
    let line = table?.closest('details')?.querySelector('summary') ?? table;
    while (line && !line.matches('summary, .bn-panel-heading')) line = line.previousElementSibling;
    return line && !isHidden(line) && line.textContent.toLowerCase().includes(part.textContent.toLowerCase());
  };
  const silent = [...document.querySelectorAll('.bn-silent')].filter((part) => isHidden(part) && !isSaidAbove(part));
  const alone = [...document.querySelectorAll('details .bn-rows-of-figures')]
    .filter((list) => list.querySelectorAll('li').length === 1 && isHidden(list));
  const cautions = [...document.querySelectorAll('article > .bn-note, article > div .bn-main > .bn-note')]
    .filter(isHidden);
  return [...silent, ...alone, ...cautions].map((part) => part.textContent.slice(0, 40));
}"""
_SHUT: Final = """() => [...document.querySelectorAll(
    '.bn-drawing rect:not(.bn-rest, .bn-empty), .bn-drawing circle, .bn-drawing .bn-one, .bn-bar rect, .bn-square,'
    + '.bn-cell rect, .bn-dots-track rect, .bn-dots-track circle, .bn-node')]
  .filter((mark) => mark.checkVisibility())
  .filter((mark) => {
    mark.scrollIntoView({ block: 'center' });
    const box = mark.getBoundingClientRect();
    const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return !found || !found.closest('a[href]');
  })
  .map((mark) => mark.outerHTML)"""
"""Marks that lead nowhere."""


def paths() -> Iterator[str]:
    record = this_record()
    for section in SECTIONS:
        yield f"{section}/"
        yield from (f"{section}/{id_}/" for id_ in getattr(record, section))
    yield from ALONE
    yield from (f"events/{id_}/" for id_ in various(record))


def various(record: Record) -> list[str]:
    """Events of every type, date and source, and those that say most in what makes a page long."""
    events = list(record.events.values())
    firsts = {(event.type, event.date, event.sources[0].source): event.id for event in reversed(events)}
    longest = (
        max(events, key=lambda event: len(str(getattr(event, name)))).id
        for name in ("observations", "entities", "relations", "claims", "sources", "summary", "corrections")
    )
    return sorted({*firsts.values(), *longest})


PATHS: Final = tuple(paths())


@pytest.fixture(scope="module")
def desk(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    yield page
    page.close()


def _visit(page: Page, address: str, screen: tuple[int, int]) -> None:
    width, height = screen
    page.set_viewport_size({"width": width, "height": height})
    page.goto(address)


def _demand_readable(page: Page, screen: tuple[int, int]) -> None:
    """Columns have room, letters a size, nothing is wider than the screen, and marks lead somewhere."""
    assert min(page.evaluate(_COLUMNS), default=NARROWEST) >= NARROWEST
    assert min(page.evaluate(_SIZES)) >= SMALLEST
    assert page.evaluate("document.documentElement.scrollWidth") <= screen[0]
    assert page.evaluate(_SHUT) == []


def _demand_short(page: Page, path: str, room: float, room_open: float) -> None:
    """A phone shows the page in few screens, as it is first shown and with everything unfolded."""
    assert page.evaluate(_SCREENS) <= FOLDED * room
    assert page.evaluate(_HIDDEN) == [], "never folded: silence, an only figure, a caution"
    page.evaluate(_UNFOLD)
    assert page.evaluate(_SCREENS) - page.evaluate(_BEYOND) <= LONGEST.get(path.partition("/")[0], OPEN) * room_open


@pytest.mark.parametrize("path", PATHS)
def test_a_page_uses_the_width_of_a_desk_and_is_short_on_a_phone(desk: Page, address: str, path: str) -> None:
    """One visit: what is folded does not depend on the width that a page is opened in."""
    _visit(desk, address + path, DESK)
    assert desk.evaluate("document.querySelector('article').getBoundingClientRect().width") >= WIDE
    _demand_readable(desk, DESK)
    desk.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    _demand_short(desk, path, room=1, room_open=1)
    _demand_readable(desk, PHONE)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_in_another_language_is_short_on_a_phone(desk: Page, address: str, path: str) -> None:
    _visit(desk, f"{address}en/{path}", PHONE)
    is_wordy = path.partition("/")[0] in WORDY
    _demand_short(desk, path, room=LONGER if is_wordy else 1, room_open=LONGER_OPEN if is_wordy else 1)
    _demand_readable(desk, PHONE)


def test_rows_are_narrowed_by_words_and_kind(desk: Page, address: str) -> None:
    _visit(desk, f"{address}regions/320000/", DESK)
    rows = desk.locator(".bn-rows-of-figures li:visible")
    opened = rows.count()
    desk.fill("#narrow", "调解")
    assert 0 < rows.count() < opened
    assert all("调解" in text for text in rows.all_inner_texts())
    desk.fill("#narrow", "")
    assert rows.count() == opened, "as it was first shown"
    desk.click(".bn-kinds button[value=change]")
    assert rows.count() == int(desk.inner_text(".bn-kinds button[value=change] span"))
    desk.fill("#narrow", "没有这样的词")
    assert rows.count() == 0
    assert desk.inner_text(".bn-narrow [role=status]") == "没有相符的数值"
