"""What the site costs beside plain Material on the same pages, and how the cost grows with the record."""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.measure import Cost, run
from benchmarks.realistic import PROJECT, write_project

SIZES: Final = (100, 1_000, 5_000)
ROUNDS: Final = 3


def main() -> None:
    """Print, for this record and for synthetic ones: CPU seconds, peak memory and their ratio."""
    console = Console(width=110)
    table = Table("record", "pages", "ours, CPU s", "Material, CPU s", "ratio", "ours, MiB", "Material, MiB")
    for name, events in [("this record", 0), *((f"{size} events", size) for size in SIZES)]:
        with tempfile.TemporaryDirectory() as folder:
            table.add_row(name, *_compare(Path(folder), events, console))
    console.print(table)
    console.print("Medians of paired runs. Ours: biannian build (check, pages, MkDocs), drawings cached.")
    console.print("Material: mkdocs build on the files of biannian pages. The bound for this record is 1.5.")


def _compare(folder: Path, events: int, console: Console) -> list[str]:
    project, pages = folder / "project", folder / "pages"
    if events:
        write_project(project, events)
    else:
        for name in ("content", "docs", "site_config"):
            shutil.copytree(PROJECT / name, project / name)
        shutil.copy(PROJECT / "mkdocs.yml", project)
    ours = [sys.executable, "-m", "generator", "build", "--project", str(project)]
    run([*ours[:3], "pages", str(pages), "--project", str(project)], PROJECT)  # fills the cache of drawings
    theirs = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    pairs: list[tuple[Cost, Cost]] = []
    for number in range(ROUNDS):
        console.print(f"{events or 'this record'}: run {number + 1} of {ROUNDS}")
        pairs.append((run(ours, PROJECT), run(theirs, pages)))
    count = sum(1 for _ in (pages / "site").rglob("index.html"))
    median = statistics.median
    return [
        str(count),
        f"{median(one.cpu for one, _ in pairs):.2f}",
        f"{median(other.cpu for _, other in pairs):.2f}",
        f"{median(one.cpu / other.cpu for one, other in pairs):.2f}",
        f"{median(one.peak for one, _ in pairs):.0f}",
        f"{median(other.peak for _, other in pairs):.0f}",
    ]


if __name__ == "__main__":
    main()
