"""One entity and all it is related to: a tree of one line each, so that no name covers another.

The places are worked out here, line by line; ECharts only joins them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from pyecharts import options as opts
from pyecharts.charts import Graph

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import axes
from generator.render.charts.labels import cut
from generator.render.charts.option import finish
from generator.render.charts.spec import Hub, Width
from generator.render.charts.theme import Theme

_PITCH: Final = 26
_EDGE: Final = 12
_STEPS: Final = {Width.WIDE: 70, Width.NARROW: 26}
_EMS: Final = {Width.WIDE: 40, Width.NARROW: 19}

_Node = tuple[str, str, int, int]
"""Text, kind (hub, type, entity, event), depth, and the line of what it hangs on."""


def canvas(data: Hub, theme: Theme, width: Width) -> Canvas:
    """Lay the tree out for one width."""
    nodes = list(_nodes(data))
    chart = Graph(init_opts=opts.InitOpts(chart_id="chart"))
    chart.add("", [], [])
    items = [_item(line, node, theme, width) for line, node in enumerate(nodes)]
    bends = [_bend(line, node, width) for line, node in enumerate(nodes) if line]
    links = [link for line, node in enumerate(nodes) if line for link in _links(line, node[3])]
    series = {
        "type": "graph", "name": "", "layout": "none", "coordinateSystem": "cartesian2d",
        "data": [*items, *bends], "links": links,
        "lineStyle": {"color": theme.role("neither"), "width": 0.75, "curveness": 0}, "emphasis": {"disabled": True},
    }  # fmt: skip
    chart.options["series"] = [series]
    chart.set_global_opts(legend_opts=axes.NO_LEGEND)
    height = len(nodes) * _PITCH
    size = {"left": 0, "top": 0, "width": int(width), "height": height, "outerBoundsMode": "none"}
    chart.options |= {"xAxis": [_axis(int(width))], "yAxis": [_axis(height) | {"inverse": True}], "grid": size}
    return Canvas(int(width), height, finish(chart, theme))


def _axis(length: int) -> dict[str, Any]:
    return {"type": "value", "min": 0, "max": length, "splitLine": {"show": False}, **axes.HIDDEN}


def _nodes(data: Hub) -> Iterator[_Node]:
    yield data.name, "hub", 0, 0
    line = 1
    for branch in data.branches:
        parent = line
        yield branch.heading, "type", 1, 0
        line += 1
        for leaf in branch.leaves:
            yield leaf.label, "event" if leaf.event else "entity", 2, parent
            line += 1


_SYMBOLS: Final = {"hub": ("circle", 14), "type": ("circle", 5), "entity": ("circle", 10), "event": ("rect", 10)}
_ROLES: Final = {"hub": "main", "type": "neither", "entity": "main", "event": "second"}


def _item(line: int, node: _Node, theme: Theme, width: Width) -> dict[str, Any]:
    words, kind, depth, _ = node
    symbol, size = _SYMBOLS[kind]
    label = axes.text(cut(words, _EMS[width]), theme)
    if kind in {"hub", "type"}:
        label["fontWeight"] = "bold"
    place = [_EDGE + depth * _STEPS[width], line * _PITCH + _PITCH // 2]
    style = {"color": theme.role(_ROLES[kind])}
    return {"name": str(line), "value": place, "symbol": symbol, "symbolSize": size, "itemStyle": style, "label": label}


def _bend(line: int, node: _Node, width: Width) -> dict[str, Any]:
    """Where the line to a node leaves the trunk below what it hangs on: a mark without a size."""
    place = [_EDGE + (node[2] - 1) * _STEPS[width], line * _PITCH + _PITCH // 2]
    return {"name": f"bend-{line}", "value": place, "symbolSize": 0.1, "itemStyle": {"color": "transparent"}}


def _links(line: int, parent: int) -> list[dict[str, str]]:
    """Down the trunk and across to the node."""
    bend = f"bend-{line}"
    return [{"source": str(parent), "target": bend}, {"source": bend, "target": str(line)}]
