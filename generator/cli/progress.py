"""How far a long piece of work is: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

STEPS: Final = {"check": "核对 check", "render": "整理 render", "pages": "页面 pages", "format": "整理 format"}


@contextmanager
def reporting() -> Iterator[Callable[[str, int, int], None]]:
    """Yield a function ``(step, done, all)`` that shows progress on standard error."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda step, done, everything: _line(console, step, done, everything)
        return
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console) as progress:
        tasks = {step: progress.add_task(words, total=None, visible=False) for step, words in STEPS.items()}
        yield lambda step, done, everything: progress.update(
            tasks[step], completed=done, total=everything, visible=True
        )


def _line(console: Console, step: str, done: int, everything: int) -> None:
    if done == everything or (done and done % 500 == 0):
        console.print(f"{STEPS[step]}: {done}/{everything}", highlight=False)
