"""A map of squares: places stand roughly as they lie, and no boundary is drawn."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Scatter

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import axes
from generator.render.charts.option import finish
from generator.render.charts.spec import Tile, Tiles, Width
from generator.render.charts.theme import Theme

_LARGEST: Final = 88
_GAP: Final = 4


def canvas(data: Tiles, theme: Theme, width: Width) -> Canvas:
    """Lay the squares out for one width."""
    columns = 1 + max((tile.column for tile in data.tiles), default=0)
    rows = 1 + max((tile.row for tile in data.tiles), default=0)
    side = min(_LARGEST, int(width) // columns)
    chart = Scatter(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([])
    chart.add_yaxis("", [], symbol="rect", symbol_size=side - _GAP, label_opts=opts.LabelOpts(is_show=False))
    chart.options["series"][0] |= {"data": [_item(tile, theme) for tile in data.tiles], "emphasis": {"disabled": True}}
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    chart.options["xAxis"] = [_axis(columns)]
    chart.options["yAxis"] = [_axis(rows) | {"inverse": True}]
    chart.options["grid"] = {"left": 0, "top": 0, "width": side * columns, "height": side * rows}
    chart.options["grid"]["outerBoundsMode"] = "none"
    return Canvas(int(width), side * rows, finish(chart, theme))


def _axis(count: int) -> dict[str, Any]:
    return {"type": "value", "min": -0.5, "max": count - 0.5, "splitLine": {"show": False}, **axes.HIDDEN}


def _item(tile: Tile, theme: Theme) -> dict[str, Any]:
    known = tile.value is not None
    style = {
        "color": theme.role("soft" if known else "ground"), "borderColor": theme.role("main" if known else "neither"),
        "borderWidth": 1.5 if known else 1, "borderType": "solid" if known else "dashed", "opacity": 1,
    }  # fmt: skip
    label = axes.text(f"{tile.label}\n{tile.text}", theme, "inside") | {"lineHeight": 19}
    label["color"] = theme.role("text" if known else "quiet")
    value: list[object] = [tile.column, tile.row]
    if tile.value is not None:
        value.append(float(tile.value))
    return {"value": value, "label": label, "itemStyle": style}
