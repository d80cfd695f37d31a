"""The option builder of every kind of data."""

from __future__ import annotations

from generator.charts.engine import Canvas
from generator.charts.kinds import bar_panels, span_bars, strip
from generator.charts.spec import BarPanels, Data, SpanBars, StripCounts, Width
from generator.charts.theme import Theme


def canvas(data: Data, theme: Theme, width: Width) -> Canvas:
    """Lay data out for one width, by its kind."""
    match data:
        case SpanBars():
            drawn = span_bars.canvas(data, theme, width)
        case BarPanels():
            drawn = bar_panels.canvas(data, theme, width)
        case StripCounts():
            drawn = strip.canvas(data, theme, width)
    return drawn
