"""Charts that come alive: when asked or on approach, in place, in words, and gone without a trace."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser import chart_page
from tests.browser.site import served
from tests.charts.conftest import spec_of

HOSTILE: Final = (
    "<img src=x onerror=window.hurt=1>",
    "</script><script>window.hurt=1</script>",
    "{b} {c} {a|x}",
    "${window.hurt=1}",
    "\u202eabc\u2066def",
    "role:text",
    "长" * 10_000,
)
FIGURE: Final = "figure.bn-chart"
LAYER: Final = f"{FIGURE} .bn-chart__layer"
WATCH: Final = """
window.refused = []; window.moved = 0;
addEventListener("securitypolicyviolation", (event) => refused.push(event.violatedDirective));
new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.moved += entry.value)))
  .observe({type: "layout-shift", buffered: true});
"""


class Visit:
    """A page that was opened, what it asked for, and what went wrong on it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.troubles: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url.rpartition("/")[2]))
        page.on("console", lambda message: self.troubles.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.add_init_script(WATCH)

    def open(self, address: str) -> Page:
        self.page.goto(address, wait_until="networkidle")
        return self.page

    @property
    def chart_files(self) -> list[str]:
        """The scripts of charts that were asked for, without their digests."""
        names = [name.split(".")[0] for name in self.asked if name.endswith(".js") and name.count(".") == 2]
        return sorted(name for name in names if name.startswith(("echarts", "timeline", "streaks", "strip", "chart-1")))


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    page = browser.new_page(viewport={"width": 1200, "height": 700}, color_scheme="light")
    found = Visit(page)
    yield found
    page.close()


@pytest.fixture(scope="session")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with one chart of three bars."""
    folder = tmp_path_factory.mktemp("plain")
    chart_page.write(folder, [spec_of("甲", "3", "2", "5")])
    with served(folder) as address:
        yield f"{address}page/"


def _wake(page: Page) -> None:
    page.locator(f"{FIGURE} .bn-chart__wake").first.click()
    expect(page.locator(LAYER).first).to_be_focused()


def test_nothing_of_a_chart_is_fetched_before_the_reader_does_anything(visit: Visit, address: str) -> None:
    page = visit.open(address)
    assert page.locator(f"{FIGURE}[data-engine]").count()
    assert visit.chart_files == []


def test_a_chart_comes_alive_on_approach_without_moving_anything(visit: Visit, address: str) -> None:
    page = visit.open(f"{address}topics/major-crime/")
    box = page.locator(f"{FIGURE} .bn-chart__stage").first.bounding_box()
    page.mouse.wheel(0, 200)
    page.mouse.wheel(0, -200)
    page.locator(FIGURE).first.scroll_into_view_if_needed()
    expect(page.locator(f"{LAYER} svg").first).to_be_visible()
    assert visit.chart_files.count("echarts") == 1
    page.evaluate("scrollTo(0, 0)")
    assert page.locator(f"{FIGURE} .bn-chart__stage").first.bounding_box() == box
    assert page.evaluate("moved") == 0
    assert page.evaluate("refused") == []
    assert visit.troubles == []


def test_it_lies_where_the_drawing_lay(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    _wake(page)
    live = page.locator(f"{LAYER} svg").bounding_box()
    still = page.locator(".bn-chart__drawing--wide").bounding_box()
    assert live
    assert still
    assert all(abs(live[side] - still[side]) < 1 for side in ("x", "y", "width", "height"))
    assert page.locator(".bn-chart__drawing--wide").evaluate("svg => getComputedStyle(svg).visibility") == "hidden"


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_text_is_text(visit: Visit, tmp_path: Path, text: str) -> None:
    chart_page.write(tmp_path, [spec_of(text, "3", "2")])
    with served(tmp_path) as address:
        page = visit.open(f"{address}page/")
        elements = page.evaluate("document.querySelectorAll('img, script').length")
        _wake(page)
        page.keyboard.press("ArrowDown")
        assert text in (page.locator("[role=status]").text_content() or "")
        expect(page.locator(f"{LAYER} svg")).to_contain_text("a：")  # the tip is painted with the next frame
        shown = "".join(page.locator(f"{LAYER} svg text").all_text_contents()).replace("\u2060", "")
        assert f"a：{text[:200]}" in shown
        # ECharts and the options are two more scripts.
        assert page.evaluate("document.querySelectorAll('img, script').length") == elements + 2
        assert page.evaluate("[window.hurt ?? null, refused]") == [None, []]
        assert visit.troubles == []


def test_the_keyboard_goes_through_the_rows_and_leaves(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    page.keyboard.press("Tab")
    expect(page.locator(".bn-chart__wake")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(LAYER)).to_be_focused()
    said = page.locator("[role=status]")
    for key, value in (("ArrowDown", "3%"), ("ArrowRight", "2%"), ("End", "5%"), ("ArrowDown", "5%"), ("Home", "3%")):
        page.keyboard.press(key)
        expect(said).to_contain_text(f"b：{value}")
        expect(page.locator(f"{LAYER} svg")).to_contain_text(f"b：{value}")
    page.keyboard.press("Escape")
    expect(page.locator(".bn-chart__wake")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(LAYER)).not_to_be_focused()


def test_the_pointer_finds_the_row_of_a_bar(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    _wake(page)
    points = page.evaluate("biannianCharts['chart-1'].wide.points")
    assert points == [[[0, 1]], [[0, 2]], [[0, 3]]]
    bar = page.locator(f"{LAYER} svg path[fill='#00687a']").nth(1)
    bar.hover()
    expect(page.locator(f"{LAYER} svg")).to_contain_text("b：")


def test_colours_follow_the_palette(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    _wake(page)
    bars = page.locator(f"{LAYER} svg path[fill='#00687a']")
    expect(bars).not_to_have_count(0)
    page.evaluate("document.body.dataset.mdColorScheme = 'slate'")
    expect(bars).to_have_count(0)
    expect(page.locator(f"{LAYER} svg path[fill='#4cc4d4']")).not_to_have_count(0)


def test_a_narrow_window_gets_the_narrow_chart(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    _wake(page)
    width = page.locator(f"{LAYER} svg")
    expect(width).to_have_attribute("width", "720")
    page.set_viewport_size({"width": 390, "height": 700})
    expect(width).to_have_attribute("width", "340")
    live, still = width.bounding_box(), page.locator(".bn-chart__drawing--narrow").bounding_box()
    assert live
    assert still
    assert abs(live["width"] - still["width"]) < 1


def test_paper_gets_the_drawing(visit: Visit, plain: str) -> None:
    page = visit.open(plain)
    _wake(page)
    page.emulate_media(media="print")
    expect(page.locator(".bn-chart__drawing--wide")).to_be_visible()
    expect(page.locator(LAYER)).to_be_hidden()
    expect(page.locator(".bn-chart__wake")).to_be_hidden()


def test_without_script_there_is_no_button(browser: Browser, plain: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(plain)
    expect(page.locator(".bn-chart__wake")).to_be_hidden()
    expect(page.locator(".bn-chart__drawing--wide")).to_be_visible()
    page.close()


def test_it_comes_alive_from_a_folder(visit: Visit, offline_site: Path) -> None:
    page = visit.open((offline_site / "coverage" / "index.html").as_uri())
    _wake(page)
    expect(page.locator(f"{LAYER} svg").first).to_be_visible()
    assert visit.troubles == []


@pytest.mark.parametrize("how", ["keyboard", "pointer"])
def test_a_column_of_the_strip_leads_to_its_passage(visit: Visit, address: str, how: str) -> None:
    page = visit.open(f"{address}coverage/")
    _wake(page)
    if how == "keyboard":
        for key in ("Home", "ArrowDown", "ArrowDown", "Enter"):
            page.keyboard.press(key)
        page.wait_for_url("**/sources/jiangsu-2023/#p3")
    else:
        bars = page.locator("#strip-jiangsu-2023 .bn-chart__layer svg path[fill='#00687a']").all()
        box = max((box for bar in bars if (box := bar.bounding_box())), key=lambda box: box["height"])
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_url("**/sources/jiangsu-2023/#p*")
    assert page.locator(page.evaluate("location.hash")).count() == 1


def test_the_columns_are_linked_without_script(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False, viewport={"width": 390, "height": 800})
    page.goto(f"{address}coverage/")
    rows = page.locator("#strip-jiangsu-2023 tbody tr:not(:has([scope=rowgroup]))").count()
    links = page.locator("#strip-jiangsu-2023-links a")
    assert links.count() == rows > 0
    box = links.first.bounding_box()
    assert box
    assert min(box["width"], box["height"]) >= 24
    links.nth(4).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sources/jiangsu-2023/#p5")
    page.close()


def test_a_chart_that_cannot_be_loaded_stays_a_drawing_and_may_be_asked_again(visit: Visit, tmp_path: Path) -> None:
    chart_page.write(tmp_path, [spec_of("甲", "3")])
    (engine,) = (tmp_path / "assets" / "charts").glob("echarts.*.js")
    shutil.move(engine, tmp_path / "away.js")
    with served(tmp_path) as address:
        page = visit.open(f"{address}page/")
        page.locator(".bn-chart__wake").click()
        expect(page.locator("[role=status]")).to_have_text("没有载入")
        expect(page.locator(".bn-chart__drawing--wide")).to_be_visible()
        shutil.move(tmp_path / "away.js", engine)
        _wake(page)


def test_fifty_charts_that_came_and_went_leave_nothing(visit: Visit, plain: str) -> None:
    visit.page.add_init_script("window.document$ = {subscribe(next) { this.next = next; next(); }}")
    page = visit.open(plain)
    _wake(page)
    left = page.evaluate("""async () => {
      const made = [];
      const { init, ...rest } = echarts; // the exports of a bundle cannot be set one by one
      globalThis.echarts = {...rest, init: (...given) => made[made.push(init(...given)) - 1]};
      let figure = document.querySelector("figure");
      const fresh = figure.cloneNode(true);
      fresh.classList.remove("bn-chart--alive");
      fresh.querySelector(".bn-chart__layer").remove();
      const until = async (met) => { while (!met()) await new Promise(requestAnimationFrame); };
      for (let turn = 1; turn <= 50; turn += 1) {
        const next = fresh.cloneNode(true);
        figure.replaceWith(next);
        figure = next;
        document$.next();
        next.querySelector("button").click();
        await until(() => made.length === turn);
      }
      figure.remove();
      await until(() => made.at(-1).isDisposed());
      return [made.length, made.filter((chart) => !chart.isDisposed()).length];
    }""")
    assert left == [50, 0]
