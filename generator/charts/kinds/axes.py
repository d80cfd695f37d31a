"""What several kinds share: the column of names, axes that are not shown, the text at a mark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from generator.charts.labels import cut
from generator.charts.spec import Width
from generator.charts.theme import Theme


@dataclass(frozen=True, slots=True)
class Lines:
    """Where names stand: beside their line on a desk, above it on a phone. Lengths in px, ``label`` in ems."""

    pitch: int
    left: int
    right: int
    label: int
    above: bool


LINES: Final = {
    Width.WIDE: Lines(pitch=30, left=262, right=112, label=18, above=False),
    Width.NARROW: Lines(pitch=46, left=6, right=96, label=24, above=True),
}
BAR: Final = 14
NO_LEGEND: Final = {"show": False}
HIDDEN: Final = {"axisLine": {"show": False}, "axisTick": {"show": False}, "axisLabel": {"show": False}}


def names(labels: list[str], lines: Lines, theme: Theme, headings: frozenset[int] = frozenset()) -> dict[str, Any]:
    """A category axis of names from the top; those at ``headings`` are set in bold."""
    label: dict[str, Any] = {"color": theme.role("text"), "fontSize": theme.text_size, "interval": 0, "align": "left"}
    label["margin"] = lines.left
    if lines.above:
        label |= {"verticalAlign": "bottom", "padding": [0, 0, BAR // 2 + 4, 0]}
    bold = {"fontWeight": "bold", "color": theme.role("text"), "align": "left"}
    data = [
        {"value": cut(text, lines.label)} | ({"textStyle": bold} if n in headings else {})
        for n, text in enumerate(labels)
    ]
    return {
        "type": "category", "inverse": True, "z": 4, "data": data, "axisLabel": label, "splitLine": {"show": False},
        "axisTick": {"show": False}, "axisLine": {"show": False},
    }  # fmt: skip


def grid(lines: Lines, top: int, bottom: int) -> dict[str, Any]:
    """A grid that keeps its edges, however wide the names are."""
    return {"left": lines.left, "right": lines.right, "top": top, "bottom": bottom, "outerBoundsMode": "none"}


def text(words: str, theme: Theme) -> dict[str, Any]:
    """The label of a mark, which is no template: braces in it become full-width ones."""
    return {
        "show": True, "position": "right", "formatter": inert(words), "color": theme.role("text"),
        "fontSize": theme.text_size,
    }  # fmt: skip


def inert(words: str) -> str:
    """Words that ECharts cannot read as a template."""
    return words.replace("{", "｛").replace("}", "｝")


def legend(theme: Theme) -> dict[str, Any]:
    """A legend at the top left."""
    style = {"color": theme.role("text"), "fontSize": theme.text_size}
    return {
        "left": 0, "top": 0, "padding": [4, 0], "itemWidth": 16, "itemHeight": 12, "itemGap": 10,
        "inactiveColor": theme.role("quiet"), "textStyle": style,
    }  # fmt: skip
