"""Save to page: how long an editor waits for a saved change in a real browser, here and in ``mkdocs serve``."""

from __future__ import annotations

import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from playwright.sync_api import Browser
from rich.console import Console
from rich.table import Table

from benchmarks.measure import run
from benchmarks.synthetic import PROJECT
from tests.browser.site import chromium

SAVES: Final = 15
PAGE: Final = "events/kunshan-elder-rescue/"
TITLE: Final = "昆山警方用无人机搜救走失老人"


def main() -> None:
    """Print the seconds from a save to the page that shows it: median, fastest, slowest, and the ratio."""
    console = Console(width=110)
    table = Table("server", "saves", "median, s", "fastest, s", "slowest, s")
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        project, pages = Path(name) / "project", Path(name) / "pages"
        for folder in ("content", "docs", "site_config"):
            shutil.copytree(PROJECT / folder, project / folder)
        shutil.copy(PROJECT / "mkdocs.yml", project)
        python = [sys.executable, "-m"]
        run([*python, "generator", "pages", str(pages), "--project", str(project)], PROJECT)
        ports = _free_port(), _free_port()
        ours = [*python, "generator", "serve", "--port", str(ports[0]), "--project", str(project)]
        theirs = [*python, "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{ports[1]}"]
        event = project / "content/events/2023/kunshan-elder-rescue.yaml"
        rows = {
            "biannian serve": _saves(browser, (ours, ports[0], PROJECT), event),
            "mkdocs serve, plain Material": _saves(
                browser, (theirs, ports[1], pages), pages / "docs" / f"{PAGE[:-1]}.md"
            ),
        }
    for server, seconds in rows.items():
        figures = (statistics.median(seconds), min(seconds), max(seconds))
        table.add_row(server, str(SAVES), *(f"{figure:.2f}" for figure in figures))
    console.print(table)
    mine, other = (statistics.median(seconds) for seconds in rows.values())
    console.print(
        f"Ratio {mine / other:.2f}. The title of one event is saved; the page of the event is open in Chromium.\n"
        "Here the record is checked and every page and chart that shows the title made anew; mkdocs serve builds\n"
        "the pages of biannian pages, checked and drawn beforehand. The bound for the median is 1 s."
    )


def _saves(browser: Browser, server: tuple[Sequence[str], int, Path], file: Path) -> list[float]:
    text = file.read_text(encoding="utf-8")
    with _served(*server) as address:
        page = browser.new_page()
        page.goto(address + PAGE)
        seconds = []
        for number in range(SAVES + 1):
            title = f"{chr(ord('A') + number)}{TITLE}"
            start = time.perf_counter()
            file.write_text(text.replace(TITLE, title), encoding="utf-8")
            page.locator("h1", has_text=title).wait_for(timeout=60_000)
            seconds.append(time.perf_counter() - start)
        page.close()
    return seconds[1:]  # the first save warms up both


@contextmanager
def _served(command: Sequence[str], port: int, folder: Path) -> Iterator[str]:
    """Run a server, and yield its address once it listens; what it says would fill a pipe."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while process.poll() is None and not _listens(port):
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/"
        finally:
            process.terminate()


def _listens(port: int) -> bool:
    with socket.socket() as client:
        return client.connect_ex(("127.0.0.1", port)) == 0


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


if __name__ == "__main__":
    main()
