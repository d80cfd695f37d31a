"""The explorer's page with 20,000 events: a filter in each view and a step of zooming, in a real browser."""

from __future__ import annotations

import json
import random
import statistics
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.measure import run
from benchmarks.synthetic import PROJECT
from generator import pipeline
from generator.model.record import Record
from tests import explorer
from tests.browser.site import FLAGS, browser_path, served

EVENTS: Final = 20_000
ROUNDS: Final = 3
TURNS: Final = 10
STEPS: Final = 20
VIEWS: Final = ("timeline", "list", "table")
PHASES: Final = ("frame drawn", "processor", "all filled")
_DRIVE: Final = Path(__file__).parent / "timeline" / "drive.js"
_FILTERS: Final = """async (turns) => {
  const found = [];
  const boxes = document.querySelectorAll("#facets input[name=topic], #facets input[name=type]");
  const results = document.querySelector("#results");
  for (let turn = 0; turn < 2 * turns; turn += 1) {
    await bench.frame();
    // Asked for before the click, so that nothing that waits for the frame comes before its end.
    const drawn = bench.frame();
    const start = performance.now();
    boxes[(turn >> 1) % boxes.length].click();
    const painted = (await drawn) - start;
    while (results.getAttribute("aria-busy") === "true") await bench.frame();
    found.push([painted, (await bench.frame()) - start]);
  }
  return found;
}"""
_ZOOMS: Final = """async (steps) => {
  const lanes = document.querySelector(".bn-timeline__lanes");
  const found = [];
  for (let step = 0; step < 2 * steps; step += 1) {
    const clientX = lanes.getBoundingClientRect().left + lanes.clientWidth * 0.6;
    const deltaY = 1100 / steps * (step < steps ? -1 : 1);
    const event = new WheelEvent("wheel", {ctrlKey: true, deltaY, clientX, cancelable: true, bubbles: true});
    found.push(await bench.worked(() => lanes.dispatchEvent(event)));
  }
  await bench.frame();
  return found;
}"""


def main() -> None:
    """Print milliseconds by view: until the frame is drawn, what of it is processor time, until all is filled."""
    console = Console(width=110)
    table = Table("what", "least", "median", "p95")
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = _site(Path(name))
        flags = [*FLAGS, "--disable-frame-rate-limit", "--disable-gpu-vsync"]
        browser = playwright.chromium.launch(executable_path=browser_path(), args=flags)
        with served(folder) as address:
            for view in VIEWS:
                rows = [row for _ in range(ROUNDS) for row in _filters(browser, f"{address}timeline/?view={view}")]
                for what, values in zip(PHASES, zip(*rows, strict=True), strict=True):
                    table.add_row(f"{view}: filter, {what}", *_cells(values))
            steps = [step for _ in range(ROUNDS) for step in _zooms(browser, f"{address}timeline/")]
            for what, values in zip(PHASES[:2], zip(*steps, strict=True), strict=True):
                table.add_row(f"timeline: a step of zooming, {what}", *_cells(values))
        browser.close()
    console.print(table)
    console.print(
        f"Milliseconds on a page of 1200 × 800 pixels with {EVENTS:,} events, {ROUNDS} pages of each.\n"
        "Bounds: frame drawn 50, a step of zooming (script, drawing, layout) 16. Processor: own time of the main\n"
        "thread for the change and its whole frame, with the pixels of the canvas, which a graphics processor would\n"
        "make elsewhere; what the clock shows beyond it was spent waiting for the machine."
    )


def _site(folder: Path) -> Path:
    """The site of this record, with a payload of ``EVENTS`` events: its own again and again, at other times."""
    run([sys.executable, "-m", "generator", "build", "--site-dir", str(folder / "site")], PROJECT)
    record = pipeline.check(PROJECT).record
    assert record is not None
    explorer.replace_payload(folder / "site", _many(record))
    return folder / "site"


def _many(record: Record) -> Record:
    chance = random.Random(EVENTS)  # noqa: S311 - a fixed seed, so that every run measures the same events
    days = [f"{year}-{month:02}-{day:02}" for year in range(2021, 2024) for month in range(1, 13) for day in (3, 9, 27)]
    own = [*record.events.values()]
    copies = {
        f"{own[number % len(own)].id}-{number}": own[number % len(own)].model_copy(
            update={
                "id": f"{own[number % len(own)].id}-{number}",
                "date": chance.choice((own[number % len(own)].date, chance.choice(days), chance.choice(days)[:7])),
            }
        )
        for number in range(EVENTS)
    }
    return replace(record, events=copies)


def _filters(browser: Browser, address: str) -> list[tuple[float, float, float]]:
    clocked, worked = _traced(browser, _opened(browser, address), f"({_FILTERS})({TURNS})", "click")
    return [(drawn, work, filled) for (drawn, filled), work in zip(clocked, worked, strict=True)]


def _worked(trace: Sequence[dict[str, Any]], kind: str) -> list[float]:
    """Milliseconds of processor time of each event of a kind and of the frame after it, from the browser's trace.

    Its events have their time and their processor time in microseconds (``ts``, ``tdur``).
    """
    ended = [event for event in trace if "tdur" in event]  # all but what the end of the trace cuts
    frames = sorted((event["ts"], event["tdur"]) for event in ended if event["name"] == "ProxyMain::BeginMainFrame")
    acts = sorted(
        (event["ts"], event["tdur"])
        for event in ended
        if event["name"] == "EventDispatch" and event["args"]["data"]["type"] == kind
    )
    return [(work + next(own for at, own in frames if at > acted)) / 1000 for acted, work in acts]


def _zooms(browser: Browser, address: str) -> list[tuple[float, float]]:
    page = _opened(browser, address)
    page.locator(".bn-timeline__tool").nth(2).click()
    clocked, worked = _traced(browser, page, f"({_ZOOMS})({STEPS})", "wheel")
    return list(zip(clocked, worked, strict=True))


def _traced(browser: Browser, page: Page, script: str, kind: str) -> tuple[list[Any], list[float]]:
    """What a script measures on a page, and the processor time of each event of the kind it makes."""
    browser.start_tracing(page=page, categories=["cc", "devtools.timeline"])
    clocked: list[Any] = page.evaluate(script)
    worked = _worked(json.loads(browser.stop_tracing())["traceEvents"], kind)
    page.close()
    return clocked, worked


def _opened(browser: Browser, address: str) -> Page:
    page = browser.new_page(viewport={"width": 1200, "height": 800}, reduced_motion="reduce")
    page.goto(address)
    page.wait_for_selector(".bn-explorer--live")
    page.wait_for_load_state("networkidle")
    page.evaluate(_DRIVE.read_text(encoding="utf-8"))
    return page


def _cells(values: Sequence[float]) -> list[str]:
    figures = (min(values), statistics.median(values), statistics.quantiles(values, n=20)[-1])
    return [f"{value:.1f}" for value in figures]


if __name__ == "__main__":
    main()
