"""Readers with a keyboard, with large text, with colours of their own, and with an input method."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Page, expect

FIRST_RESULT: Final = 25
"""The most presses of the tab key to the first event of the explorer."""
RESULTS: Final = "#results a, .bn-rows tbody a, .bn-timeline__focus"
LIVE: Final = ".bn-explorer--live:not(.bn-explorer--waiting)"
EVENT: Final = "events/kunshan-elder-rescue/"
GUIDE: Final = "en/editors/"


def _opened(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    context = browser.new_context(**{"viewport": {"width": 1440, "height": 900}, "reduced_motion": "reduce"} | options)
    page = context.new_page()
    page.goto(address)
    yield page
    context.close()


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from _opened(browser, address)


@pytest.fixture
def narrow(browser: Browser, address: str) -> Iterator[Page]:
    yield from _opened(browser, address, viewport={"width": 320, "height": 700})


@pytest.fixture
def forced(browser: Browser, address: str) -> Iterator[Page]:
    yield from _opened(browser, address, forced_colors="active")


def _explore(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}timeline/{query}")
    page.wait_for_selector(LIVE)


def _presses(page: Page, wanted: str, most: int) -> int:
    """How often the tab key is pressed until something wanted has the focus; `most` and one more where it never has."""
    for count in range(1, most + 1):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
            return count
    return most + 1


@pytest.mark.parametrize("query", ["?view=timeline", "?view=list", "?view=table", "?view=list&type=case&from=2023"])
def test_the_first_result_is_near_for_the_tab_key(page: Page, address: str, query: str) -> None:
    _explore(page, address, query)
    assert _presses(page, RESULTS, FIRST_RESULT) <= FIRST_RESULT


def test_facets_that_are_folded_keep_their_counts(page: Page, address: str) -> None:
    _explore(page, address, "?view=list&type=case")
    page.click("[data-do=filter]")
    folded = page.locator("#facets fieldset[data-facet=topic] details")
    assert folded.get_attribute("open") is None
    counts = folded.locator(".bn-count").all_text_contents()
    assert sum(map(int, counts)) < 2 * page.locator("#results > li").count()
    folded.locator("summary").click(position={"x": 5, "y": 5})  # where the name of the facet stands before it
    expect(folded.locator("input").first).to_be_visible()


def test_arrows_lead_through_the_tools_of_the_selection(page: Page, address: str) -> None:
    _explore(page, address)
    page.click(".bn-explorer__saves > summary")
    page.focus("[data-do=csv]")
    page.keyboard.press("ArrowRight")
    expect(page.locator("[data-do=json]")).to_be_focused()
    assert page.locator(".bn-explorer__buttons button:not([tabindex='-1'])").count() == 1


def test_skip_links_lead_to_the_results_and_to_the_navigation(page: Page, address: str) -> None:
    for name, kind, wanted in (("跳到结果", "timeline/?view=list", "#results a"), ("跳到导航", EVENT, ".md-nav__link")):
        page.goto(address + kind)
        page.get_by_role("link", name=name).focus()
        page.keyboard.press("Enter")
        assert _presses(page, wanted, 2) <= 2, name


@pytest.mark.parametrize("key", ["Space", "Enter"])
def test_the_palette_is_changed_by_a_key(page: Page, address: str, key: str) -> None:
    page.goto(address + EVENT)
    assert _presses(page, "[name=__palette]", 9) <= 9
    for scheme in ("slate", "default"):
        page.keyboard.press(key)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", scheme)
        assert page.evaluate("document.activeElement.name") == "__palette"
    assert page.url == address + EVENT


def test_the_menu_of_a_narrow_page_is_opened_and_closed_by_keys(narrow: Page, address: str) -> None:
    narrow.goto(address + EVENT)
    assert _presses(narrow, ".bn-menu", 4) <= 4
    menu = narrow.get_by_role("button", name="菜单")
    expect(menu).to_have_attribute("aria-expanded", "false")
    narrow.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert _presses(narrow, ".md-sidebar--primary a", 3) <= 3
    narrow.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(narrow.locator(".md-sidebar--primary")).to_be_hidden()


def test_the_tip_of_the_timeline_can_be_entered_and_put_away(page: Page, address: str) -> None:
    _explore(page, address)
    tip, focus = page.locator(".bn-timeline__tip"), page.locator(".bn-timeline__focus")
    focus.scroll_into_view_if_needed()
    box = focus.bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 40, box["y"] + box["height"] / 2)
    expect(tip).to_be_visible()
    shown = tip.bounding_box()
    assert shown is not None
    page.mouse.move(shown["x"] + 10, shown["y"] + 1, steps=8)
    page.mouse.move(shown["x"] + 20, shown["y"] + shown["height"] - 4, steps=8)
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    page.mouse.move(0, 0)
    assert page.url.endswith("timeline/")


def test_the_tip_is_shown_with_the_focus_and_put_away_by_escape(page: Page, address: str) -> None:
    _explore(page, address)
    tip = page.locator(".bn-timeline__tip")
    assert _presses(page, ".bn-timeline__focus", FIRST_RESULT) <= FIRST_RESULT
    expect(tip).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(tip).to_be_visible()
    page.keyboard.press("Escape")
    expect(tip).to_be_hidden()
    expect(page.locator(".bn-timeline__focus")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(tip).to_be_visible()
    page.keyboard.press("Shift+Tab")
    expect(tip).to_be_hidden()


def test_a_table_is_a_tab_stop_where_it_scrolls_and_only_there(page: Page, address: str) -> None:
    right = """() => [...document.querySelectorAll(".bn-table")].every(frame => frame.hasAttribute("tabindex")
        && (frame.tabIndex === 0) === frame.scrollWidth > frame.clientWidth)"""
    stops = "() => [...document.querySelectorAll('.bn-table')].map(frame => frame.tabIndex === 0)"
    found = set[bool]()
    for width in (320, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        for kind in ("editors/commands/", "data/", EVENT):
            page.goto(address + kind)
            page.evaluate("document.querySelectorAll('details').forEach(part => { part.open = true; })")
            page.wait_for_function(right)  # the page may still be laid out; a frame that stays wrong fails here
            found |= set(page.evaluate(stops))
    assert found == {True, False}


def test_a_page_says_the_language_it_is_in(page: Page, address: str) -> None:
    for kind, language, skip, home in (
        (GUIDE, "en", "Skip to content", "Home"),
        ("editors/", "zh", "跳到内容", "首页"),
    ):
        page.goto(address + kind)
        assert page.get_attribute("html", "lang") == language
        assert page.text_content(".bn-skip") == skip
        around = page.locator(".md-nav__link").first
        expect(around).to_have_text(home)
        assert around.evaluate("element => element.closest('[lang]').lang") == language


def test_colours_of_the_readers_own_show_what_is_chosen(forced: Page, address: str) -> None:
    _explore(forced, address, "?view=list")
    ground = "name => getComputedStyle(document.querySelector(`input[value=${name}] + span`)).backgroundColor"
    assert forced.evaluate(ground, "list") != forced.evaluate(ground, "table")
    active = forced.locator(".md-nav__link--active").first
    assert "underline" in active.evaluate("element => getComputedStyle(element).textDecorationLine")
    forced.focus("input[value=list]")
    forced.keyboard.press("ArrowRight")
    outline = forced.locator("input[value=table] + span").evaluate("span => getComputedStyle(span).outlineStyle")
    assert outline == "solid"


def test_text_of_twice_the_size_leaves_the_results_a_line(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    _explore(page, address, "?view=list")
    usual = page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)")
    page.evaluate("size => document.documentElement.style.fontSize = size", f"{2 * usual}px")
    width = page.locator(".bn-explorer__main").evaluate("main => main.clientWidth")
    assert width >= 24 * usual  # twelve characters of the title at twice the size
    assert page.evaluate("document.documentElement.scrollWidth") == 1280


@pytest.mark.parametrize(("kind", "box", "status"), [
    (EVENT, "input.bn-search__input", ".bn-search [role=status]"),
    ("timeline/?view=list", "input.bn-explorer__text", ".bn-explorer__status"),
])  # fmt: skip
def test_half_typed_pinyin_finds_nothing_and_says_nothing(
    page: Page, address: str, kind: str, box: str, status: str
) -> None:
    page.goto(address + kind)
    if kind.startswith("timeline"):
        page.wait_for_selector(LIVE)
        page.click("[data-do=filter]")
    page.focus(box)
    before = page.text_content(status)
    keyboard = page.context.new_cdp_session(page)
    for typed in ("s", "su", "su'qian"):
        keyboard.send(
            "Input.imeSetComposition", {"text": typed, "selectionStart": len(typed), "selectionEnd": len(typed)}
        )
    assert page.input_value(box) == "su'qian"
    assert page.text_content(status) == before
    assert "q=" not in page.url
    keyboard.send("Input.insertText", {"text": "宿迁"})
    expect(page.locator(status)).to_contain_text(re.compile(r"\d"))
    expect(page.locator(status)).not_to_have_text(before or "-")


def test_what_is_found_is_announced_once(page: Page, address: str) -> None:
    page.goto(address + EVENT)
    page.evaluate("""() => {
        globalThis.said = [];
        const status = document.querySelector(".bn-search [role=status]");
        const heard = new MutationObserver(() => said.push(status.textContent));
        heard.observe(status, {childList: true, characterData: true});
    }""")
    page.fill("input.bn-search__input", "派出所")
    expect(page.locator(".bn-search [role=status]")).to_contain_text("找到")
    assert page.evaluate("said.length") == 1
    assert page.evaluate("biannianSearch.progress.done === biannianSearch.progress.all")


def test_a_query_in_quotes_or_with_what_is_not_seen_finds_the_same(page: Page, address: str) -> None:
    page.goto(address + EVENT)
    said = set()
    for typed in ("派出所", '"派出所"', "「派出所」", "‘派出所’", "派\u200b出所", "派\u00ad出所"):
        page.fill("input.bn-search__input", typed)
        expect(page.locator(".bn-search [role=status]")).to_contain_text(re.compile("找到 [1-9]"))
        said.add(page.text_content(".bn-search [role=status]"))
    assert len(said) == 1
