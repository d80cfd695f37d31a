"""What the reader's browser needs to bring a chart to life, as assets of the site.

The options are those that were drawn, in a classic script of their own: a module, JSON or `fetch`
would not do from ``file://``, an inline script not under a strict policy. A colour stays a role:
the browser looks it up in the stylesheet.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from generator.charts import echarts
from generator.charts.points import points
from generator.charts.spec import ChartSpec, Width
from generator.files.addresses import CHARTS, ROOT, Place
from generator.files.addresses import script as script_path
from generator.files.artifact import Asset
from generator.files.classic_script import joined

if TYPE_CHECKING:
    from generator.charts.engine import Canvas

FOLDER: Final = ROOT.scripts(CHARTS)
SCRIPT: Final = script_path("charts.js")

_MAIN: Final = Path(__file__).parents[1] / "browser" / "charts" / "main.js"


@dataclass(frozen=True, slots=True)
class ChartWords:
    """What is said around a chart, from its button on.

    ``rows`` says how many rows its table has; ``colon`` stands between a column and its cell.
    """

    wake: str
    hint: str
    failed: str
    rows: str
    colon: str


@dataclass(frozen=True, slots=True)
class Live:
    """What a figure says about its live chart: two files by their address from ``FOLDER``, and the words."""

    engine: str
    options: str
    words: ChartWords


def script(spec: ChartSpec, canvases: Mapping[Width, Canvas]) -> str:
    """The script that registers a chart's options under its id, for both widths."""
    options = {width.name.lower(): _canvas(spec, canvas) for width, canvas in canvases.items()}
    return f"(globalThis.biannianCharts ??= {{}})[{literal(spec.id)}] = {literal(options)};\n"


def options_asset(id_: str, text: str, place: Place = ROOT) -> Asset:
    """The script of one chart in an edition, named by what it holds."""
    return named_script(id_, text.encode(), place)


@cache
def shared_assets() -> tuple[Asset, ...]:
    """What all charts share: ECharts first, its licences, and our script.  Raises EchartsError."""
    return (
        engine_asset(),
        Asset(FOLDER / "echarts-LICENSE.txt", echarts.licence()),
        Asset(FOLDER / "echarts-NOTICE.txt", echarts.notice().encode()),
        script_asset(),
    )


def engine_asset() -> Asset:
    """ECharts as a classic script, named by what it holds.  Raises EchartsError."""
    return named_script("echarts", echarts.browser())


@cache
def script_asset() -> Asset:
    """Our script: the modules of ``generator/browser/charts``."""
    return Asset(SCRIPT, joined(_MAIN).encode())


def _canvas(spec: ChartSpec, canvas: Canvas) -> dict[str, object]:
    return {
        "width": canvas.width,
        "height": canvas.height,
        "option": canvas.option,
        "points": points(spec.table, canvas.option),
    }


def literal(value: object) -> str:
    """JSON as a JavaScript literal that also stands unharmed in HTML."""
    return json.dumps(value, separators=(",", ":"), sort_keys=True).replace("<", "\\u003c")


def named_script(stem: str, data: bytes, place: Place = ROOT) -> Asset:
    """A script of a chart, named by what it holds."""
    return Asset(place.scripts(CHARTS) / f"{stem}.{hashlib.sha256(data).hexdigest()[:12]}.js", data)
