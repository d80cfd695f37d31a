"""What may be in an ECharts option: plain data, colours and fonts of the theme, no code."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any, Final

from pyecharts.charts.base import Base

from generator.charts.spec import Data
from generator.charts.theme import Theme

# What pyecharts wraps JavaScript in: text between two of these would be run as code.
MARKER: Final = "--x_x--0_0--"

_DEFAULTS: Final[Mapping[str, object]] = {
    "animationThreshold": 2000, "animationDuration": 1000, "animationEasing": "cubicOut", "animationDelay": 0,
    "animationDurationUpdate": 300, "animationEasingUpdate": "cubicOut", "animationDelayUpdate": 0,
    "barCategoryGap": "20%", "barGap": "30%", "barMinHeight": 0, "clip": True, "cursor": "pointer",
    "datasetIndex": 0, "inverse": False, "large": False, "largeThreshold": 400, "legendHoverLink": True,
    "minInterval": 0, "nameGap": 15, "nameLocation": "end", "nameMoveOverlap": True, "nameTruncate": {},
    "offset": 0, "realtimeSort": False, "richInheritPlainLabel": True, "scale": False, "selected": {},
    "seriesLayoutBy": "column", "showBackground": False, "silent": False, "splitNumber": 5,
    "stackStrategy": "samesign", "triggerEvent": False, "valueAnimation": False, "z": 2, "zlevel": 0,
}  # fmt: skip
_TOP: Final = ("aria", "grid", "legend", "series", "xAxis", "yAxis")
_ADDRESSES: Final = frozenset({"link", "sublink"})
_IMAGE: Final = "image://"


def refuse_code(data: Data) -> None:
    """Raise ValueError when pyecharts would make code of a text of the data."""
    if MARKER in json.dumps(asdict(data), ensure_ascii=False, default=str):
        msg = f"data may not hold {MARKER}: pyecharts would make code of it"
        raise ValueError(msg)


def finish(chart: Base, theme: Theme) -> dict[str, Any]:
    """Take the option out of a pyecharts chart, without its defaults, ready for a still drawing.

    Raises ValueError when it holds what may not be in an option.
    """
    whole = json.loads(chart.dump_options_with_quotes())
    option = {name: _pruned(whole[name]) for name in _TOP if name in whole}
    option |= {"animation": False, "useUTC": True, "textStyle": {"fontFamily": theme.font_family}}
    for series in option.get("series", []):
        series["animation"] = False
    _check(option, theme)
    return option


def _pruned(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _pruned(child) for key, child in node.items() if _DEFAULTS.get(key, _pruned) != child}
    return [_pruned(child) for child in node] if isinstance(node, list) else node


def _check(option: dict[str, Any], theme: Theme) -> None:
    for key, value in _texts(option, ""):
        if key.lower().endswith("color"):
            theme.paint(value)
        elif key == "fontFamily" and value != theme.font_family:
            msg = f"{value!r} is no font of the chart theme"
            raise ValueError(msg)
        elif key == "formatter" and "{" in value:
            msg = f"{value!r} would be read as a template"
            raise ValueError(msg)
        elif key in _ADDRESSES or value.startswith(_IMAGE):
            # The reader's browser would go there on a click, or fetch it at once.
            msg = f"an option may not hold the address {value!r}"
            raise ValueError(msg)


def _texts(node: object, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, child in node.items():
            yield from _texts(child, name)
    elif isinstance(node, list):
        for child in node:
            yield from _texts(child, key)
    elif isinstance(node, str):
        yield key, node
