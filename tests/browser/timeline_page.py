"""A page of nothing but the timeline, with the payload the site has and its parts within reach of a test."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Final

from generator.derive.index import index
from generator.files.classic_script import joined
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.explorer import payload
from tests.projects import ROOT
from tests.render.strings import site

STYLES: Final = ROOT / "generator/defaults/overrides/assets/stylesheets"
_PAGE: Final = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>时间线</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="charts.css"><link rel="stylesheet" href="explorer-timeline.css">
<link rel="stylesheet" href="page.css"><script src="assets/javascripts/theme-scope.js"></script>
<script src="timeline.js" defer></script>
<body data-md-color-scheme="default"><main><h1>时间线</h1><div id="timeline"></div><p><a href="#end">之后</a></p></main>
</body></html>"""
_STYLE: Final = """body { margin: 16px; font-family: system-ui, sans-serif; }
[data-md-color-scheme="slate"] { background: #1e2129; color: #e3e5ea; }
[data-md-color-scheme="default"] { --md-accent-fg-color: #a33a00; }
[data-md-color-scheme="slate"] { --md-accent-fg-color: #ffb27a; }
"""
_ENTRY: Final = Path(__file__).with_suffix(".js")


def write(folder: Path, record: Record) -> None:
    """Write the page, the payload of ``record`` and the scripts into ``folder``."""
    for asset in payload.assets(Edition(index(record), site())):
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.data)
    for name in ("charts.css", "explorer-timeline.css"):
        shutil.copy(STYLES / name, folder)
    (folder / "assets/javascripts").mkdir()
    shutil.copy(STYLES.parent / "javascripts/theme-scope.js", folder / "assets/javascripts")
    (folder / "timeline.js").write_text(joined(_ENTRY), encoding="utf-8")
    (folder / "page.css").write_text(_STYLE, encoding="utf-8")
    (folder / "index.html").write_text(_PAGE, encoding="utf-8")
