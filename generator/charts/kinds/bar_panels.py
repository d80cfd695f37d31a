"""Small multiples of bars from zero: every panel is a grid with a scale of its own."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Bar as BarChart

from generator.charts.engine import Canvas
from generator.charts.kinds import axes
from generator.charts.option import finish
from generator.charts.spec import BarPanels, Length, Panel, Width
from generator.charts.theme import Theme

_GAP: Final = 10
_HEADING: Final = frozenset({0})


def canvas(data: BarPanels, theme: Theme, width: Width) -> Canvas:
    """Lay the panels out one below the other."""
    lines = axes.LINES[width]
    chart = BarChart(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([])
    grids, scales, names, top = [], [], [], 0
    for n, panel in enumerate(data.panels):
        height = (len(panel.bars) + 1) * lines.pitch
        grids.append({**axes.grid(lines, top, 0), "height": height})
        scales.append(_scale(panel, n))
        labels = [panel.heading, *(bar.label for bar in panel.bars)]
        names.append({**axes.names(labels, lines, theme, _HEADING), "gridIndex": n})
        chart.add_yaxis(panel.heading, [None, *(_item(bar, theme) for bar in panel.bars)], **_series(n))
        top += height + _GAP
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    chart.options |= {"grid": grids, "xAxis": scales, "yAxis": names}
    return Canvas(int(width), top, finish(chart, theme))


def _scale(panel: Panel, n: int) -> dict[str, Any]:
    longest = max((float(bar.value) for bar in panel.bars), default=0)
    return {
        "type": "value", "gridIndex": n, "min": 0, "max": longest or 1, "splitLine": {"show": False}, **axes.HIDDEN,
    }  # fmt: skip


def _item(bar: Length, theme: Theme) -> dict[str, Any]:
    style = {"color": theme.role(bar.tone), "decal": theme.decal(bar.tone)}
    return {"value": float(bar.value), "label": axes.text(bar.text, theme), "itemStyle": style}


def _series(n: int) -> dict[str, Any]:
    return {
        "xaxis_index": n, "yaxis_index": n, "bar_width": axes.BAR, "label_opts": opts.LabelOpts(is_show=False),
        "emphasis_opts": {"disabled": True},
    }  # fmt: skip
