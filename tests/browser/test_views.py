"""The views beside the timeline: each shows the selection, and in it what Python works out from the payload."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests import explorer
from tests.browser.test_explorer import SHIFTS
from tests.explorer import Item, Query

_DRAWN: Final = ".md-content__inner svg:visible"
_BUSY: Final = ".bn-explorer [aria-busy=true]"
_STRIPS: Final = """() => [...document.querySelectorAll(".bn-article")].map(source =>
    [...source.querySelectorAll(".bn-paragraph")].map(passage => [
        Number(passage.querySelector("[data-passage]").dataset.passage.split("-")[1]),
        [...passage.querySelectorAll("[data-event]")].map(event => event.dataset.event),
    ]))"""
"""Of each source the passages that are drawn, and the events in each."""
_FIGURES: Final = """() => [...document.querySelectorAll(".bn-value")].map(value =>
    [value.dataset.event, (value.querySelector("strong") ?? value).textContent]).filter(([event]) => event)"""
"""Every figure that is drawn: the event it opens, and its words."""
_THREADS: Final = """() => [...document.querySelectorAll(".bn-storyline")].map(thread => [
    [...thread.querySelectorAll("[data-knot]")].map(knot => Number(knot.dataset.knot)),
    thread.querySelectorAll(".bn-knot__ties > li").length,
    thread.querySelectorAll(".bn-line").length,
])"""
"""Of each thread that is drawn its knots, how many ties are said, and how many are lines."""
_BARS: Final = """rows => rows.map(row => {
    const bar = row.querySelector(".bn-bar");
    const number = Number(row.querySelector("strong").textContent.replace("−", "-").replace("%", ""));
    return [number, parseFloat(getComputedStyle(bar, "::before").width)];
})"""
"""Of each bar its figure and its length in pixels."""


@pytest.fixture(scope="module")
def events(site: Path) -> list[Item]:
    return explorer.payload(site)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.add_init_script(SHIFTS)
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    yield page
    context.close()
    assert not troubles


def _open(page: Page, address: str, query: str) -> None:
    page.goto(f"{address}timeline/{query}")
    page.wait_for_selector(".bn-explorer--live:not(.bn-explorer--waiting)")
    _settle(page)


def _settle(page: Page) -> None:
    expect(page.locator(_BUSY)).to_have_count(0)


def _width(place: Locator) -> float:
    return float(place.evaluate("place => place.getBoundingClientRect().width"))


def _states(events: list[Item], count: int) -> list[tuple[str, list[str]]]:
    """Queries of two facets by chance, the same in every run, and the ids they leave."""
    chosen: dict[str, set[str]]
    chance = random.Random(5)  # noqa: S311 - the same selections every time
    keys = {name: sorted({key for item in events for key in item.keys[name]}) for name in ("topic", "type", "region")}
    found = [("", [item.id for item in events])]
    while len(found) < count:
        chosen = {name: {chance.choice(keys[name])} for name in chance.sample(sorted(keys), chance.choice((1, 2)))}
        query = "".join(f"&{name}={key}" for name, own in sorted(chosen.items()) for key in own)
        found.append((query, explorer.selection(events, Query(dict(chosen)))))
    return found


def test_sources_tell_the_selection_in_reading_order(page: Page, address: str, site: Path, events: list[Item]) -> None:
    view = explorer.part(site, "sources")
    for query, chosen in _states(events, 8):
        _open(page, address, f"?view=sources{query}")
        expected = [[[number, ids] for number, ids in strip] for strip in explorer.told(view, events, set(chosen))]
        assert page.evaluate(_STRIPS) == expected, query
        assert page.evaluate("shifts") < 0.01
    assert page.locator("#results > li:visible").count() == 0


def test_figures_are_those_of_the_selection(page: Page, address: str, site: Path, events: list[Item]) -> None:
    view = explorer.part(site, "figures")
    places = {item.id: place for place, item in enumerate(events)}
    for query, chosen in _states(events, 8):
        _open(page, address, f"?view=figures{query}")
        numbers = {places[id_] for id_ in chosen}
        expected = [value for value in view["values"] if numbers & set(value["events"])]
        shown = page.evaluate(_FIGURES)
        assert Counter(text for _, text in shown) == Counter(value["text"] for value in expected), query
        assert {event for event, _ in shown} <= set(chosen)
        topics = sorted({view["measures"][value["measure"]]["topic"] for value in expected})
        assert page.locator(".bn-chapter").count() == len(topics)
        assert page.evaluate("shifts") < 0.01


def test_threads_are_those_the_selection_runs_through(page: Page, address: str, site: Path, events: list[Item]) -> None:
    view = explorer.part(site, "threads")
    for query, chosen in _states(events, 8):
        _open(page, address, f"?view=threads{query}")
        numbers = {place for place, item in enumerate(events) if item.id in set(chosen)}
        expected = _threads(view, numbers)
        shown = page.evaluate(_THREADS)
        assert [knots for knots, *_ in shown] == [_knots(thread) for thread in expected[:6]], query
        ties = [len(thread["ties"]) for thread in expected[:6]]
        assert [lines for _, _, lines in shown] == [said for _, said, _ in shown] == ties
        expect(page.locator(".bn-view__turn")).to_have_count(int(len(expected) > 6))
        assert page.evaluate("shifts") < 0.01


def _knots(thread: Mapping[str, Any]) -> list[int]:
    return [knot for column in thread["columns"] for knot in column]


def _threads(view: Mapping[str, Any], chosen: set[int]) -> list[Mapping[str, Any]]:
    """Those with a chosen event, the most first; those of entities alone where a chosen event names one of them."""
    found = []
    for thread in view["threads"]:
        own = [view["knots"][knot] for knot in _knots(thread)]
        told = sum(knot["event"] in chosen for knot in own)
        named = any(chosen & set(knot["events"]) for knot in own) and all(knot["event"] < 0 for knot in own)
        if told or named:
            found.append((told, thread))
    return [thread for _, thread in sorted(found, key=lambda pair: -pair[0])]


def test_a_link_with_an_event_begins_with_its_thread(page: Page, address: str) -> None:
    _open(page, address, "?view=threads&event=suqian-digital-intelligence-pushed")
    first = page.locator(".bn-storyline").first
    expect(first.locator("[aria-current=true]")).to_have_count(1)
    expect(page.locator(".bn-card__place")).not_to_be_empty()


def test_the_panel_goes_on_to_threads_that_are_not_drawn_yet(page: Page, address: str) -> None:
    _open(page, address, "?view=threads")
    drawn = page.locator(".bn-storyline")
    expect(drawn).to_have_count(6)
    drawn.last.locator("[data-event]").last.click()
    for _ in range(3):
        page.click(".bn-card__next")
    expect(page.locator(".bn-storyline [aria-current=true]")).to_have_count(1)
    assert drawn.count() > 6


def test_names_alike_are_a_warning_and_no_line(page: Page, address: str) -> None:
    _open(page, address, "?view=threads&topic=smart-policing")
    ends = (page.locator(f"[href*={place}-police-digital-intelligence]") for place in ("jiangsu", "suqian"))
    warning = page.locator(".bn-warning")
    for end in ends:
        warning = warning.filter(has=end)
    expect(warning).to_have_count(1)
    assert page.locator(".bn-lines .bn-warning").count() == 0
    links = warning.locator("a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(links) == 2
    assert all("/entities/" in str(link) for link in links)


def test_lines_follow_their_knots(page: Page, address: str) -> None:
    _open(page, address, "?view=threads&topic=smart-policing")
    before = page.locator(".bn-line").first.get_attribute("d")
    page.locator(".bn-storyline [data-event]").first.click()
    expect(page.locator(".bn-card")).to_be_visible()
    expect(page.locator(".bn-line").first).not_to_have_attribute("d", str(before))
    page.set_viewport_size({"width": 800, "height": 900})
    expect(page.locator(".bn-line").first).to_be_hidden()
    expect(page.locator(".bn-knot__ties li").first).to_be_visible()


def test_bars_of_one_scale_are_as_long_as_their_figures(page: Page, address: str) -> None:
    _open(page, address, "?view=figures&topic=telecom-fraud")
    bars = page.locator(".bn-scale").first.locator(".bn-value--row").evaluate_all(_BARS)
    assert len(bars) > 3
    assert len({round(length / abs(number), 1) for number, length in bars}) == 1
    expect(page.locator(".bn-scale").first.locator(".bn-value--silent").first).to_be_visible()


def test_a_figure_opens_its_event_and_the_panel_goes_on_in_the_order_shown(page: Page, address: str) -> None:
    _open(page, address, "?view=figures&topic=telecom-fraud")
    values = page.locator("[data-event]")
    order = list(dict.fromkeys(values.evaluate_all("values => values.map(value => value.dataset.event)")))
    values.first.click()
    expect(page.locator(".bn-card__place")).to_contain_text("1")
    page.click(".bn-card__next")
    assert page.url.endswith(f"event={order[1]}")
    expect(page.locator(f"[data-event={order[1]}]").first).to_have_attribute("aria-current", "true")


def test_on_a_phone_a_few_topics_stand_there_and_paper_has_all(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 390, "height": 844}, has_touch=True, reduced_motion="reduce")
    _open(page, address, "?view=figures")
    expect(page.locator(".bn-chapter")).to_have_count(3)
    page.locator(".bn-view__turn").click()
    expect(page.locator(".bn-chapter")).to_have_count(6)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator(".bn-view__turn")).to_have_count(0)
    page.close()


def test_a_passage_unfolds_to_titles_and_figures(page: Page, address: str) -> None:
    _open(page, address, "?view=sources")
    head = page.locator("[data-passage='0-10']")
    title = page.locator(".bn-paragraph:has([data-passage='0-10']) .bn-mention__title").first
    assert _width(title) <= 1, "folded, a mark stands alone"
    head.click()
    expect(head).to_have_attribute("aria-expanded", "true")
    expect(head).to_be_focused()
    assert _width(title) > 100
    expect(page.locator(".bn-paragraph--written .bn-mention__figures li").first).to_contain_text("%")
    head.click()
    expect(head).to_have_attribute("aria-expanded", "false")


def test_a_mark_opens_its_event_and_closing_gives_the_focus_back(page: Page, address: str) -> None:
    _open(page, address, "?view=sources&topic=telecom-fraud")
    marks = page.locator("[data-event]")
    order = marks.evaluate_all("marks => marks.map(mark => mark.dataset.event)")
    marks.nth(0).click()
    expect(page.locator(".bn-card__place")).to_contain_text("1")
    expect(marks.nth(0)).to_have_attribute("aria-current", "true")
    page.click(".bn-card__next")
    expect(marks.nth(1)).to_have_attribute("aria-current", "true")
    assert page.url.endswith(f"event={order[1]}")
    page.go_back()
    _settle(page)
    marks.nth(2).focus()
    page.keyboard.press("Enter")
    expect(page.locator(".bn-card")).to_be_visible()
    page.keyboard.press("Escape")
    expect(marks.nth(2)).to_be_focused()


def test_a_topic_narrows_the_selection_and_the_address(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?view=sources")
    page.click("[data-topic=telecom-fraud]")
    _settle(page)
    expect(page.locator("[data-topic=telecom-fraud]")).to_have_attribute("aria-pressed", "true")
    assert "topic=telecom-fraud" in page.url
    number = len(explorer.selection(events, Query({"topic": {"telecom-fraud"}})))
    expect(page.locator("[data-event]")).to_have_count(number)


def test_what_a_view_says_stands_on_a_page_without_script(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}timeline/?view=sources")
    links = page.locator(".bn-explorer__elsewhere a")
    assert links.count() == 3, "the views by sources, threads and figures"
    assert all(link.is_visible() for link in links.all())
    for start in links.evaluate_all("links => links.map(link => link.href)"):
        page.goto(start)
        if not page.locator(_DRAWN).count():  # a list: its first page
            page.locator(".md-content__inner ul a").first.click()
        expect(page.locator(_DRAWN).first).to_be_visible()
    context.close()


def test_a_view_that_cannot_be_read_says_so(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/explorer-views.js", lambda route: route.abort())
    page.goto(f"{address}timeline/?view=sources")
    expect(page.locator(".bn-explorer__note")).to_be_visible()
    expect(page.locator(_BUSY)).to_have_count(0)
    page.close()
