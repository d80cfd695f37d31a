"""What a second language costs: the build of both editions of this record beside that of the first alone.

Pictures of pages are left out of both, since they are kept from build to build; charts come from the cache.
"""

from __future__ import annotations

import re
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.measure import run
from benchmarks.realistic import PROJECT

ROUNDS: Final = 3
SETTINGS: Final = "site_config/site.yaml"


def main() -> None:
    """Print processor seconds of both builds in each round, and the median of their ratios."""
    console = Console(width=110)
    table = Table("round", "one edition, CPU s", "both, CPU s", "ratio")
    with tempfile.TemporaryDirectory() as folder:
        one, both = _project(Path(folder) / "one", "zh"), _project(Path(folder) / "both", "zh, en")
        shutil.rmtree(one / "docs/en")  # what is written by hand for the other edition
        ratios = []
        for number in range(ROUNDS + 1):
            alone, together = (run(_build(project), PROJECT).cpu for project in (one, both))
            if number:  # the first fills the caches
                ratios.append(together / alone)
                table.add_row(str(number), f"{alone:.2f}", f"{together:.2f}", f"{ratios[-1]:.2f}")
    console.print(table)
    console.print(f"Median {statistics.median(ratios):.2f}. The bound is 1.8.")


def _project(folder: Path, languages: str) -> Path:
    """A copy of this project in some languages, the first at its root, without pictures of pages.

    Its guide links that of the other language, which is not there where the site has one.
    """
    for name in ("content", "docs", "site_config"):
        shutil.copytree(PROJECT / name, folder / name)
    (folder / "mkdocs.yml").write_text((PROJECT / "mkdocs.yml").read_text("utf-8").replace("strict: true", ""), "utf-8")
    settings = folder / SETTINGS
    said = re.sub(r"(?m)^languages: .*$", f"languages: [{languages}]\ncards: false", settings.read_text("utf-8"))
    settings.write_text(said, encoding="utf-8")
    return folder


def _build(project: Path) -> list[str]:
    return [sys.executable, "-m", "generator", "build", "--project", str(project)]


if __name__ == "__main__":
    main()
