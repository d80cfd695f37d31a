"""What each stage of a build takes: processor seconds, and how far memory has risen by its end."""

from __future__ import annotations

import sys
import time
from typing import Final

import click

from generator.mkdocs_plugin.plugin import Progress

START, CONVERT, WRITE = "start", "convert", "write"
STAGES: Final = {
    START: "准备 start",
    "check": "核对 check",
    "render": "整理 render",
    CONVERT: "转换 Markdown to HTML",
    "pages": "页面 pages",
    WRITE: "写出 write",
}


class Profile:
    """Follows the steps that a build reports; what lies between two of them belongs to the later one."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._seconds = dict.fromkeys(STAGES, 0.0)
        self._peaks: dict[str, int] = {}
        self._last = 0.0

    def step(self, step: str, done: int, everything: int) -> None:
        """Note a step, and pass it on."""
        first = {"check": (0, START), "pages": (1, CONVERT)}.get(step)  # what came before it has no step of its own
        self._add(first[1] if first and first[0] == done else step)
        self._progress(step, done, everything)

    def tell(self) -> None:
        """Print each stage, and the whole, on standard error."""
        self._add(WRITE)
        for stage, peak in self._peaks.items():
            click.echo(_line(STAGES[stage], self._seconds[stage], peak), err=True)
        click.echo(_line("共计 total", self._last, max(self._peaks.values())), err=True)

    def _add(self, stage: str) -> None:
        now = time.process_time()
        self._seconds[stage] += now - self._last
        self._last = now
        self._peaks[stage] = _peak()


def _line(name: str, seconds: float, peak: int) -> str:
    memory = f", {peak} MiB" if peak else ""
    return f"{name}: {seconds:.2f} s{memory}"


def _peak() -> int:
    """The most memory that this process has held so far, in MiB; 0 where the system does not say (Windows)."""
    try:
        import resource
    except ImportError:
        return 0
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most >> (20 if sys.platform == "darwin" else 10)  # macOS counts bytes, Linux KiB
