"""Stretches of time as bars over the years; what is open at an end runs dashed to the edge."""

from __future__ import annotations

from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Bar as BarChart
from pyecharts.charts import Scatter

from generator.charts.engine import Canvas
from generator.charts.kinds import axes
from generator.charts.option import finish
from generator.charts.spec import SpanBars, Width, YearSpan
from generator.charts.theme import Theme

_TOP: Final = {Width.WIDE: 40, Width.NARROW: 52}
_BOTTOM: Final = 30
_MARK: Final = 12


def canvas(data: SpanBars, theme: Theme, width: Width) -> Canvas:
    """Lay the stretches out for one width."""
    lines = axes.LINES[width]
    whole, open_, mark = data.legend
    chart = BarChart(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([])
    chart.add_yaxis("", [_offset(span, data) for span in data.spans], **_bars({"color": "transparent"}, data, theme))
    solid = {"color": theme.role("main")}
    dashed = {"color": theme.role("soft"), "borderColor": theme.role("main"), "borderType": "dashed", "borderWidth": 1}
    for name, style, is_open in ((whole, solid, False), (open_, dashed, True)):
        items = [_length(span, data, theme) if _is(span, is_open=is_open) else None for span in data.spans]
        if any(items):
            chart.add_yaxis(name, items, **_bars(style))
    if any(span.mark for span in data.spans):
        chart.overlap(_marks(data, mark, theme))
    chart.reversal_axis()
    chart.set_global_opts(legend_opts=axes.legend(theme))
    chart.options["yAxis"] = [axes.names([span.label for span in data.spans], lines, theme)]
    chart.options["xAxis"] = [_scale(data, theme), _years(data, theme, width)]
    chart.options["grid"] = axes.grid(lines, _TOP[width], _BOTTOM)
    option = finish(chart, theme)
    option["legend"][0]["data"] = [line["name"] for line in option["series"] if line.get("name")]
    return Canvas(int(width), _TOP[width] + len(data.spans) * lines.pitch + _BOTTOM, option)


def _is(span: YearSpan, *, is_open: bool) -> bool:
    return not span.mark and (span.open_start or span.open_end) is is_open


def _offset(span: YearSpan, data: SpanBars) -> float:
    return float(data.first if span.open_start else span.start)


def _length(span: YearSpan, data: SpanBars, theme: Theme) -> dict[str, Any]:
    end = float(data.last + 1 if span.open_end else span.end)
    return {"value": end - _offset(span, data), "label": axes.text(span.text, theme)}


def _bars(style: dict[str, Any], data: SpanBars | None = None, theme: Theme | None = None) -> dict[str, Any]:
    frame: dict[str, Any] = {}
    if data and theme and data.frame is not None:
        area = [[{"xAxis": data.frame}, {"xAxis": data.frame + 1}]]
        frame["markarea_opts"] = {"silent": True, "itemStyle": {"color": theme.role("soft")}, "data": area}
    return frame | {
        "stack": "time", "bar_width": axes.BAR, "itemstyle_opts": style, "label_opts": opts.LabelOpts(is_show=False),
        "emphasis_opts": {"disabled": True},
    }  # fmt: skip


def _marks(data: SpanBars, name: str, theme: Theme) -> Scatter:
    points = [
        {"value": [float((span.start + span.end) / 2), line], "label": axes.text(span.text, theme)}
        for line, span in enumerate(data.spans)
        if span.mark
    ]
    chart = Scatter(init_opts=opts.InitOpts(chart_id="marks"))
    chart.add_xaxis([])
    chart.add_yaxis(
        name, [], symbol="diamond", symbol_size=_MARK, itemstyle_opts={"color": theme.role("second"), "opacity": 1},
        label_opts=opts.LabelOpts(is_show=False), emphasis_opts={"disabled": True},
    )  # fmt: skip
    chart.options["series"][0]["data"] = points
    return chart


def _scale(data: SpanBars, theme: Theme) -> dict[str, Any]:
    lines = {"show": True, "lineStyle": {"color": theme.role("grid")}}
    return {
        "type": "value",
        "min": data.first,
        "max": data.last + 1,
        "interval": data.step,
        "splitLine": lines,
        **axes.HIDDEN,
    }


def _years(data: SpanBars, theme: Theme, width: Width) -> dict[str, Any]:
    """The names of the years, each in the middle of its own."""
    if data.names:
        return _steps(data, theme, width)
    years = list(range(data.first, data.last + 1))
    room = (int(width) - axes.LINES[width].left - axes.LINES[width].right) // 36
    label = {"color": theme.role("quiet"), "fontSize": theme.text_size, "interval": (len(years) - 1) // room}
    return _axis([str(year) for year in years], label)


def _steps(data: SpanBars, theme: Theme, width: Width) -> dict[str, Any]:
    """The years that have a name, each at its line; as many as have room."""
    longest = max(map(len, data.names)) * (theme.text_size - 1)
    room = max((int(width) - axes.LINES[width].left - axes.LINES[width].right) // longest, 1)
    label = {"color": theme.role("quiet"), "fontSize": theme.text_size, "interval": (len(data.names) - 1) // room}
    label |= {"alignMinLabel": "left", "alignMaxLabel": "right"}
    return _axis(list(data.names), label) | {"boundaryGap": False}


def _axis(names: list[str], label: dict[str, Any]) -> dict[str, Any]:
    axis = {"type": "category", "position": "bottom", "data": names, "axisLabel": label}
    return axis | {"axisTick": {"show": False}, "axisLine": {"show": False}, "splitLine": {"show": False}}
