"""The explorer in a real browser: what it shows is what Python works out from the same payload."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import re
import shutil
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qs, quote, urlsplit

import pypdfium2
import pytest
from playwright.sync_api import Browser, Locator, Page, Route, expect

from generator.derive.day_ranges import Exactness
from generator.render.explorer import head
from tests import explorer
from tests.browser.oracle import READ, Oracle, this_oracle
from tests.browser.site import served
from tests.explorer import FACETS, LANES, Item, Query
from tests.this_record import this_record

MANY: Final = head.SIZES["columns"] + 1_000
VIEWS: Final = head.VIEWS
STATUS: Final = ".bn-explorer__status"
DRAWN: Final = """{
    const paint = CanvasRenderingContext2D.prototype;
    const {setTransform, fillText} = paint;
    const lanes = ({canvas}) => canvas.classList.contains("bn-timeline__canvas");
    globalThis.drawn = [];
    globalThis.drawings = [];
    // A drawing begins by saying how dense the screen is.
    paint.setTransform = function (...given) {
        if (lanes(this)) drawings.push(drawn = []);
        return setTransform.apply(this, given);
    };
    paint.fillText = function (...given) { if (lanes(this)) drawn.push(given); return fillText.apply(this, given); };
}"""
"""Notes what the timeline writes on its canvas, and where: at last in `drawn`, each time in `drawings`."""
_LIVE: Final = ".bn-explorer--live:not(.bn-explorer--waiting)"
_ADDRESSES: Final = (
    "",
    "?event=kunshan-elder-rescue",
    "?topic=telecom-fraud",
    "?topic=telecom-fraud&event=kunshan-elder-rescue",
    "?from=2023-05&to=2023-05",
    "?type=case&view=list",
    "?view=table",
    "?q=2023",
    "?topic=none&event=none",
)
"""One address of each kind: of all, of an event, of parts, of other views, of words, and of what is not there."""
_UNFOLD: Final = """() => Promise.all(
    [...document.querySelectorAll("#facets details:not([open])")].map(details => new Promise(done => {
        details.addEventListener("toggle", done, {once: true});
        details.open = true;
    }))
)"""
"""Opens the facets that are folded, and waits until they have heard of it: what is folded is not kept current."""
SHIFTS: Final = """globalThis.shifts = 0;
new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) shifts += entry.value;
}).observe({type: "layout-shift", buffered: true});"""
"""Sums up how much of the page moves by itself."""
_SMALL: Final = """() => {
    const boxes = ":not([type=radio], [type=checkbox])";
    const targets = `button, select, summary, a, input${boxes}, .bn-choice label, .bn-switch label`;
    return [...document.querySelectorAll(`.bn-explorer :is(${targets}), .bn-card :is(${targets})`)]
      .filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.matches(".bn-timeline__focus"))
      .map((one) => [one.outerHTML.slice(0, 90), one.getBoundingClientRect()])
      .filter(([, {width, height}]) => width < 43.9 || height < 43.9)
      .map(([html, {width, height}]) => `${html} ${width} x ${height}`);
}"""
"""What a finger is to meet and is smaller than 44 pixels, as its HTML and its size."""
_SHOWN: Final = """() => {
    const ids = query => [...document.querySelectorAll(query)].map(element => element.dataset.eventId);
    const view = document.querySelector("input[name=view]:checked").value;
    const inputs = [...document.querySelectorAll("#facets input[type=checkbox]")]
        .filter(input => input.checkVisibility() || input.name !== "certainty");
    return {
        list: ids("#results > li"),
        table: view === "table" ? ids(".bn-explorer__table tbody tr") : null,
        counts: inputs.map(input => [input.name, input.value,
            Number(input.closest("li").querySelector(".bn-count").textContent), input.checked, input.disabled]),
        status: document.querySelector(".bn-explorer__status").textContent,
        search: location.search,
        lanes: view === "timeline" ? document.querySelector("select[name=lanes]").value : null,
    };
}"""


@pytest.fixture(scope="module")
def events(site: Path) -> list[Item]:
    return explorer.payload(site)


@pytest.fixture(scope="module")
def oracle() -> Oracle:
    return this_oracle()


def _watched(browser: Browser) -> Iterator[Page]:
    """A page on which nothing may go wrong to the end."""
    context = browser.new_context(
        viewport={"width": 1440, "height": 900}, accept_downloads=True, reduced_motion="reduce"
    )
    page = context.new_page()
    page.add_init_script(DRAWN)
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    yield page
    context.close()
    assert not troubles


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    yield from _watched(browser)


@pytest.fixture(scope="module")
def shared(browser: Browser) -> Iterator[Page]:
    """For tests that only open an address of their own."""
    yield from _watched(browser)


def _open(page: Page, address: str, query: str = "") -> None:
    page.goto(f"{address}timeline/{query}")
    page.wait_for_selector(_LIVE)


def _filters(page: Page) -> None:
    """Open the filters beside the drawing."""
    page.locator(".bn-explorer__filters").evaluate("details => details.open = true")


def _hold(page: Page, what: str) -> list[Route]:
    """Let requests wait; they are in the list as they come."""
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route(what, hold)
    return held


def _choose(page: Page, choice: str) -> None:
    """Unfold the facet of a choice, and choose it."""
    _filters(page)
    page.locator(choice).evaluate("input => input.closest('details').open = true")
    page.check(choice)


def _day(text: str, *, last: bool) -> int:
    year, month, day = ([int(part) for part in text.split("-")] + [0, 0])[:3]
    if last and not month:
        month, day = 12, 31
    elif last and not day:
        found = date(year + month // 12, month % 12 + 1, 1).toordinal() - 1
        return found - date(1970, 1, 1).toordinal()
    return date(year, month or 1, day or 1).toordinal() - date(1970, 1, 1).toordinal()


def _query(search: str, oracle: Oracle) -> Query:
    """What an address asks for, read without the program."""
    given = parse_qs(urlsplit(search).query)
    ids = None
    if "q" in given:
        ids = {page.split("/")[1] for page in oracle.pages(given["q"][0]) if page.startswith("events/")}
    return Query(
        {name: set(given[name]) for name in (*FACETS, "certainty") if name in given},
        _day(given["from"][0], last=False) if "from" in given else None,
        _day(given["to"][0], last=True) if "to" in given else None,
        ids,
    )


def _check(page: Page, events: list[Item], oracle: Oracle) -> dict[str, Any]:
    shown = _shown(page)
    query = _query(shown["search"], oracle)
    expected = explorer.selection(events, query)
    if query.first is not None and query.last is not None and query.first > query.last:
        expected = []
    assert shown["list"] == expected, shown["search"]
    if shown["table"] is not None:
        assert set(shown["table"]) == set(expected), shown["search"]
        assert len(shown["table"]) == len(expected)
    if expected or not (query.first and query.last):
        counts = explorer.counts(events, query)
        for name, key, count, checked, disabled in shown["counts"]:
            assert count == counts[name][key], (shown["search"], name, key)
            assert checked == (key in query.chosen.get(name, ())), (shown["search"], name, key)
            assert not disabled or (count == 0 and not checked)
    if len(expected) not in {0, len(events)}:
        assert str(len(expected)) in shown["status"]
    if shown["lanes"]:
        _check_lanes(page, [item for item in events if item.id in set(expected)], shown["lanes"])
    return shown


def _check_lanes(page: Page, selected: list[Item], kind: str) -> None:
    """What the timeline writes over its lanes where all are in sight: the whole selection, but what owns the axis."""
    page.locator(".bn-timeline__lanes").scroll_into_view_if_needed()
    written = _written(page)
    names = _lanes_beside(selected, kind)
    assert sorted(number for _, number in written) == sorted(names.values()), (kind, page.url)
    for line, number in written:
        assert any(line in name and own == number for (_, name), own in names.items()), (line, number)


def _lanes_beside(selected: list[Item], kind: str) -> Counter[tuple[tuple[object, ...], str]]:
    """How many events stand below the axis in each lane of each section; a streak of its own years is on the axis.

    What has no end named stands beside it in one lane where it is as few as it is here.
    """
    found: Counter[tuple[tuple[object, ...], str]] = Counter()
    for item in selected:
        sides = ("until",) if item.open_start else ("since",) if item.open_end else (item.first, item.last)
        if sides == ("since",):
            continue
        if item.scale == Exactness.YEAR or (item.scale > Exactness.YEAR and len(sides) == 1):
            found[(sides, item.lanes[kind][0])] += 1
    return found


def _written(page: Page) -> list[tuple[str, int]]:
    """The lanes beside the axis on the canvas after the next frame: a name, and the count on the same line."""
    written: list[tuple[str, float, float]] = page.evaluate(
        "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(drawn))))"
    )
    lines = sorted((y, x, text) for text, x, y in written)
    return [
        (name.removesuffix("…"), int(text.removesuffix(" 件")))
        for (above, _, name), (y, _, text) in pairwise(lines)
        if above == y and " 件" not in name and re.fullmatch(r"\d+ 件", text)
    ]


def _settle(page: Page) -> None:
    """Wait until the search index is read, when a text is looked for, and all rows are there."""
    if page.input_value("#facets input[name=q]").strip():
        page.evaluate(READ)
    expect(page.locator(".bn-explorer [aria-busy=true]")).to_have_count(0)


def _shown(page: Page) -> dict[str, Any]:
    page.evaluate(_UNFOLD)
    _settle(page)
    shown: dict[str, Any] = page.evaluate(_SHOWN)
    return shown


class Reader:
    """Somebody who does this and that on the page, the same in every run."""

    def __init__(self, page: Page, chance: random.Random, oracle: Oracle) -> None:
        self._page, self._chance, self._oracle = page, chance, oracle
        self._moves: list[Callable[[], object]] = [
            self._toggle, self._toggle, self._toggle, self._range, self._type, self._view, self._sort,
            self._lanes, self._lanes, self._unchip, page.go_back,
        ]  # fmt: skip

    def act(self) -> None:
        self._chance.choice(self._moves)()

    def _one(self, locator: Locator) -> Locator:
        return locator.nth(self._chance.randrange(locator.count()))

    def _toggle(self) -> None:
        self._page.evaluate(_UNFOLD)
        self._one(self._page.locator("#facets input[type=checkbox]:not(:disabled):visible")).click()

    def _range(self) -> None:
        side = self._chance.choice(("from", "to"))
        days = ("", "2013", "2021-06", "2023", "2023-05", "2023-05-17", "2023-02", "2024", "2024-01-10")
        self._page.fill(f"#facets input[name={side}]", self._chance.choice(days))
        self._page.press(f"#facets input[name={side}]", "Enter")

    def _type(self) -> None:
        text = next(self._oracle.substrings(1, self._chance.randrange(10**6)))
        self._page.fill("#facets input[name=q]", self._chance.choice(("", text)))

    def _view(self) -> None:
        self._page.locator(f"input[name=view][value={self._chance.choice(VIEWS)}]").check()

    def _sort(self) -> None:
        if self._page.is_visible(".bn-explorer__table"):
            self._one(self._page.locator(".bn-explorer__table th button")).click()

    def _lanes(self) -> None:
        if self._page.is_visible("select[name=lanes]"):
            self._page.select_option("select[name=lanes]", self._chance.choice(LANES))

    def _unchip(self) -> None:
        if self._page.locator(".bn-chip").count():
            self._one(self._page.locator(".bn-chip")).click()


@pytest.mark.parametrize("seed", range(4))
def test_list_table_timeline_and_counts_always_agree(
    page: Page, address: str, events: list[Item], oracle: Oracle, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 - the same steps every time
    page.set_viewport_size({"width": 1440, "height": 6_000})  # all lanes are in sight
    start = f"?view={chance.choice(VIEWS)}"
    _open(page, address, start)
    reader = Reader(page, chance, oracle)
    for _ in range(20):
        reader.act()
        if "timeline/" not in page.url:
            _open(page, address, start)
        page.wait_for_selector(_LIVE)
        shown = _check(page, events, oracle)
    page.reload()
    page.wait_for_selector(_LIVE)
    assert _shown(page) == shown


def test_before_any_script_everything_is_there(browser: Browser, address: str, events: list[Item]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}timeline/")
    items = page.locator("ol#results > li[data-event-id]")
    assert [item.get_attribute("data-event-id") for item in items.all()] == [item.id for item in events]
    assert page.locator("ol#results > li > a").count() == len(events)
    assert page.locator("figure.bn-chart svg").count()
    assert page.locator("form#facets fieldset").count() >= len(FACETS)
    page.click("#facets summary >> nth=0") if page.is_visible("#facets summary >> nth=0") else None
    assert page.locator("#facets :is(input, select, button):visible").count() == 0, "no dead controls"
    assert page.locator(".bn-explorer__tools:visible").count() == 0
    counts = explorer.counts(events, Query())
    for choice in page.locator("#facets [data-facet] .bn-choice").all():  # those of certainty are shown by script
        box = choice.locator("input")
        expected = counts[str(box.get_attribute("name"))][str(box.get_attribute("value"))]
        assert choice.locator(".bn-count").text_content() == str(expected)
        assert choice.locator("a").get_attribute("href")
    context.close()


def test_back_forward_reload_and_a_copied_link_give_the_same(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?view=list")
    _choose(page, "#facets input[value=telecom-fraud]")
    _choose(page, "#facets input[name=region][value='321300']")
    page.locator("input[name=view][value=table]").check()
    page.click(".bn-explorer__table th[data-column=title] button")
    expect(page.locator("th[data-column=title]")).to_have_attribute("aria-sort", "ascending")
    last = _shown(page)
    assert parse_qs(urlsplit(page.url).query) == {
        "topic": ["telecom-fraud"], "region": ["321300"], "view": ["table"], "sort": ["title"],
    }  # fmt: skip
    page.go_back()
    page.go_back()
    assert _shown(page)["search"] == "?topic=telecom-fraud&region=321300&view=list"
    page.go_back()
    page.go_back()
    assert _shown(page)["list"] == [item.id for item in events]
    for _ in range(4):
        page.go_forward()
    assert _shown(page) == last
    other = page.context.new_page()
    other.goto(page.url)
    other.wait_for_selector(_LIVE)
    expect(other.locator("th[data-column=title]")).to_have_attribute("aria-sort", "ascending")
    assert _shown(other) == last


@pytest.mark.parametrize(
    "part",
    [
        "nonsense=1", "topic=nowhere", "topic=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "view=3d", "from=yesterday",
        "from=2023-13", "to=2023-02-30", "event=__proto__", "__proto__=1", "constructor=1", "sort=-", "lanes=x",
        "window=2023", "window=2024..2023", "topic=%E0%A4%A", "%00=%00", "from=2023&from=2022", "toString=1",
        "x=" + "a" * 5_000, "&".join(f"p{number}=1" for number in range(300)),
    ],
)  # fmt: skip
def test_what_an_address_should_not_hold_is_named_and_left_out(
    shared: Page, address: str, events: list[Item], part: str
) -> None:
    _open(shared, address, f"?view=list&{part}")
    note = shared.locator(".bn-explorer__note")
    expect(note).to_be_visible()
    expect(note).to_contain_text("网址里有不认识的内容")
    assert len(note.inner_text()) < 500
    assert note.locator("*").count() == 0, "named as text"
    if not part.startswith("from=2023&"):
        assert _shown(shared)["list"] == [item.id for item in events]


def test_a_hostile_text_finds_nothing_and_runs_nothing(page: Page, address: str) -> None:
    _open(page, address, f"?q={quote('<img src=x onerror=alert(1)>')}")
    _settle(page)
    expect(page.locator(STATUS)).to_contain_text("没有符合条件的事件")
    assert page.locator(".bn-explorer img").count() == 0
    assert "<img" in page.locator(".bn-chip >> nth=0").inner_text()


@pytest.mark.parametrize("where", ["hosted", "folder"])
def test_the_downloads_are_the_selection(page: Page, address: str, site: Path, offline_site: Path, where: str) -> None:
    query = "?view=list&topic=telecom-fraud"
    if where == "hosted":
        _open(page, address, query)
    else:
        page.goto((offline_site / "timeline/index.html").as_uri() + query)
        page.wait_for_selector(_LIVE)
    selected = _shown(page)["list"]
    assert selected
    files: dict[str, bytes] = {}
    page.locator(".bn-explorer__saves > summary").click()
    for kind in ("csv", "json"):
        with page.expect_download() as waiting:
            page.click(f"[data-do={kind}]")
        files[kind] = Path(waiting.value.path()).read_bytes()
        assert waiting.value.suggested_filename == f"events.{kind}"
    whole = json.loads((site / "data/events.json").read_text(encoding="utf-8"))["events"]
    by_id = {row["id"]: row for row in whole}
    assert json.loads(files["json"]) == {"events": [by_id[id_] for id_ in selected]}
    assert files["csv"].startswith(b"\xef\xbb\xbf")
    lines = list(csv.DictReader(io.StringIO((site / "data/events.csv").read_bytes().decode("utf-8-sig"), newline="")))
    own = list(csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"), newline="")))
    expected = {line["id"]: line for line in lines}
    assert own == [expected[id_] for id_ in selected]


def test_all_of_it_downloads_as_the_file_of_the_data_page(page: Page, address: str, site: Path) -> None:
    _open(page, address, "?view=list")
    page.locator(".bn-explorer__saves > summary").click()
    with page.expect_download() as waiting:
        page.click("[data-do=csv]")
    own = Path(waiting.value.path()).read_bytes().split(b"\r\n")
    whole = (site / "data/events.csv").read_bytes().split(b"\r\n")
    assert own[0] == whole[0]
    assert sorted(own) == sorted(whole)


def test_the_card_opens_and_gives_the_focus_back(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?view=list")
    button = page.locator("#results .bn-brief >> nth=3")
    button.focus()
    page.keyboard.press("Enter")
    card = page.locator(".bn-card")
    expect(card).to_be_visible()
    expect(card.locator("h2")).to_be_focused()
    expect(card.locator("h2")).to_have_text(events[3].title)
    assert parse_qs(urlsplit(page.url).query)["event"] == [events[3].id]
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    expect(button).to_be_focused()
    assert "event" not in parse_qs(urlsplit(page.url).query)
    page.go_back()
    expect(card).to_be_visible()
    page.reload()
    expect(card.locator("h2")).to_have_text(events[3].title)
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.go_back()
    card.locator("a.bn-card__page").click()
    expect(page.locator("h1")).to_have_text(events[3].title)


@pytest.mark.parametrize("lanes", LANES)
def test_every_event_has_its_mark_in_the_first_screen_of_a_desk(page: Page, address: str, lanes: str) -> None:
    _open(page, address, f"?lanes={lanes}")
    expect(page.locator(".bn-timeline__lanes")).to_be_visible()
    _written(page)  # the drawing has its height from its first frame on
    assert page.locator(".bn-timeline__lanes").evaluate("lanes => lanes.getBoundingClientRect().bottom") <= 900


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_while_the_page_comes_alive(browser: Browser, address: str, width: int, home: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page.add_init_script(SHIFTS)
    page.route("**/explorer.js", _once_painted)
    page.route("**/assets/explorer/**/columns-*.js", _once_painted)
    for query in _ADDRESSES:
        page.goto(f"{address}{home}timeline/{query}")
        page.wait_for_selector(_LIVE)
        if "kunshan" in query:
            expect(page.locator(".bn-card__origin a").first).to_be_visible()
        _frames(page)
        assert page.evaluate("shifts") < 0.01, query
    page.close()


def _once_painted(route: Route) -> None:
    """Answer when the page is on the screen as it is until then, as on a machine that has other things to do."""
    _frames(route.request.frame.page)
    route.continue_()


def _frames(page: Page) -> None:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def test_the_headline_and_the_legend_count_the_selection(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address)
    fine = sum(item.scale < Exactness.YEAR for item in events)
    status, types = page.locator(STATUS), page.locator(".bn-timeline__entry--type button")
    expect(status).to_have_text(f"{len(events)} 件事件里，只有 {fine} 件说得出月份、季节或日子")
    counts = explorer.counts(events, Query())["type"]
    numbers = page.locator(".bn-timeline__entry--type .bn-timeline__count").all_inner_texts()
    assert sum(map(int, numbers)) == sum(counts.values()) == len(events)
    types.first.click()
    expect(types.first).to_have_attribute("aria-pressed", "true")
    [key] = parse_qs(urlsplit(page.url).query)["type"]
    expect(status).to_contain_text(f"{counts[key]} 件符合条件，共 {len(events)} 件；其中")
    types.first.click()
    assert urlsplit(page.url).query == ""


def test_the_filters_of_a_phone_are_a_sheet_that_says_what_it_would_show(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    page = context.new_page()
    _open(page, address)
    opener, foot = page.locator("[data-do=filter]"), page.locator(".bn-sheet__foot button")
    opener.click()
    expect(page.locator(".bn-sheet__head [data-do=shut]")).to_be_focused()
    _choose(page, "#facets input[value=telecom-fraud]")
    number = page.locator("#results > li").count()
    expect(foot).to_have_text(f"显示 {number} 件")
    box = foot.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 844, "in reach of the thumb"
    assert page.locator(".bn-explorer__main").evaluate("main => main.inert"), "what it covers is not reached"
    foot.click()
    expect(foot).to_be_hidden()
    expect(opener).to_be_focused()
    assert page.locator("[inert]").count() == 0
    opener.click()
    page.keyboard.press("Escape")
    expect(foot).to_be_hidden()
    context.close()


@pytest.mark.parametrize("width", [390, 1440])
def test_the_panel_goes_on_and_the_mark_stays_in_sight(browser: Browser, address: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
    page = context.new_page()
    _open(page, address, "?event=jiangsu-telecom-fraud-trend")
    card, status = page.locator(".bn-card"), page.locator(".bn-card__place")
    expect(card.locator("h2")).to_contain_text("电信网络诈骗")
    expect(card.locator(".bn-card__figures strong").first).to_have_text("−18.4%")
    expect(card.locator(".bn-card__note").first).to_be_visible()
    expect(card.locator(".bn-card__origin a").first).to_have_attribute(
        "href", re.compile(r"sources/jiangsu-2023/#p10$")
    )
    assert page.evaluate("document.activeElement.tagName") == "BODY", "a link takes no focus"
    before = int(re.findall(r"\d+", status.inner_text())[0])
    page.locator(".bn-card__next").click()
    expect(status).to_contain_text(f"第 {before + 1} 件")
    expect(page.locator(".bn-card__next")).to_be_focused()
    page.locator(".bn-card__previous").click()
    expect(status).to_contain_text(f"第 {before} 件")
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    mark, panel = page.locator(".bn-timeline__focus").bounding_box(), card.bounding_box()
    assert mark
    assert panel
    assert 0 < mark["y"] < (panel["y"] if width < 700 else 844)
    assert width < 700 or mark["x"] + mark["width"] <= panel["x"], "beside, not over it"
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert "event" not in page.url
    context.close()


def test_what_is_chosen_can_be_taken_away(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?view=list&topic=telecom-fraud&type=case&from=2023&q=%E5%8F%A4%E6%A5%9A")
    _settle(page)
    chips = page.locator(".bn-chip")
    expect(chips).to_have_count(5)
    chips.first.click()
    expect(chips).to_have_count(4)
    expect(chips.first).to_be_focused()
    page.get_by_role("button", name="全部清除").click()
    expect(chips).to_have_count(0)
    assert _shown(page)["list"] == [item.id for item in events]


def test_a_long_facet_is_searched(page: Page, address: str) -> None:
    _open(page, address, "?view=list")
    _filters(page)
    facet = page.locator("fieldset[data-facet=entity]")
    facet.locator("summary").click()
    facet.locator(".bn-facet__find").fill("宿警E办")
    visible = facet.locator(".bn-choice:visible")
    expect(visible).to_have_count(1)
    visible.locator("input").check()
    assert parse_qs(urlsplit(page.url).query)["entity"] == ["suqian-police-e-office"]


def test_what_is_typed_before_the_names_of_a_facet_are_read_is_found_when_they_are(page: Page, address: str) -> None:
    held = _hold(page, "**/names-*.js")
    _open(page, address, "?view=list")
    _filters(page)
    facet = page.locator("fieldset[data-facet=entity]")
    with page.expect_request("**/names-*.js"):
        facet.locator("summary").click()
    facet.locator(".bn-facet__find").fill("宿警E办")
    for route in held:
        route.continue_()
    expect(facet.locator(".bn-choice:visible")).to_have_count(1)


def test_a_table_is_busy_until_it_is_there(page: Page, address: str) -> None:
    held = _hold(page, "**/explorer-later.js")
    _open(page, address, "?view=list")
    with page.expect_request("**/explorer-later.js"):
        page.locator("input[name=view][value=table]").check()
    table = page.locator(".bn-explorer__table")
    expect(table).to_have_attribute("aria-busy", "true")
    for route in held:
        route.continue_()
    expect(table).to_have_attribute("aria-busy", "false")
    assert table.locator("tbody tr").count() > 0


def test_a_folded_facet_is_current_when_it_is_opened(page: Page, address: str, events: list[Item]) -> None:
    chosen = explorer.counts(events, Query({"topic": {"telecom-fraud"}}))["entity"].most_common(1)[0][0]
    _open(page, address, f"?view=list&entity={chosen}")
    _choose(page, "#facets input[value=telecom-fraud]")
    facet = page.locator("fieldset[data-facet=entity]")
    facet.locator("summary").click()
    counts = explorer.counts(events, Query({"topic": {"telecom-fraud"}, "entity": {chosen}}))["entity"]
    expect(facet.locator("input:checked")).to_have_value(chosen)
    keys = facet.locator("input[type=checkbox]").evaluate_all("inputs => inputs.map(input => input.value)")
    assert facet.locator(".bn-count").all_text_contents() == [str(counts[key]) for key in keys]
    assert counts[chosen] < len(events)


def test_every_event_is_reached_opened_and_left_by_keys(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?lanes=region")
    expected = {item.title for item in events}
    focus, card = page.locator(".bn-timeline__focus"), page.locator(".bn-card")
    found: set[str] = set()

    def move(key: str) -> bool:
        before = focus.get_attribute("aria-label")
        page.keyboard.press(key)
        return focus.get_attribute("aria-label") != before

    focus.focus()
    page.keyboard.press("Home")
    for _ in range(3 * len(expected)):
        page.keyboard.press("Enter")
        expect(card).to_be_visible()
        found |= {card.locator("h2").inner_text()} | set(card.locator("ol button").all_inner_texts())
        page.keyboard.press("Escape")
        expect(card).to_be_hidden()
        expect(focus).to_be_focused()
        if not move("ArrowRight"):
            if not move("ArrowDown"):
                break
            while move("ArrowLeft"):
                pass
    assert found >= expected


def test_what_is_seen_of_the_timeline_is_in_the_address(page: Page, address: str) -> None:
    _open(page, address, "?lanes=topic&window=2018-01-01..2020-12-31")
    lanes = page.locator("select[name=lanes]")
    expect(lanes).to_have_value("topic")
    page.locator(".bn-timeline__focus").focus()
    page.keyboard.press("PageDown")
    page.wait_for_url("**window=2020-**")
    lanes.select_option("region")
    assert parse_qs(urlsplit(page.url).query)["lanes"] == ["region"]
    page.go_back()
    expect(lanes).to_have_value("topic")


def test_a_change_paints_the_screen_then_what_lies_beyond(page: Page, address: str, events: list[Item]) -> None:
    page.set_viewport_size({"width": 1440, "height": 500})
    _open(page, address, "?view=timeline&lanes=topic")
    page.locator(".bn-timeline__lanes").evaluate("lanes => lanes.scrollIntoView()")
    page.evaluate("drawings = []")
    page.locator("select[name=lanes]").evaluate("select => select.dispatchEvent(new Event('change', {bubbles: true}))")
    further = """new Promise((done) => {
        const lanes = (written) => written.filter(([text]) => text.endsWith(" 件")).length;
        const look = () => drawings.some((written) => lanes(written) > lanes(drawings[0]));
        const ask = () => (look() || performance.now() > end ? done(look()) : requestAnimationFrame(ask));
        const end = performance.now() + 10_000;
        ask();
    })"""
    assert page.evaluate(further)
    found = set(_written(page))
    while page.evaluate("innerHeight + scrollY < document.documentElement.scrollHeight"):
        page.evaluate("scrollBy(0, 400)")
        found.update(_written(page))
    assert found == {(name, number) for (_, name), number in _lanes_beside(events, "topic").items()}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("width", [360, 390])
def test_whatever_a_finger_is_to_meet_is_large_enough(browser: Browser, address: str, view: str, width: int) -> None:
    """44 px each way (WCAG 2.2, 2.5.5), but for links within a sentence; and nothing is wider than the screen."""
    context = browser.new_context(viewport={"width": width, "height": 800}, has_touch=True, is_mobile=True)
    page = context.new_page()
    _open(page, address, f"?view={view}&topic=telecom-fraud&from=2013")
    page.locator("[data-do=filter]").click()
    page.evaluate("for (const details of document.querySelectorAll('#facets details')) details.open = true")
    expect(page.locator("fieldset[data-facet=entity]")).to_have_attribute("aria-busy", "false")
    small = page.evaluate(_SMALL)
    page.locator(".bn-sheet__foot button").click()
    page.locator(":is(#results, .bn-rows) .bn-brief:visible, .bn-view [data-event]:visible").first.click()
    small += page.evaluate(_SMALL)
    assert small == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_paper_gets_the_whole_selection(page: Page, address: str, events: list[Item]) -> None:
    _open(page, address, "?view=table&topic=telecom-fraud")
    printed = pypdfium2.PdfDocument(page.pdf(format="A4"))
    text = "".join("".join(sheet.get_textpage().get_text_range().split()) for sheet in printed)
    text = unicodedata.normalize("NFKC", text)
    for item in events:
        chosen = "telecom-fraud" in item.keys["topic"]
        assert ("".join(item.title.split()) in text) == chosen, item.title
    assert "反电信网络诈骗" in text, "what was chosen is said"


@pytest.mark.parametrize("home", ["", "en/"])
def test_the_page_and_its_data_are_small(site: Path, home: str) -> None:
    """At most 60 KB, compressed, for this record: the page, the script and what it reads at once."""
    folder = site / "assets/explorer" / home
    # The titles of so few events stand in the list of the page; names are those of the choice with the most values.
    read_later = ("details-", "names-", "rows", "titles-", "sources-", "figures-", "threads-")
    files = [path for path in folder.iterdir() if path.is_file() and not path.name.startswith(read_later)]
    files += [site / "assets/javascripts/explorer.js", site / home / "timeline/index.html"]
    assert sum(len(gzip.compress(path.read_bytes())) for path in files) <= 60 * 1024


@pytest.fixture(scope="module")
def many(site: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Item]]:
    """The site with more events than a slice of columns holds: those of the record many times over, in other years."""
    record = this_record()
    copies = {
        f"{event.id}-{number}": event.model_copy(
            update={"id": f"{event.id}-{number}", "date": str(1850 + number) if event.date == "2023" else event.date}
        )
        for number in range(MANY // len(record.events))
        for event in record.events.values()
    }
    folder = tmp_path_factory.mktemp("many") / "site"
    shutil.copytree(site, folder)
    explorer.replace_payload(folder, replace(record, events=copies))
    return folder, explorer.payload(folder)


def test_many_events_are_read_in_slices(page: Page, many: tuple[Path, list[Item]]) -> None:
    folder, events = many
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.rpartition("/")[2]))
    with served(folder) as address:
        _open(page, address, "?view=list")
        titles = page.locator("#results > li > a")
        expect(titles).to_have_count(200)
        expect(titles.last).to_have_text(events[199].title)
        assert sum(name.startswith("columns-") for name in asked) == 2
        assert sum(name.startswith("titles-") for name in asked) == 1
        assert not [name for name in asked if name.startswith(("details-", "rows"))]
        page.click("[data-do=more]")
        expect(titles).to_have_count(400)
        _choose(page, "#facets input[value=telecom-fraud]")
        expected = explorer.selection(events, Query({"topic": {"telecom-fraud"}}))
        assert _shown(page)["list"] == expected[:200]
        assert str(len(expected)) in page.inner_text(STATUS)
        counts = explorer.counts(events, Query({"topic": {"telecom-fraud"}}))
        for name, key, count, *_ in _shown(page)["counts"]:
            assert count == counts[name][key]
        page.locator("input[name=view][value=table]").check()
        page.click(".bn-explorer__table th[data-column=figures] button")
        page.click(".bn-explorer__table th[data-column=figures] button")
        figures = {item.id: item.figures for item in events}
        shown = [figures[id_] for id_ in _shown(page)["table"]]
        assert shown == sorted((figures[id_] for id_ in expected), reverse=True)[:200]


def test_nothing_fails_in_a_folder(page: Page, offline_site: Path, events: list[Item]) -> None:
    start = (offline_site / "timeline/index.html").as_uri()
    page.goto(start + "?view=list&type=case")
    page.wait_for_selector(_LIVE)
    expected = explorer.selection(events, Query({"type": {"case"}}))
    assert _shown(page)["list"] == expected
    _choose(page, "#facets input[value='321300']")
    assert page.url == start + "?type=case&region=321300&view=list"
    page.fill("#facets input[name=q]", "電梯")
    _settle(page)
    assert _shown(page)["list"] == ["suqian-elevator-mainboard-case"]
    page.click("#results a")
    assert page.url.endswith("/events/suqian-elevator-mainboard-case/index.html")


def test_without_its_data_the_list_stands_and_the_page_says_why(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route("**/assets/explorer/columns-*.js", lambda route: route.abort())
    page.goto(f"{address}timeline/")
    expect(page.locator(".bn-explorer__note")).to_contain_text("数据没有读到")
    assert page.locator("#results > li").count()
    page.close()
