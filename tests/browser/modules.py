"""The pure modules of the browser's half, tried in node: ``python -m tests.browser.modules``."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from generator import pipeline
from generator.derive.day_ranges import extent
from generator.derive.index import index
from generator.model.record import Record
from generator.render.downloads.downloads import in_each
from generator.render.downloads.formats import csv_file
from generator.render.downloads.row_shapes import EventRow
from generator.render.downloads.rows import events
from generator.render.edition import Edition
from generator.render.explorer import payload, rows
from generator.render.search.index import assets as search_index
from tests.projects import ROOT
from tests.render.strings import editions, wordings

TESTS: Final = Path(__file__).with_name("node")
PURE: Final = (
    "charts/colours",
    "charts/words",
    "cite/dated",
    "explorer/address",
    "explorer/cells",
    "explorer/certainty",
    "explorer/data",
    "explorer/dates",
    "explorer/selection",
    "explorer/timeline/band",
    "explorer/timeline/colours",
    "explorer/timeline/days",
    "explorer/timeline/hit",
    "explorer/timeline/lanes",
    "explorer/timeline/layout",
    "explorer/timeline/marks",
    "explorer/timeline/pack",
    "explorer/timeline/scale",
    "explorer/timeline/sections",
    "explorer/timeline/text",
    "explorer/timeline/titled",
    "explorer/timeline/whole",
    "explorer/timeline/words",
    "explorer/views/panels",
    "explorer/views/passages",
    "explorer/views/storylines",
    "narrow/match",
    "search/answer",
    "search/engine",
    "search/nearest",
    "search/query",
    "stories/steps",
)
"""What is a function of values, below ``generator/browser``."""

LEAST: Final = 95
"""Per cent of the lines of each pure module that must run."""


def write(folder: Path, record: Record) -> None:
    """Write what the site of ``record`` hands to the browser into ``folder``."""
    edition, *others = (Edition(index(record), site) for site in editions("zh", "en").values())
    written = [
        *payload.assets(edition),
        *rows.assets(events(record, in_each(wordings(record)))),
        *(asset for each in (edition, *others) for asset in search_index(each)),
    ]
    for asset in written:
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.data)
    inputs = events(record, in_each(wordings(record)))
    in_order = sorted((row for row in inputs.lines if isinstance(row, EventRow)), key=_order)
    (folder / "explorer.csv").write_bytes(csv_file(replace(inputs, lines=in_order)))


def _order(row: EventRow) -> tuple[int, int]:
    known = extent(row.date)
    return known.first, known.last


def run(folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests on the payload in ``folder``; the status is 1 where one fails or too few lines run."""
    node = Path(sys.executable).with_name("node")
    covered = [f"--test-coverage-include=generator/browser/{name}.js" for name in PURE]
    files = sorted(str(path.relative_to(ROOT)) for path in TESTS.glob("*.test.js"))
    options = ["--test", "--experimental-test-coverage", f"--test-coverage-lines={LEAST}", *covered]
    env = os.environ | {"PAYLOAD": str(folder)}
    return subprocess.run([node, *options, *files], cwd=ROOT, env=env, capture_output=True, text=True, check=False)


def main() -> int:
    """Print what node says of the tests and of the lines that ran."""
    record = pipeline.check(ROOT).record
    if record is None:
        sys.stderr.write("the record has findings: run biannian check first\n")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        write(Path(folder), record)
        done = run(Path(folder))
    sys.stdout.write(done.stdout + done.stderr)
    return done.returncode


if __name__ == "__main__":
    raise SystemExit(main())
