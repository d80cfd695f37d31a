"""A page of nothing but charts, served as the site is: for data that no record holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from generator.charts import ChartSpec, Drawer, Theme
from generator.charts.live import ChartWords, script_asset
from generator.load.site_config import read_site_config
from generator.render.plan import once
from tests.projects import ROOT

SCOPE: Final = "generator/defaults/overrides/assets/javascripts/theme-scope.js"
STYLES: Final = "generator/defaults/overrides/assets/stylesheets/charts.css"
_PAGE: Final = """<!doctype html><html lang="zh"><meta charset="utf-8"><title>图表</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="../charts.css">
<script src="../assets/javascripts/theme-scope.js"></script>
<script src="../assets/javascripts/charts.js" defer></script>
<body data-md-color-scheme="default"><main><h1>图表</h1>{figures}</main></body></html>"""


def write(folder: Path, specs: Iterable[ChartSpec]) -> Path:
    """Write the page and its assets below ``folder``; return the page."""
    theme = Theme.model_validate(read_site_config(ROOT, "chart_theme.yaml"))
    drawer = Drawer(None, theme)
    words = ChartWords("互动图表", "方向键移动", "没有载入", "{number}行", "：")
    drawn = [drawer.draw_live(spec, words) for spec in specs]
    figures = "".join(each.html for each in drawn)
    for asset in once([script_asset(), *(asset for each in drawn for asset in each.assets)]):
        path = folder / asset.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(asset.data)
    shutil.copy(ROOT / STYLES, folder / "charts.css")
    shutil.copy(ROOT / SCOPE, folder / "assets/javascripts")
    page = folder / "page" / "index.html"
    page.parent.mkdir()
    page.write_text(_PAGE.format(figures=figures), encoding="utf-8")
    return page
