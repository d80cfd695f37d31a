"""Diverging bars: signed percentages to both sides of a zero line, grouped under headings.

On a desk the names stand in a column of their own; on a phone each stands above its bar.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Bar as BarChart

from generator.render.charts.engine import Canvas
from generator.render.charts.labels import cut
from generator.render.charts.option import finish
from generator.render.charts.spec import Bar, DivergingBars, Movement, Width
from generator.render.charts.theme import Theme


@dataclass(frozen=True, slots=True)
class _Layout:
    """Lengths in px; ``label`` in ems of the text."""

    pitch: int
    left: int
    right: int
    label: int
    steps: int
    above: bool


_LAYOUTS: Final = {
    Width.WIDE: _Layout(pitch=30, left=262, right=88, label=14, steps=8, above=False),
    Width.NARROW: _Layout(pitch=46, left=74, right=74, label=25, steps=5, above=True),
}
_BAR: Final = 16
_TOP: Final = 38
_BOTTOM: Final = 30
_STEPS: Final = tuple(Decimal(n * 10**e) for e in range(6) for n in (1, 2, 5))


def canvas(data: DivergingBars, theme: Theme, width: Width) -> Canvas:
    """Lay the bars out for one width."""
    layout = _LAYOUTS[width]
    lines = _lines(data)
    chart = BarChart(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add_xaxis([_label(line, layout, theme) for line in lines])
    for movement, words in data.legend:
        bars = [line if isinstance(line, Bar) and line.movement is movement else None for line in lines]
        chart.add_yaxis(words, [_item(bar, theme) for bar in bars], **_series(movement, theme))
    chart.reversal_axis()
    chart.set_global_opts(
        legend_opts=_legend(theme),
        xaxis_opts=_value_axis(data, layout, theme),
        yaxis_opts=_name_axis(layout, theme),
    )
    chart.options["grid"] = _grid(layout)
    return Canvas(int(width), _TOP + len(lines) * layout.pitch + _BOTTOM, finish(chart, theme))


def _grid(layout: _Layout) -> dict[str, Any]:
    # Without the mode ECharts would shrink the grid for labels it thinks too wide.
    sides = {"left": layout.left, "right": layout.right, "top": _TOP, "bottom": _BOTTOM}
    return {**sides, "outerBoundsMode": "none"}


def _lines(data: DivergingBars) -> list[str | Bar]:
    """One line per heading and bar, from the top."""
    lines: list[str | Bar] = []
    for group in data.groups:
        lines += [group.heading, *group.bars]
    return lines


def _label(line: str | Bar, layout: _Layout, theme: Theme) -> dict[str, Any]:
    if isinstance(line, Bar):
        return {"value": cut(line.label, layout.label)}
    style = {"fontWeight": "bold", "color": theme.role("text"), "align": "left"}
    return {"value": cut(line, layout.label), "textStyle": style}


def _item(bar: Bar | None, theme: Theme) -> dict[str, Any] | None:
    if bar is None:
        return None
    label = {"show": True, "position": "left" if bar.value < 0 else "right", "formatter": bar.text}
    return {"value": float(bar.value), "label": label | {"color": theme.role("text"), "fontSize": theme.text_size}}


def _series(movement: Movement, theme: Theme) -> dict[str, Any]:
    return {
        "stack": "changes",
        "bar_width": _BAR,
        "itemstyle_opts": {"color": theme.role(movement), "decal": theme.decal(movement)},
        "label_opts": opts.LabelOpts(is_show=False),
        "emphasis_opts": {"disabled": True},
    }


def _legend(theme: Theme) -> dict[str, Any]:
    style = {"color": theme.role("text"), "fontSize": theme.text_size}
    return {
        "left": 0, "top": 0, "padding": [4, 0], "itemWidth": 16, "itemHeight": 12, "itemGap": 10,
        "inactiveColor": theme.role("quiet"), "textStyle": style,
    }  # fmt: skip


def _value_axis(data: DivergingBars, layout: _Layout, theme: Theme) -> dict[str, Any]:
    low, high = min(data.extent[0], Decimal(0)), max(data.extent[1], Decimal(0))
    step = next(step for step in _STEPS if (high - low) / step <= layout.steps - 1 or step is _STEPS[-1])
    return {
        "type": "value",
        "min": float((low / step).to_integral_value(ROUND_FLOOR) * step),
        "max": float((high / step).to_integral_value(ROUND_CEILING) * step),
        "interval": float(step),
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "axisLabel": {"formatter": "{value}%", "color": theme.role("quiet"), "fontSize": theme.text_size - 1},
        "splitLine": {"lineStyle": {"color": theme.role("grid")}},
    }


def _name_axis(layout: _Layout, theme: Theme) -> dict[str, Any]:
    label = {"color": theme.role("text"), "fontSize": theme.text_size, "interval": 0, "align": "left"}
    label["margin"] = layout.left
    if layout.above:
        label |= {"verticalAlign": "bottom", "padding": [0, 0, _BAR // 2 + 6, 0]}
    return {
        "type": "category",
        "inverse": True,
        "axisLabel": label,
        "axisTick": {"show": False},
        "axisLine": {"onZero": True, "lineStyle": {"color": theme.role("zero")}},
        "splitLine": {"show": False},
    }
