"""Specs to figures. Only a chart that is not in the cache loads pyecharts and the engine."""

from __future__ import annotations

import zlib
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.render.charts import figure
from generator.render.charts.cache import Cache, Drawing, key
from generator.render.charts.spec import ChartSpec, DivergingBars, Width
from generator.render.charts.svg import Dress, inline
from generator.render.charts.theme import Theme

if TYPE_CHECKING:
    from generator.render.charts.engine import Canvas, Engine


class Drawer:
    """Draws charts in the house style; ``cache`` is a folder for drawings, or None to keep none."""

    def __init__(self, cache: Path | None, theme: Theme) -> None:
        self._theme = theme
        self._cache = Cache(cache) if cache else None

    def draw(self, spec: ChartSpec) -> Markup:
        """The figure of a chart as HTML on one line: words, two drawings, table."""
        return figure.html(spec, self.drawing(spec))

    def drawing(self, spec: ChartSpec) -> Drawing:
        """The drawings of a chart, from the cache where it has them; raises what ``canvas`` raises."""
        if self._cache is None:
            return self._new(spec)
        name = key(spec, self._theme)
        found = self._cache.get(name)
        if found is None:
            found = self._new(spec)
            self._cache.put(name, found)
        return found

    def canvas(self, spec: ChartSpec, width: Width) -> Canvas:
        """The option of a chart and its size, for one width.

        Raises ValueError when the data holds what no option may hold.
        """
        from generator.render.charts.option import refuse_code

        refuse_code(spec.data)
        match spec.data:
            case DivergingBars():
                from generator.render.charts.kinds import diverging_bars

                return diverging_bars.canvas(spec.data, self._theme, width)

    def _new(self, spec: ChartSpec) -> Drawing:
        return Drawing(self._svg(spec, Width.NARROW), self._svg(spec, Width.WIDE))

    def _svg(self, spec: ChartSpec, width: Width) -> str:
        name = width.name.lower()
        dress = Dress(f"{spec.id}-{name}", f"bn-chart__drawing bn-chart__drawing--{name}", spec.title, spec.statement)
        raw = self._engine.draw(self.canvas(spec, width), zlib.crc32(spec.id.encode()))
        return inline(raw, dress, self._theme)

    @cached_property
    def _engine(self) -> Engine:
        from generator.render.charts.engine import Engine

        return Engine()
