"""Which pages grow with the record: of each kind the largest one, at two sizes of a realistic record.

A reader loads a page, whatever the record holds besides: at most 300 KB of HTML and 5,000 elements.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.measure import run
from benchmarks.realistic import PROJECT, write_project

SIZES: Final = (1_000, 10_000)
MOST_BYTES: Final = 300_000
MOST_NODES: Final = 5_000
_ELEMENT: Final = re.compile(rb"<[a-zA-Z]")


@dataclass(frozen=True)
class Largest:
    """The largest page of a kind: its path, the bytes of its HTML and its elements."""

    path: str
    size: int
    nodes: int

    @property
    def too_large(self) -> bool:
        """Whether a reader waits for it."""
        return self.size > MOST_BYTES or self.nodes > MOST_NODES


def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Print a table of the largest pages; sizes may be given as arguments."""
    console = Console(width=110)
    found = {}
    for size in sizes:
        console.print(f"{size:,} events: building")
        with tempfile.TemporaryDirectory() as folder:
            write_project(Path(folder), size)
            cost = run([sys.executable, "-m", "generator", "build", "--project", folder], PROJECT)
            console.print(f"{cost.cpu:.0f} CPU s ({1000 * cost.cpu / size:.0f} ms an event), peak {cost.peak:.0f} MiB")
            found[size] = largest(Path(folder) / "site")
    table = Table("kind", "events", "largest page", "KB", "elements", "")
    for kind in sorted({kind for each in found.values() for kind in each}):
        for size in (size for size in sizes if kind in found[size]):
            page = found[size][kind]
            mark = "too large" if page.too_large else ""
            table.add_row(kind, f"{size:,}", page.path, f"{page.size / 1000:,.0f}", f"{page.nodes:,}", mark)
        table.add_section()
    console.print(table)


def largest(site: Path) -> dict[str, Largest]:
    """The largest page of each kind, by its kind: the section and how deep the page lies in it."""
    found: dict[str, Largest] = {}
    for kind, page in _pages(site):
        if kind not in found or page.size > found[kind].size:
            found[kind] = page
    return found


def _pages(site: Path) -> Iterator[tuple[str, Largest]]:
    for path in sorted(site.rglob("*.html")):
        data, place = path.read_bytes(), path.relative_to(site)
        section, *below = place.parts
        kind = "/".join([section, *("*" for _ in below[:-1])]) if below else "/"
        yield kind, Largest(str(place.parent), len(data), len(_ELEMENT.findall(data)))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
