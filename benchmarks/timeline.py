"""The drawn timeline beside vis-timeline and TimelineJS: the same events, on a page of one size, in a real browser."""

from __future__ import annotations

import gzip
import json
import random
import shutil
import statistics
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Error, Page, sync_playwright
from rich.console import Console
from rich.table import Table

from benchmarks.synthetic import PROJECT
from generator.derive.day_ranges import Timed, timed
from generator.derive.index import index
from generator.files.classic_script import joined
from generator.model.base import LocalText
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.explorer import payload, script
from tests import records
from tests.browser.site import FLAGS, Handler, browser_path, served
from tests.render.strings import site

SIZES: Final = (200, 2_000, 20_000, 100_000)
CAP: Final = 60
"""Seconds a timeline may take until its first frame; after that it is not done, nor tried at larger sizes."""

ROUNDS: Final = 3
SLOW: Final = 10_000
"""Milliseconds to the first frame after which one round is enough."""

FILTERS: Final = 6
STEPS: Final = 20
_TOPICS: Final = 12
_RANGE: Final = (2013, 2024)
_HERE: Final = Path(__file__).with_suffix("")
_STYLES: Final = PROJECT / "generator/defaults/overrides/assets/stylesheets"
_PAGE: Final = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>{name}</title>
<link rel="icon" href="data:,"><style>body {{ margin: 0; }} #timeline {{ height: 700px; }}</style>{styles}
<body data-md-color-scheme="default"><div id="timeline"></div>{scripts}</body></html>"""


class Open(Handler):
    """Serves files without the site's policy, which the others do not meet."""

    def send_header(self, keyword: str, value: str) -> None:
        """Leave the policy out."""
        if keyword != "Content-Security-Policy":
            super().send_header(keyword, value)


