"""The HTML of every kind of page, in both languages, by a validator from npm."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from tests.browser.site import KINDS
from tests.projects import ROOT

BROWSER: Final = ROOT / "generator/browser"
RULES: Final = Path(__file__).with_name("htmlvalidate.json")
"""The standard rules, but for one that the theme's own toggles break (`autocomplete` on a check box)."""
EMBED: Final = ("embed/charts/timeline/", "embed/charts/strip-suqian-2023/", "embed/timeline/")
GUIDE: Final = ("editors/", "editors/codes/", "editors/fields/")


def test_pages_are_valid_html(site: Path) -> None:
    pages = [site / home / kind / "index.html" for home in ("", "en") for kind in (*KINDS, *GUIDE, *EMBED)]
    assert faults([*pages, site / "404.html"]) == []


def test_a_fault_is_found(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=zh><title>x</title><p><div>x</div></p></html>", encoding="utf-8")
    assert faults([page])


def faults(pages: list[Path]) -> list[str]:
    node = Path(sys.executable).with_name("node")
    command = [str(node), "node_modules/html-validate/bin/html-validate.mjs", "-c", str(RULES), "-f", "json"]
    done = subprocess.run([*command, *map(str, pages)], cwd=BROWSER, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return [
        f"{page['filePath']}:{message['line']}: {message['ruleId']}: {message['message']}"
        for page in found
        for message in page["messages"]
    ]
