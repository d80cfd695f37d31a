"""Boxes whose area is their value, in frames with a heading."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import TreeMap

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import axes
from generator.render.charts.option import finish
from generator.render.charts.spec import BoxGroup, Treemap, Width
from generator.render.charts.theme import Theme

_HEIGHT: Final = {Width.WIDE: 400, Width.NARROW: 520}
_HEADING: Final = 24


def canvas(data: Treemap, theme: Theme, width: Width) -> Canvas:
    """Lay the boxes out for one width."""
    chart = TreeMap(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add("", [_group(group, theme) for group in data.groups])
    words = {"show": True, "color": theme.role("text"), "fontSize": theme.text_size}
    ground, main = theme.role("ground"), theme.role("main")
    no_frame = {"borderWidth": 0, "gapWidth": 6, "borderColor": ground}
    series: dict[str, Any] = {
        "type": "treemap", "name": "", "data": chart.options["series"][0]["data"], "roam": False, "nodeClick": False,
        "breadcrumb": {"show": False}, "left": 0, "top": 0, "right": 0, "bottom": 0, "sort": "desc",
        "label": {"position": "inside", "overflow": "break", "lineHeight": 16, "padding": [0, 2], **words},
        "upperLabel": {"height": _HEADING, "fontWeight": "bold", **words},
        "itemStyle": {"color": theme.role("soft"), "borderColor": main}, "emphasis": {"disabled": True},
        "levels": [
            {"itemStyle": no_frame, "upperLabel": {"show": False}},
            {"itemStyle": {"borderWidth": 2, "gapWidth": 2, "borderColor": ground}},
            {"itemStyle": {"borderWidth": 1, "borderColor": main}},
        ],
    }  # fmt: skip
    chart.options["series"] = [series]
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    return Canvas(int(width), _HEIGHT[width], finish(chart, theme))


def _group(group: BoxGroup, theme: Theme) -> dict[str, Any]:
    soft = {"color": theme.role("soft")}
    boxes = [{"name": f"{box.label} {box.text}", "value": float(box.value), "itemStyle": soft} for box in group.boxes]
    return {"name": group.heading, "children": boxes, "itemStyle": {"color": theme.role("ground")}}
