"""What pages weigh before a reader does anything: ``python -m benchmarks.weight OLD NEW`` compares two built sites.

A page weighs what its HTML, the style sheets and the scripts that it names are after gzip. What scripts ask for later
is measured by ``benchmarks.lighthouse``.
"""

from __future__ import annotations

import gzip
import sys
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from rich.console import Console
from rich.table import Table

from tests.browser.site import KINDS

LOADED: Final = frozenset({"stylesheet", "modulepreload", "preload"})


class _Named(HTMLParser):
    """The files that a page names and a browser loads with it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "script" and "src" in given:
            self.addresses.append(given["src"])
        if tag == "link" and LOADED.intersection(given.get("rel", "").split()):
            self.addresses.append(given["href"])


def main() -> None:
    """Print, for each kind of page in both languages, its bytes in each site and the difference."""
    console = Console(width=110)
    table = Table("page", "old, bytes", "new, bytes", "more")
    old, new = map(Path, sys.argv[1:])
    more = []
    for page in (home + kind for home in ("", "en/") for kind in KINDS):
        before, after = (weight(site / page / "index.html") for site in (old, new))
        more.append(after - before)
        table.add_row(page or "home", str(before), str(after), str(more[-1]))
    console.print(table)
    console.print(f"The most is {max(more)} bytes more. The bound is 3 KB.")


def weight(page: Path) -> int:
    """Bytes after gzip of a page and what it names."""
    text = page.read_text(encoding="utf-8")
    files = {(page.parent / urlsplit(address).path).resolve() for address in _Named(text).addresses}
    return packed(page) + sum(packed(file) for file in files)


@cache
def packed(file: Path) -> int:
    """Bytes of a file after gzip."""
    return len(gzip.compress(file.read_bytes(), mtime=0))


if __name__ == "__main__":
    main()
