"""Charts: a typed spec becomes a figure with its drawing as SVG and its data as a table."""

from generator.charts.drawer import Drawer
from generator.charts.spec import ChartSpec
from generator.charts.theme import Theme

__all__ = ["ChartSpec", "Drawer", "Theme"]
