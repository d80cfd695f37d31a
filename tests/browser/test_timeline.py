"""The drawn timeline: every event in one mark of its lane, reached without a mouse, in any colours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from benchmarks.timeline import synthetic
from tests.browser import timeline_page
from tests.browser.site import served
from tests.browser.test_accessibility import _axe
from tests.this_record import this_record

FOCUS: Final = ".bn-timeline__focus"
LANES: Final = ".bn-timeline__lanes"
YEAR: Final = (19358, 19722)
WINDOWS: Final = {"year": (19336, 19744), "whole": (-100_000, 100_000), "month": (19478, 19508), "days": (19479, 19492)}


@pytest.fixture(scope="session")
def timeline_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("timeline")
    timeline_page.write(folder, this_record())
    with served(folder) as address:
        yield address


@pytest.fixture(scope="session")
def rich_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Two thousand events, most of them of a day or a month: more than titles have room."""
    folder = tmp_path_factory.mktemp("rich")
    timeline_page.write(folder, synthetic(2_000))
    with served(folder) as address:
        yield address


class Visit:
    """The page of the timeline, opened, and what went wrong on it."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.page = context.new_page()
        self.troubles: list[str] = []
        self.page.on("console", lambda message: self.troubles.append(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.goto(address)
        self.page.wait_for_selector("body[data-ready]")


def _open(browser: Browser, address: str, **options: Any) -> Iterator[Page]:
    given = {"viewport": {"width": 1200, "height": 800}, "reduced_motion": "reduce"} | options
    context = browser.new_context(**given)
    visit = Visit(context, address)
    yield visit.page
    assert visit.troubles == []
    context.close()


@pytest.fixture
def page(browser: Browser, timeline_address: str) -> Iterator[Page]:
    yield from _open(browser, timeline_address)


@pytest.fixture
def rich(browser: Browser, rich_address: str) -> Iterator[Page]:
    yield from _open(browser, rich_address)


@pytest.fixture
def phone(browser: Browser, timeline_address: str) -> Iterator[Page]:
    yield from _open(browser, timeline_address, viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)


def _seen(page: Page) -> list[int]:
    found: list[int] = page.evaluate("timeline.window.get()")
    return found


def _look(page: Page, window: tuple[int, int]) -> None:
    page.evaluate("([from, to]) => timeline.window.set(from, to)", list(window))
    _frame(page)


def _until(page: Page, met: str) -> None:
    page.evaluate(f"(async () => {{ while (!({met})) await new Promise(requestAnimationFrame); }})()")


def _frame(page: Page) -> None:
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


@pytest.mark.parametrize("width", [360, 900, 1400])
def test_every_event_is_in_one_mark_of_its_lane_and_no_mark_lies_over_another(page: Page, width: int) -> None:
    script = """([windows, width]) => ["type", "topic", "region", "source", "entity", "basis"].flatMap((lanes) =>
      windows.flatMap(([from, to]) =>
        troubles(laidOut(events, all, events.facets[lanes], from, to, width), events)))"""
    windows = [[max(low, 15000), min(high, 20200)] for low, high in WINDOWS.values()]
    assert page.evaluate(script, [windows, width]) == []


def test_our_widths_hold_what_the_browser_draws(page: Page) -> None:
    script = """() => {
      const pen = document.createElement("canvas").getContext("2d");
      pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
      return [...all].map(events.title).filter((text) => pen.measureText(text).width > timelineText.width(text, 13));
    }"""
    assert page.evaluate(script) == []


def _press(page: Page, key: str) -> str:
    page.keyboard.press(key)
    return page.locator(FOCUS).get_attribute("aria-label") or ""


@pytest.mark.parametrize("lanes", ["topic", "source"])
def test_a_tour_by_keys_opens_every_event_and_comes_back(page: Page, lanes: str) -> None:
    page.evaluate("(lanes) => timeline.show(all, events.facets[lanes])", lanes)
    _look(page, WINDOWS["whole"])
    page.locator(FOCUS).focus()
    page.keyboard.press("Home")
    budget = 2_000
    while budget:
        budget -= 1
        before, place = page.locator(FOCUS).get_attribute("aria-label"), _seen(page)
        page.keyboard.press("Enter")
        if _seen(page) != place:
            continue  # a count was parted: what is now in focus has not been opened yet
        page.keyboard.press("ArrowRight")
        if page.locator(FOCUS).get_attribute("aria-label") != before or _seen(page) != place:
            continue
        lane = page.evaluate("document.querySelector('.bn-timeline__focus').style.transform")
        page.keyboard.press("ArrowDown")
        if page.evaluate("document.querySelector('.bn-timeline__focus').style.transform") == lane:
            break
        for _ in range(200):
            before = page.locator(FOCUS).get_attribute("aria-label")
            if _press(page, "ArrowLeft") == before:
                break
    assert budget
    assert page.evaluate("[...all].filter((i) => !opened.includes(i)).map(events.key)") == []
    expect(page.locator(FOCUS)).to_be_focused()


def test_a_count_is_opened_by_zooming_and_escape_returns(rich: Page) -> None:
    _look(rich, WINDOWS["whole"])
    whole = _seen(rich)
    rich.locator(FOCUS).focus()
    for _ in range(200):
        if "展开" in (rich.locator(FOCUS).get_attribute("aria-label") or ""):
            break
        rich.keyboard.press("ArrowRight")
    name = rich.locator(FOCUS).get_attribute("aria-label")
    rich.keyboard.press("Enter")
    assert _seen(rich) != whole
    assert rich.evaluate("opened") == []
    rich.keyboard.press("Escape")
    assert _seen(rich) == whole
    assert rich.locator(FOCUS).get_attribute("aria-label") == name


def test_a_row_of_marks_opens_under_a_finger_and_escape_folds_it(phone: Page) -> None:
    phone.locator(FOCUS).focus()
    phone.keyboard.press("End")
    phone.keyboard.press("ArrowLeft")
    box = phone.locator(FOCUS).bounding_box()
    assert box
    assert "截至2023年" in (phone.locator(FOCUS).get_attribute("aria-label") or "")
    phone.touchscreen.tap(box["x"] + 4, box["y"] + 4)
    assert phone.evaluate("opened") == []
    assert "已展开" in (phone.locator(FOCUS).get_attribute("aria-label") or "")
    phone.locator(FOCUS).focus()  # a finger takes it away
    _press(phone, "ArrowRight")
    box = phone.locator(FOCUS).bounding_box()
    assert box
    assert box["width"] > 100
    phone.touchscreen.tap(box["x"] + 60, box["y"] + 6)
    assert phone.evaluate("opened.length") == 1
    phone.locator(FOCUS).focus()
    _press(phone, "Escape")  # puts the tip away
    assert "按回车在原处展开" in _press(phone, "Escape")


def test_every_event_of_the_record_has_one_mark(page: Page, phone: Page) -> None:
    for visit in (page, phone):
        assert visit.evaluate("""(() => {
          const marks = timeline.marks();
          const numbers = marks.flatMap((mark) => mark.numbers()).sort((a, b) => a - b);
          return JSON.stringify(numbers) === JSON.stringify([...all]);
        })()""")


def test_what_is_focused_is_said_in_a_sentence(page: Page) -> None:
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.locator(FOCUS)).to_be_focused()
    said = page.locator(".bn-timeline__voice")
    expect(said).to_have_text(page.locator(FOCUS).get_attribute("aria-label") or "-")
    name = _press(page, "ArrowDown")
    expect(said).to_have_text(name)
    assert name.endswith("项。")
    ring = page.locator(FOCUS).evaluate("element => getComputedStyle(element).outlineStyle")
    assert ring == "solid"


def test_there_is_one_tab_stop_for_the_marks(page: Page) -> None:
    stops = []
    for _ in range(6):
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
    assert stops == [
        "bn-timeline__summary",
        "bn-timeline__window",
        "bn-timeline__tool",
        "bn-timeline__focus",
        "A",
        "BODY",
    ]


def test_keys_zoom_and_pan(page: Page) -> None:
    page.locator(FOCUS).focus()
    start = _seen(page)
    page.keyboard.press("+")
    near = _seen(page)
    assert near[1] - near[0] < (start[1] - start[0]) * 0.6
    page.keyboard.press("PageDown")
    assert _seen(page)[0] > near[0]
    page.keyboard.press("0")
    whole = _seen(page)
    assert whole[0] < 15_706
    page.keyboard.press("-")
    assert _seen(page) == whole
    page.get_by_role("button", name="记录的年份").click()
    assert _seen(page) == start


def test_the_window_moves_by_keys_and_by_pointer(page: Page) -> None:
    pane = page.get_by_role("slider")
    pane.focus()
    start = _seen(page)
    page.keyboard.press("ArrowLeft")
    moved = _seen(page)
    assert moved[0] < start[0]
    assert abs((moved[1] - moved[0]) - (start[1] - start[0])) <= 1
    page.keyboard.press("Shift+ArrowLeft")
    assert _seen(page)[1] < moved[1]
    assert abs(_seen(page)[0] - moved[0]) <= 1
    _frame(page)
    assert "至" in (pane.get_attribute("aria-valuetext") or "")
    box = pane.bounding_box()
    assert box
    before = _seen(page)
    page.mouse.move(box["x"] + 1, box["y"] + 20)
    page.mouse.down()
    page.mouse.move(box["x"] - 99, box["y"] + 20)
    page.mouse.up()
    assert _seen(page)[0] < before[0] - 200
    assert abs(_seen(page)[1] - before[1]) <= 1


def test_the_wheel_is_the_pages_unless_ctrl_is_held(page: Page) -> None:
    box = page.locator(LANES).bounding_box()
    assert box
    page.mouse.move(600, 400)
    start = _seen(page)
    page.mouse.wheel(0, 200)
    _until(page, "scrollY > 0")
    assert _seen(page) == start
    page.keyboard.down("Control")
    page.mouse.wheel(0, -300)
    _until(page, f"timeline.window.get()[1] - timeline.window.get()[0] < {start[1] - start[0]}")
    page.keyboard.up("Control")


def _top(page: Page) -> int:
    """Where the lanes begin on the screen."""
    box = page.locator(LANES).bounding_box()
    assert box
    return round(box["y"])


def test_dragging_pans_and_does_not_open(page: Page) -> None:
    start = _seen(page)
    top = _top(page)
    page.mouse.move(600, top + 50)
    page.mouse.down()
    page.mouse.move(300, top + 55, steps=5)
    page.mouse.up()
    assert _seen(page)[0] > start[0]
    assert page.evaluate("opened") == []
    assert page.evaluate("moves.length") > 0


def _mark(page: Page, kind: str) -> Locator:
    """Bring the tab stop to the first mark of a kind."""
    page.locator(FOCUS).focus()
    page.keyboard.press("Home")
    for _ in range(300):
        if ("展开" in (page.locator(FOCUS).get_attribute("aria-label") or "")) == (kind == "several"):
            break
        page.keyboard.press("ArrowRight")
    return page.locator(FOCUS)


def test_a_click_opens_the_mark_under_the_pointer(page: Page) -> None:
    box = _mark(page, "event").bounding_box()
    assert box
    page.mouse.click(box["x"] + 30, box["y"] + 10)
    assert page.evaluate("opened.length") == 1
    name = page.locator(FOCUS).get_attribute("aria-label") or ""
    assert page.evaluate("events.title(opened[0])") in name


def test_fingers_pan_and_pinch_and_leave_scrolling_to_the_page(phone: Page) -> None:
    assert phone.locator(LANES).evaluate("element => getComputedStyle(element).touchAction") == "pan-y"
    session = phone.context.new_cdp_session(phone)

    def touch(kind: str, *points: tuple[int, int]) -> None:
        places = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    start, y = _seen(phone), _top(phone) + 60
    touch("touchStart", (200, y))
    for x in (180, 150, 120, 100):
        touch("touchMove", (x, y))
    touch("touchEnd")
    panned = _seen(phone)
    assert panned[0] > start[0]
    touch("touchStart", (150, y), (250, y))
    for apart in (10, 30, 50):
        touch("touchMove", (150 - apart, y), (250 + apart, y))
    touch("touchEnd")
    pinched = _seen(phone)
    assert pinched[1] - pinched[0] < (panned[1] - panned[0]) * 0.8
    assert phone.evaluate("opened") == []
    touch("touchStart", (200, y + 100))
    for down in range(y + 80, y - 220, -20):
        touch("touchMove", (200, down))
    touch("touchEnd")
    _until(phone, "scrollY > 100")
    assert _seen(phone) == pinched


def test_marks_and_buttons_are_large_enough_for_fingers(phone: Page) -> None:
    box = _mark(phone, "event").bounding_box()
    assert box
    assert box["height"] >= 44
    for button in phone.locator(".bn-timeline__tool").all():
        size = button.bounding_box()
        assert size
        assert min(size["width"], size["height"]) >= 44
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390


def _pixels(page: Page) -> list[list[int]]:
    found: list[list[int]] = page.evaluate("""() => {
      const canvas = document.querySelector(".bn-timeline__canvas");
      const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, 400).data;
      const counts = {};
      for (let at = 0; at < data.length; at += 4) {
        const key = data.slice(at, at + 4).join();
        counts[key] = (counts[key] ?? 0) + 1;
      }
      return Object.entries(counts).sort((a, b) => b[1] - a[1]).slice(0, 4).map(([key]) => key.split(",").map(Number));
    }""")
    return found


def test_colours_follow_the_palette_and_the_readers_own(page: Page) -> None:
    light = _pixels(page)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    _frame(page)
    dark = _pixels(page)
    assert light != dark
    page.emulate_media(forced_colors="active")
    _frame(page)
    assert _pixels(page) not in (light, dark)


def test_bases_differ_by_more_than_colour(page: Page) -> None:
    """Each basis drawn in one ink on one ground is still a drawing of its own."""
    script = """() => {
      const mark = {x: 10, right: 110, y: 5, height: 22, openStart: false, openEnd: false};
      const colour = {main: "#000", strong: "#fff", soft: "#fff", ground: "#fff"};
      return ["stated", "context", "restored", "inferred"].map((basis) => {
        const canvas = document.createElement("canvas");
        const pen = canvas.getContext("2d");
        timelineShapes.bar({pen, colour}, mark, basis, [10, 110]);
        return canvas.toDataURL();
      });
    }"""
    assert len(set(page.evaluate(script))) == 4


def test_less_motion_means_none(browser: Browser, timeline_address: str) -> None:
    for page in _open(browser, timeline_address, reduced_motion="no-preference"):
        page.get_by_role("button", name="全部时间").click()
        _until(page, "timeline.window.get()[0] < 15706")
        assert page.evaluate("moves.length") > 2
    for page in _open(browser, timeline_address):
        page.get_by_role("button", name="全部时间").click()
        assert page.evaluate("moves.length") == 1


def test_a_selection_of_nothing_says_so(page: Page) -> None:
    page.evaluate("timeline.show(new Uint32Array(), events.facets.topic)")
    expect(page.locator(".bn-timeline__none")).to_be_visible()
    expect(page.locator(FOCUS)).to_be_hidden()
    page.evaluate("timeline.show(all, events.facets.topic)")
    expect(page.locator(".bn-timeline__none")).to_be_hidden()


def test_an_event_is_brought_into_view_and_focused(page: Page) -> None:
    number = page.evaluate("[...all].find((i) => events.key(i) === 'kunshan-elder-rescue')")
    page.evaluate("timeline.window.set(15706, 16000)")
    page.evaluate("(i) => timeline.focus(i)", number)
    expect(page.locator(FOCUS)).to_be_focused()
    assert "昆山" in (page.locator(FOCUS).get_attribute("aria-label") or "")


def test_a_link_to_an_event_scrolls_to_its_mark_and_leaves_the_focus(phone: Page) -> None:
    for key in ("jiangsu-fewer-papers-and-trips", "kunshan-elder-rescue"):
        phone.evaluate("scrollTo(0, 0)")
        phone.evaluate("(key) => timeline.reveal([...all].find((i) => events.key(i) === key))", key)
        _frame(phone)
        box = phone.locator(FOCUS).bounding_box()
        assert box
        assert 0 <= box["y"] < 800
        assert phone.evaluate("document.activeElement.tagName") == "BODY"
        title = phone.evaluate("(key) => events.title([...all].find((i) => events.key(i) === key))", key)
        assert title in (phone.locator(FOCUS).get_attribute("aria-label") or "")


def test_colours_by_type_are_other_colours_and_the_legend_says_topics_where_they_are_chosen(page: Page) -> None:
    drawing = "document.querySelector('.bn-timeline__canvas').toDataURL()"
    usual = page.evaluate(drawing)
    topics = page.locator(".bn-timeline__entry--topic").first
    expect(topics).to_be_hidden()
    page.evaluate("timeline.show(all, events.facets.topic, 'type')")
    _frame(page)
    assert page.evaluate(drawing) != usual
    page.evaluate("timeline.show(all, events.facets.topic, 'topic')")
    expect(topics).to_be_visible()


def test_fifty_timelines_that_came_and_went_leave_nothing(page: Page) -> None:
    left = page.evaluate("""async () => {
      timeline.dispose();
      const before = document.querySelectorAll("*").length;
      for (let turn = 0; turn < 50; turn += 1) {
        const one = create();
        one.show(all, events.facets.type);
        one.window.set(19358, 19400 + turn);
        one.dispose();
      }
      const told = moves.length;
      document.body.dataset.mdColorScheme = "slate";
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return [document.querySelectorAll("*").length - before, document.querySelector("#timeline").childElementCount,
        moves.length - told];
    }""")
    assert left == [0, 0, 0]


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("palette", ["default", "slate"])
def test_axe_finds_nothing_on_the_timeline(browser: Browser, timeline_address: str, width: int, palette: str) -> None:
    for page in _open(browser, timeline_address, viewport={"width": width, "height": 800}, bypass_csp=True):
        page.evaluate("(name) => (document.body.dataset.mdColorScheme = name)", palette)
        page.evaluate(_axe())
        found = page.evaluate("axe.run('#timeline')")
        assert [(violation["id"], violation["nodes"][0]["html"]) for violation in found["violations"]] == []
