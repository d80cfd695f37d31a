"""Values over many orders of magnitude as dots on a logarithmic axis, its rungs named in words."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Scatter

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import axes
from generator.render.charts.option import finish
from generator.render.charts.spec import LogDots, Width
from generator.render.charts.theme import Theme

_TOP: Final = 8
_BOTTOM: Final = 28
_DOT: Final = 11


def canvas(data: LogDots, theme: Theme, width: Width) -> Canvas:
    """Lay the dots out for one width."""
    lines = axes.LINES[width]
    chart = Scatter(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([])
    for _ in range(2):
        chart.add_yaxis("", [], symbol="circle", label_opts=opts.LabelOpts(is_show=False), emphasis_opts=_STILL)
    style = {"color": theme.role("soft"), "borderColor": theme.role("main"), "borderWidth": 1.5, "opacity": 1}
    dots, rungs = chart.options["series"]
    dots |= {"symbolSize": _DOT, "itemStyle": style, "data": _dots(data, theme)}
    rungs |= {"symbolSize": 1, "itemStyle": {"color": "transparent"}, "data": _rungs(data, theme)}
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    chart.options["xAxis"] = [_scale(data, theme)]
    chart.options["yAxis"] = [axes.names([*data.lines, data.scale], lines, theme)]
    chart.options["grid"] = axes.grid(lines, _TOP, _BOTTOM)
    height = _TOP + (len(data.lines) + 1) * lines.pitch + _BOTTOM
    return Canvas(int(width), height, finish(chart, theme))


_STILL: Final = {"disabled": True}


def _dots(data: LogDots, theme: Theme) -> list[dict[str, Any]]:
    return [
        {"value": [float(dot.value), dot.line]} | ({"label": axes.text(dot.text, theme)} if dot.text else {})
        for dot in data.dots
    ]


def _rungs(data: LogDots, theme: Theme) -> list[dict[str, Any]]:
    """The names of every second power of ten, on the last line."""
    quiet = {"color": theme.role("quiet"), "fontSize": theme.text_size - 1}
    return [
        {"value": [float(value), len(data.lines)], "label": axes.text(name, theme, "inside") | quiet}
        for value, name in data.rungs[::2]
    ]


def _scale(data: LogDots, theme: Theme) -> dict[str, Any]:
    low, high = (float(data.rungs[at][0]) for at in (0, -1))
    lines = {"show": True, "lineStyle": {"color": theme.role("grid")}}
    return {"type": "log", "min": low, "max": high, "splitNumber": len(data.rungs), "splitLine": lines, **axes.HIDDEN}
