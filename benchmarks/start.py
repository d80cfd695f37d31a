"""What a first page costs: ``init`` and ``build`` beside ``mkdocs new`` and ``mkdocs build`` with Material.

From an empty environment to a page are three commands: ``pip install biannian``, ``biannian init DIR``,
``biannian build``; what the first takes is told by ``benchmarks.install``.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.measure import run

ROUNDS: Final = 5
BOUND: Final = 3
"""A record may take three times what a page of text takes."""


def main() -> None:
    """Print processor seconds of both in each round, and the median of their ratios."""
    console = Console(width=110)
    table = Table("round", "biannian init, build; CPU s", "mkdocs new, build; CPU s", "ratio")
    ratios = []
    with tempfile.TemporaryDirectory() as name:
        for number in range(ROUNDS + 1):
            folder = Path(name) / str(number)
            folder.mkdir()
            ours, theirs = _record(folder / "record"), _pages(folder / "pages")
            if number:  # the first fills the caches of the machine
                ratios.append(ours / theirs)
                table.add_row(str(number), f"{ours:.2f}", f"{theirs:.2f}", f"{ratios[-1]:.2f}")
    console.print(table)
    console.print(f"Median {statistics.median(ratios):.2f}. The bound is {BOUND}.")


def _record(folder: Path) -> float:
    """Processor seconds of a new record and its site."""
    ours = [sys.executable, "-m", "generator"]
    begun = run([*ours, "init", "--lang", "en", str(folder)], folder.parent)
    return begun.cpu + run([*ours, "build"], folder).cpu


def _pages(folder: Path) -> float:
    """Processor seconds of a new project of MkDocs and its site, in the theme that ours has."""
    theirs = [sys.executable, "-m", "mkdocs"]
    begun = run([*theirs, "new", "--quiet", str(folder)], folder.parent)
    (folder / "mkdocs.yml").write_text("site_name: My Docs\ntheme: material\n", encoding="utf-8")
    return begun.cpu + run([*theirs, "build", "--quiet"], folder).cpu


if __name__ == "__main__":
    main()
