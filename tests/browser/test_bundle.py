"""Every kind of chart comes alive the same with the bundle of ECharts as with the whole file."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser, expect

from generator.charts import echarts
from tests.browser import chart_page
from tests.browser.site import served
from tests.charts.conftest import spec_of
from tests.charts.test_tables import charts

# Read once nothing has moved for 20 frames: what follows the focus is drawn a little later. ECharts numbers
# charts in the order in which they come alive, and the marks they fill with (zr6-p0); that order may change.
_SHAPES = """async (layer) => {
  const said = (element) =>
    [element.tagName, element.getAttribute("d"), element.getAttribute("fill"), element.textContent].join(" ");
  const read = () => [...layer.querySelectorAll("svg *")].map((element) => said(element).replaceAll(/zr\\d+/g, "zr"));
  let shapes = read();
  for (let still = 0; still < 20; still += 1) {
    await new Promise(requestAnimationFrame);
    const now = read();
    if (now.join() !== shapes.join()) still = 0;
    shapes = now;
  }
  return shapes;
}"""


def _drawn(browser: Browser, folder: Path, engine: bytes) -> dict[str, list[str]]:
    """What each chart of the page draws when it is alive."""
    (script,) = (folder / "assets" / "charts").glob("echarts.*.js")
    script.write_bytes(engine)
    with served(folder) as address:
        page = browser.new_page(viewport={"width": 1200, "height": 700})
        troubles: list[str] = []
        page.on("pageerror", lambda error: troubles.append(str(error)))
        page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
        page.goto(f"{address}page/")
        found = {}
        for figure in page.locator("figure.bn-chart").all():
            figure.locator(".bn-chart__wake").click()
            layer = figure.locator(".bn-chart__layer")
            expect(layer).to_be_focused()
            page.keyboard.press("ArrowDown")
            found[figure.get_attribute("data-kind") or ""] = layer.evaluate(_SHAPES)
        page.close()
    assert troubles == []
    return found


def test_every_kind_is_drawn_alike_by_the_bundle_and_the_whole_file(browser: Browser, tmp_path: Path) -> None:
    kinds = {spec.kind: spec for spec in (*charts().values(), spec_of("甲", "3", "2"))}
    chart_page.write(tmp_path, kinds.values())
    whole = _drawn(browser, tmp_path, echarts.classic(echarts.read().decode()).encode())
    small = _drawn(browser, tmp_path, echarts.BUNDLE.read_bytes())
    assert small.keys() == kinds.keys()
    assert small == whole
    assert all(len(shapes) > len(kinds[kind].table.rows) for kind, shapes in small.items())
