"""Lighthouse on a phone: the home page, an event page and the explorer of the hosted site, the median of three runs."""

from __future__ import annotations

import gzip
import io
import json
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from benchmarks.synthetic import PROJECT
from tests.browser.site import FLAGS, Handler, served

ROUNDS: Final = 3
PAGES: Final = ("", "events/kunshan-elder-rescue/", "timeline/")
CATEGORIES: Final = ("performance", "accessibility", "best-practices", "seo")
_TEXT: Final = (".html", ".css", ".js", ".json", ".svg", ".xml", "/")


class _Compressing(Handler):
    """Serves files as hosts do: text compressed, everything cacheable for an hour."""

    def send_head(self) -> Any:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file() or not self.path.endswith(_TEXT):
            return super().send_head()
        body = gzip.compress(path.read_bytes(), mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "max-age=3600")
        self.end_headers()
        return io.BytesIO(body)


def main() -> None:
    """Print scores, bytes before interaction, layout shift and the audits that fail."""
    console = Console(width=110)
    table = Table("page", *CATEGORIES, "KB transferred", "layout shift")
    with tempfile.TemporaryDirectory() as folder, served(PROJECT / "site", _Compressing) as address:
        for page in PAGES:
            reports = [_run(address + page, Path(folder)) for _ in range(ROUNDS)]
            table.add_row(page or "home", *_figures(reports))
            console.print(f"{page or 'home'}: fails {', '.join(_failing(reports[0])) or 'nothing'}")
    console.print(table)


def _run(address: str, folder: Path) -> dict[str, Any]:
    chromium = os.environ.get("CHROMIUM", "chromium")
    tool = PROJECT / "generator" / "browser" / "node_modules" / ".bin" / "lighthouse"
    command = [str(tool), address, "--output=json", f"--output-path={folder / 'report.json'}", "--quiet"]
    command += [f"--only-categories={','.join(CATEGORIES)}", f"--chrome-flags={' '.join(FLAGS)}"]
    environment = os.environ | {"CHROME_PATH": shutil.which(chromium) or chromium}
    subprocess.run(command, check=True, env=environment, capture_output=True)
    report: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return report


def _figures(reports: list[dict[str, Any]]) -> list[str]:
    scores = [statistics.median(report["categories"][name]["score"] * 100 for report in reports) for name in CATEGORIES]
    sent = statistics.median(_audit(report, "total-byte-weight") for report in reports) / 1024
    shift = statistics.median(_audit(report, "cumulative-layout-shift") for report in reports)
    return [*(f"{score:.0f}" for score in scores), f"{sent:.0f}", f"{shift:.3f}"]


def _audit(report: dict[str, Any], name: str) -> float:
    return float(report["audits"][name]["numericValue"])


def _failing(report: dict[str, Any]) -> list[str]:
    return sorted(
        name for name, audit in report["audits"].items() if audit["score"] is not None and audit["score"] < 0.5
    )


if __name__ == "__main__":
    main()