@dataclass(frozen=True, slots=True)
class Drawn:
    """A timeline: its name, and the scripts and styles its page loads, in order, below the folder served."""

    name: str
    scripts: tuple[str, ...]
    styles: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds: to the first frame with marks, from a filter to its frame, of frames while zooming.

    ``zoom_worst`` is the slowest step by its quickest run of all pages: what the machine did beside it is left out.
    """

    ready: float
    filter: float
    zoom: float
    zoom_p95: float
    zoom_worst: float


_VIS: Final = "node_modules/vis-timeline"
_TL: Final = "node_modules/@knight-lab/timelinejs/dist"
OURS: Final = Drawn("ours", ("drive.js", "ours.js"), ("charts.css", "explorer-timeline.css"))
TIMELINES: Final = (
    OURS,
    Drawn(
        "vis-timeline",
        (f"{_VIS}/standalone/umd/vis-timeline-graph2d.min.js", "events.js", "drive.js", "vis.js"),
        (f"{_VIS}/styles/vis-timeline-graph2d.min.css",),
    ),
    Drawn(
        "TimelineJS", (f"{_TL}/js/timeline.js", "events.js", "drive.js", "timelinejs.js"), (f"{_TL}/css/timeline.css",)
    ),
)


def main() -> None:
    """Print bytes of script, and for each size and timeline milliseconds and how many times ours they are."""
    console = Console(width=120)
    console.print(_bytes())
    given_up: set[str] = set()
    for size in SIZES:
        console.print(_compared(size, given_up))
    console.print(
        f"Median of {ROUNDS} pages (of one where it takes {SLOW:,} ms) of 1200 × 800 pixels, a browser each.\n"
        f"Not done: no first frame within {CAP} s, here or at a smaller size. Filter: until the frame is drawn\n"
        "(TimelineJS has none and is made anew). Zoom: the work of a step, drawing and layout;\n"
        "worst step: the slowest of them, each by its quickest run.\n"
        "Bounds: ours ready before vis-timeline, and within 2,000 ms at 100,000; at 20,000 filter 50 ms, zoom 16 ms."
    )


def _compared(size: int, given_up: set[str]) -> Table:
    """Every timeline at one size; those not done are not tried again."""
    heads = ("first frame, ms", "filter, ms", "zoom p50, ms", "zoom p95, ms", "worst step, ms", "first frame/ours")
    table = Table(f"{size:,} events", *heads)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder, size)
        ours: Times | None = None
        for drawn in TIMELINES:
            times = None if drawn.name in given_up else measure(folder, drawn)
            ours = ours or times
            if times is None:
                given_up.add(drawn.name)
            table.add_row(drawn.name, *_cells(times, ours))
    return table


def write(folder: Path, size: int) -> None:
    """Write a page for each timeline, with the same ``size`` events."""
    record = synthetic(size)
    data = payload.assets(Edition(index(record), site()))
    for asset in data:
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.data)
    (folder / "events.js").write_text(f"const EVENTS = {_rows(record)};\n", encoding="utf-8")
    (folder / "node_modules").symlink_to(_HERE / "node_modules")
    for name in ("charts.css", "explorer-timeline.css"):
        shutil.copy(_STYLES / name, folder)
    for path in _HERE.glob("*.js"):
        shutil.copy(path, folder)
    (folder / "ours.js").write_text(joined(_HERE / "ours.js"), encoding="utf-8")
    for drawn in TIMELINES:
        scripts = "".join(f'<script src="{source}"></script>' for source in drawn.scripts)
        styles = "".join(f'<link rel="stylesheet" href="{source}">' for source in drawn.styles)
        named = payload.ahead(data) if drawn is OURS else []
        ahead = "".join(f'<link rel="preload" as="script" href="{source}">' for source in named)
        page = _PAGE.format(name=drawn.name, scripts=scripts, styles=ahead + styles)
        (folder / f"{drawn.name}.html").write_text(page, encoding="utf-8")


def synthetic(size: int) -> Record:
    """A record of ``size`` events: days, months, years, what is open on one side, and streaks."""
    chance = random.Random(size)  # noqa: S311 - a fixed seed, so that every run measures the same events
    topics = tuple(
        records.TOPICS[0].model_copy(
            update={"id": f"topic-{number}", "name": _named(records.TOPICS[0].name, f"专题{number}")}
        )
        for number in range(_TOPICS)
    )
    days = [
        f"{year}-{month:02}-{day:02}" for year in (2021, 2022, 2023) for month in range(1, 13) for day in range(1, 29)
    ]
    years = range(_RANGE[0], _RANGE[1])
    kinds: Sequence[tuple[int, Callable[[], str]]] = (
        (50, lambda: chance.choice(days)),
        (20, lambda: f"{chance.choice(years)}-{chance.randint(1, 12):02}"),
        (20, lambda: str(chance.choice(years))),
        (4, lambda: f"{chance.choice(years)}/.."),
        (4, lambda: f"../{chance.choice(years)}"),
        (2, lambda: f"{chance.choice(years[:5])}/{chance.choice(years[5:])}"),
    )
    made = chance.choices([make for _, make in kinds], weights=[weight for weight, _ in kinds], k=size)
    base = records.event("base")
    events = [
        base.model_copy(
            update={
                "id": f"event-{number:06}",
                "title": _named(base.title, f"第{number}号事件的标题"),
                "date": make(),
                "topics": (f"topic-{chance.randrange(_TOPICS)}",),
            }
        )
        for number, make in enumerate(made)
    ]
    return records.record(events, topics=topics)


def _named(text: LocalText, zh: str) -> LocalText:
    return text.model_copy(update={"zh": zh})


def measure(folder: Path, drawn: Drawn) -> Times | None:
    """The medians of a timeline, or None when one was not done in time."""
    found: list[tuple[float, list[float], list[float]]] = []
    with served(folder, Open) as address:
        for _ in range(ROUNDS):
            once = _once(f"{address}{drawn.name}.html")
            if once is None:
                return None
            found.append(once)
            if once[0] > SLOW:
                break
    zooms = [value for _, _, values in found for value in values]
    return Times(
        statistics.median(ready for ready, _, _ in found),
        statistics.median(value for _, values, _ in found for value in values),
        statistics.median(zooms),
        statistics.quantiles(zooms, n=20)[-1],
        max(map(min, zip(*(values for _, _, values in found), strict=False))),  # pages may differ in steps done
    )


def _once(address: str) -> tuple[float, list[float], list[float]] | None:
    """One page in a browser of its own, so that one that hangs ends with it."""
    flags = [*FLAGS, "--disable-frame-rate-limit", "--disable-gpu-vsync"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_path(), args=flags)
        page = browser.new_page(viewport={"width": 1200, "height": 800})
        page.set_default_timeout(CAP * 1_000)
        try:
            page.goto(address, wait_until="commit")
            return _driven(page)
        except Error:
            return None
        finally:
            browser.close()


def _driven(page: Page) -> tuple[float, list[float], list[float]]:
    ready = page.wait_for_selector("body[data-ready]", state="attached")
    assert ready is not None
    first = float(ready.get_attribute("data-ready") or "nan")
    filters: list[float] = page.evaluate(f"bench.filters({FILTERS})")
    zooms: list[float] = page.evaluate(f"bench.zooms({STEPS})")
    return first, filters, zooms


def _cells(times: Times | None, ours: Times | None) -> list[str]:
    if times is None or ours is None:
        return ["not done", "-", "-", "-", "-", "-"]
    values = (times.ready, times.filter, times.zoom, times.zoom_p95, times.zoom_worst)
    return [*(f"{value:,.1f}" for value in values), f"{times.ready / ours.ready:.1f}"]


def _rows(record: Record) -> str:
    """The events as the other timelines read them, in days."""
    places = {id_: place for place, id_ in enumerate(record.topics)}
    found = timed(record.events.values())
    days = [day for item in found for day in (item.extent.first, item.extent.last + 1)]
    rows = [_row(item, places) for item in found]
    names = [topic.name.zh for topic in record.topics.values()]
    return json.dumps({"rows": rows, "topics": names, "range": [min(days) - 200, max(days) + 200]}, ensure_ascii=False)


def _row(item: Timed, places: dict[str, int]) -> list[Any]:
    extent, event = item.extent, item.event
    open_ends = [int(extent.open_start), int(extent.open_end)]
    return [extent.first, extent.last, *open_ends, event.title.zh, places[event.topics[0]]]


def _bytes() -> Table:
    """What each timeline's scripts weigh; ours is the whole explorer, with list, table and search."""
    table = Table("script", "KB", "gzip, KB", "gzip/ours")
    sizes = {"ours (the whole explorer)": script.script_asset().data}
    sizes |= {drawn.name: (_HERE / drawn.scripts[0]).read_bytes() for drawn in TIMELINES[1:]}
    ours = len(gzip.compress(next(iter(sizes.values()))))
    for name, data in sizes.items():
        packed = len(gzip.compress(data))
        table.add_row(name, *_kilobytes((len(data), packed)), f"{packed / ours:.1f}")
    return table


def _kilobytes(sizes: Iterable[int]) -> list[str]:
    return [f"{size / 1_000:.1f}" for size in sizes]


if __name__ == "__main__":
    main()
