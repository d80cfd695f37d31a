"""How far a long piece of work is: a line that counts on a terminal, lines now and then elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

import click

STEPS: Final = {
    "check": "核对 check",
    "render": "整理 render",
    "pages": "页面 pages",
    "format": "整理 format",
    "import": "导入 import",
}


@contextmanager
def reporting() -> Iterator[Callable[[str, int, int], None]]:
    """Yield a function ``(step, done, all)`` that shows progress on standard error."""
    yield _counting if sys.stderr.isatty() else _line


def _counting(step: str, done: int, everything: int) -> None:
    """Write over the line of the same step; the last count stays."""
    click.echo(f"\r{STEPS[step]}: {done}/{everything}", err=True, nl=done == everything)


def _line(step: str, done: int, everything: int) -> None:
    if done == everything or (done and done % 500 == 0):
        click.echo(f"{STEPS[step]}: {done}/{everything}", err=True)
