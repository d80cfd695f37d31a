"""The option builder of every kind of data."""

from __future__ import annotations

from generator.render.charts.engine import Canvas
from generator.render.charts.kinds import (
    bar_panels,
    diverging_bars,
    hub,
    log_dots,
    span_bars,
    strip,
    tiles,
    treemap,
)
from generator.render.charts.spec import (
    BarPanels,
    Data,
    DivergingBars,
    Hub,
    LogDots,
    SpanBars,
    Strip,
    Tiles,
    Treemap,
    Width,
)
from generator.render.charts.theme import Theme


def canvas(data: Data, theme: Theme, width: Width) -> Canvas:
    """Lay data out for one width, by its kind."""
    match data:
        case DivergingBars():
            drawn = diverging_bars.canvas(data, theme, width)
        case SpanBars():
            drawn = span_bars.canvas(data, theme, width)
        case BarPanels():
            drawn = bar_panels.canvas(data, theme, width)
        case LogDots():
            drawn = log_dots.canvas(data, theme, width)
        case Tiles():
            drawn = tiles.canvas(data, theme, width)
        case Treemap():
            drawn = treemap.canvas(data, theme, width)
        case Strip():
            drawn = strip.canvas(data, theme, width)
        case Hub():
            drawn = hub.canvas(data, theme, width)
    return drawn
