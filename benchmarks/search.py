"""Search in a real browser: size of the index, time of a query, and whether every page is found."""

from __future__ import annotations

import gzip
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser, Page
from rich.console import Console
from rich.table import Table

from benchmarks.measure import run
from benchmarks.synthetic import PROJECT, write_project
from tests.browser.oracle import Oracle, text, wait, wrong
from tests.browser.site import chromium, served

SIZES: Final = (100, 1_000, 5_000)
QUERIES: Final = 1_000
_TIMES: Final = """queries => queries.map(query => {
    const box = document.querySelector("input[name=q]");
    box.value = query;
    const start = performance.now();
    box.dispatchEvent(new Event("input"));
    return performance.now() - start;
})"""


def main() -> None:
    """Print, for synthetic records: bytes of text and index, milliseconds a page and a query, wrong answers."""
    console = Console(width=120)
    table = Table("events", "text, KB", "index, KB", "gzip, KB", "index/text", "ms/page", "p50, ms", "p95, ms", "wrong")
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        run([sys.executable, "-m", "generator", "build", "--site-dir", str(folder / "site")], PROJECT)
        for events in SIZES:
            table.add_row(str(events), *_measure(folder, browser, events))
    console.print(table)
    console.print(
        f"{QUERIES} random substrings each, typed into the box of a built page; results drawn. Bound: p95 50 ms."
    )


def _measure(folder: Path, browser: Browser, events: int) -> Iterator[str]:
    project = folder / str(events)
    write_project(project, events)
    oracle = Oracle(project)
    start = time.process_time()
    size = oracle.write(folder / "site")
    each = (time.process_time() - start) * 1_000 / len(oracle.documents)
    packed = sum(len(gzip.compress(path.read_bytes())) for path in (folder / "site/assets/search").iterdir())
    words = sum(len(text(item).encode()) for item in oracle.documents)
    queries = [*oracle.substrings(QUERIES, seed=events)]
    with _page(browser, folder / "site") as page:
        times: list[float] = page.evaluate(_TIMES, queries)
        missed = wrong(page, oracle, queries)
    cuts = statistics.quantiles(times, n=20)
    yield from (f"{number / 1024:.0f}" for number in (words, size, packed))
    yield from (f"{size / words:.2f}", f"{each:.3f}", f"{cuts[9]:.1f}", f"{cuts[18]:.1f}", str(len(missed)))


@contextmanager
def _page(browser: Browser, site: Path) -> Iterator[Page]:
    with served(site) as address:
        page = browser.new_page()
        page.goto(address)
        wait(page)
        yield page
        page.close()


if __name__ == "__main__":
    main()
