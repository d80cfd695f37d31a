"""Save to page: how long an editor waits for a saved change in a real browser, here and in ``mkdocs serve``."""

from __future__ import annotations

import os
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
TITLE: Final = "昆山警方用无人机找到走失老人"
QUIET: Final = 1.5
"""Seconds; a server that takes next to no time of the processor for so long has done with a save."""
IDLE: Final = 0.1
"""Processor seconds in QUIET that are next to none: MkDocs looks at every file twice a second."""
_SOMEBODY: Final = ("-c", "user.name=editor", "-c", "user.email=editor@example.org")
_PAINTED: Final = """() => new Promise(done =>
    new PerformanceObserver(list => done((performance.timeOrigin + list.getEntries().at(-1).startTime) / 1000))
        .observe({type: "largest-contentful-paint", buffered: true}))"""


@dataclass(frozen=True, slots=True)
class Save:
    """What one save took.

    ``seconds`` end when the page is painted; ``shown`` is the processor time of the server until
    then, ``whole`` until it rests.
    """

    seconds: float
    shown: float
    whole: float


def main() -> None:
    """Print the seconds from a save to the page that shows it, and the processor time the server takes for it."""
    console = Console(width=110)
    table = Table("server", "saves", "median, s", "fastest, s", "slowest, s", "CPU to page, s", "CPU in all, s")
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        project, pages = Path(name) / "project", Path(name) / "pages"
        for folder in ("content", "docs", "site_config"):
            shutil.copytree(PROJECT / folder, project / folder)
        shutil.copy(PROJECT / "mkdocs.yml", project)
        for arguments in (("init", "-q"), ("add", "."), (*_SOMEBODY, "commit", "-qm", "record")):
            run(["git", *arguments], project)  # editors work in a clone
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
    for server, saves in rows.items():
        seconds, shown, whole = zip(*((save.seconds, save.shown, save.whole) for save in saves), strict=True)
        medians = map(statistics.median, (shown, whole))
        figures = (statistics.median(seconds), min(seconds), max(seconds), *medians)
        table.add_row(server, str(SAVES), *(f"{figure:.2f}" for figure in figures))
    console.print(table)
    mine, other = (statistics.median(save.seconds for save in saves) for saves in rows.values())
    console.print(
        f"Ratio {mine / other:.2f}. The title of one event is saved; the page of the event is open in Chromium, and\n"
        "the seconds end when it is painted anew. Here the record is checked and that page made; once no save comes\n"
        "for a second, all else that shows the title. mkdocs serve builds the pages of biannian pages, checked and\n"
        "drawn beforehand. CPU is the median of user and system time of the server with its children, until the\n"
        "page is shown and in all. The bound for the median is 1 s."
    )


def _saves(browser: Browser, server: tuple[Sequence[str], int, Path], file: Path) -> list[Save]:
    text = file.read_text(encoding="utf-8")
    with _served(*server) as (address, pid):
        page = browser.new_page()
        page.goto(address + PAGE)
        saves, before = [], _rested(pid)
        for number in range(SAVES + 1):
            title = f"{chr(ord('A') + number)}{TITLE}"
            start = time.time()
            file.write_text(text.replace(TITLE, title), encoding="utf-8")
            page.locator("h1", has_text=title).wait_for(timeout=60_000)
            shown = _cpu(pid)
            seconds, rested = page.evaluate(_PAINTED) - start, _rested(pid)
            saves.append(Save(seconds, shown - before, rested - before))
            before = rested
        page.close()
    return saves[1:]  # the first save warms up both


def _rested(pid: int) -> float:
    """Wait until a process rests; the processor seconds it had taken by then."""
    taken = _cpu(pid)
    while True:
        time.sleep(QUIET)
        taken, before = _cpu(pid), taken
        if taken - before < IDLE:
            return before


def _cpu(pid: int) -> float:
    """Processor seconds of a process so far, user and system, with those of its children (proc(5), Linux)."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _served(command: Sequence[str], port: int, folder: Path) -> Iterator[tuple[str, int]]:
    """Run a server, and yield its address and process id once it listens; what it says would fill a pipe."""
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            while process.poll() is None and not _listens(port):
                time.sleep(0.1)
            yield f"http://127.0.0.1:{port}/", process.pid
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
