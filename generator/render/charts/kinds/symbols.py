"""Circles whose area is their value, one a line, in panels with a scale of their own each."""

from __future__ import annotations

from math import sqrt
from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Scatter

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import axes
from generator.render.charts.labels import cut
from generator.render.charts.option import finish
from generator.render.charts.spec import Length, Panel, Symbols, Width
from generator.render.charts.theme import Theme

_LINE: Final = 40
_HEADING: Final = 34
_GAP: Final = 8
_LARGEST: Final = 36
_LEAST: Final = 2
_CENTRE: Final = 22
_EMS: Final = {Width.WIDE: 46, Width.NARROW: 20}


def canvas(data: Symbols, theme: Theme, width: Width) -> Canvas:
    """Lay the circles out in a column, with their names and figures to the right."""
    chart = Scatter(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([])
    top = 0
    for panel in data.panels:
        chart.add_yaxis("", [], label_opts=opts.LabelOpts(is_show=False), emphasis_opts={"disabled": True})
        series = chart.options["series"][-1]
        series |= {"name": panel.heading, "symbol": "circle", "data": _items(panel, top, theme, width)}
        top += _HEADING + len(panel.bars) * _LINE + _GAP
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    size = {"left": 0, "top": 0, "width": int(width), "height": top, "outerBoundsMode": "none"}
    chart.options |= {"xAxis": [_axis(int(width))], "yAxis": [_axis(top) | {"inverse": True}], "grid": size}
    return Canvas(int(width), top, finish(chart, theme))


def _axis(length: int) -> dict[str, Any]:
    return {"type": "value", "min": 0, "max": length, "splitLine": {"show": False}, **axes.HIDDEN}


def _items(panel: Panel, top: int, theme: Theme, width: Width) -> list[dict[str, Any]]:
    """The heading, which is a mark without a size, and the circles below it."""
    heading = axes.text(panel.heading, theme) | {"fontWeight": "bold", "distance": 0}
    still = {"color": "transparent"}
    items = [{"value": [0, top + _HEADING // 2], "symbolSize": 0.1, "itemStyle": still, "label": heading}]
    most = float(panel.whole or max((bar.value for bar in panel.bars), default=0)) or 1
    for line, bar in enumerate(panel.bars):
        place = top + _HEADING + line * _LINE + _LINE // 2
        if panel.whole is not None:
            items.append(_ring(place, theme))
        items.append(_item(bar, place, most, theme, width))
    return items


def _ring(place: int, theme: Theme) -> dict[str, Any]:
    """The whole that a share is part of, as an empty circle around it."""
    style = {"color": "transparent", "borderColor": theme.role("neither"), "borderWidth": 1, "opacity": 1}
    return {"value": [_CENTRE, place], "symbolSize": _LARGEST, "itemStyle": style}


def _item(bar: Length, place: int, most: float, theme: Theme, width: Width) -> dict[str, Any]:
    size = max(_LARGEST * sqrt(float(bar.value) / most), _LEAST)
    between = "  " if width is Width.WIDE else "\n"
    words = f"{cut(bar.label, _EMS[width])}{between}{bar.text}"
    label = axes.text(words, theme) | {"distance": _CENTRE + 4 - size / 2, "lineHeight": 17}
    style = {"color": theme.role(bar.tone), "opacity": 1}
    return {
        "value": [_CENTRE, place, float(bar.value)],
        "symbolSize": round(size, 2),
        "itemStyle": style,
        "label": label,
    }
