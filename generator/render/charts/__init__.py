"""Charts: a typed spec becomes a figure with its drawing as SVG and its data as a table."""

from generator.render.charts.drawer import Drawer
from generator.render.charts.spec import ChartSpec
from generator.render.charts.theme import Theme

__all__ = ["ChartSpec", "Drawer", "Theme"]
