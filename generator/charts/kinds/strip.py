"""Columns of stacked counts side by side: a text from its first passage to its last."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Bar as BarChart

from generator.charts.engine import Canvas
from generator.charts.kinds import axes
from generator.charts.option import finish
from generator.charts.spec import StripCounts, Width
from generator.charts.theme import Theme

_ROLES: Final = ("main", "second", "neither", "fall")
_HEIGHT: Final = 240
_TOP: Final = {Width.WIDE: 36, Width.NARROW: 60}
_LABELS: Final = 26


def canvas(data: StripCounts, theme: Theme, width: Width) -> Canvas:
    """Lay the columns out for one width."""
    chart = BarChart(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis(list(data.columns))
    for name, counts, role in zip(data.legend, data.counts, _ROLES, strict=False):
        style = {"color": theme.role(role), "decal": theme.decal(role)}
        chart.add_yaxis(
            name, list(counts), stack="tokens", itemstyle_opts=style, category_gap="18%",
            label_opts=opts.LabelOpts(is_show=False), emphasis_opts={"disabled": True},
        )  # fmt: skip
    chart.set_global_opts(legend_opts=axes.legend(theme))
    label = {"color": theme.role("quiet"), "fontSize": theme.text_size}
    step = 4 if width is Width.WIDE or len(data.columns) < 40 else 9
    chart.options["xAxis"] = [_passages(data, label | {"interval": step}, theme)]
    chart.options["yAxis"] = [_counts(label, theme)]
    chart.options["grid"] = {"left": 30, "right": 8, "top": _TOP[width], "bottom": _LABELS, "outerBoundsMode": "none"}
    return Canvas(int(width), _HEIGHT, finish(chart, theme))


def _passages(data: StripCounts, label: dict[str, Any], theme: Theme) -> dict[str, Any]:
    line = {"lineStyle": {"color": theme.role("zero")}}
    return {
        "type": "category", "data": list(data.columns), "axisLabel": label, "axisTick": {"show": False},
        "axisLine": line, "splitLine": {"show": False},
    }  # fmt: skip


def _counts(label: dict[str, Any], theme: Theme) -> dict[str, Any]:
    lines = {"show": True, "lineStyle": {"color": theme.role("grid")}}
    return {"type": "value", "minInterval": 1, "axisLabel": label, "splitLine": lines, "axisLine": {"show": False}}
