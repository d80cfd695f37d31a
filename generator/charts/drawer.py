"""Specs to figures. Only a chart that is not in the cache loads pyecharts and the engine."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from generator.charts import figure, live
from generator.charts.cache import Cache, Drawing, key
from generator.charts.picture import picture, tallest
from generator.charts.spec import ChartSpec, Width
from generator.charts.svg import Dress, inline
from generator.charts.theme import Theme
from generator.charts.trust import is_trusted
from generator.files.addresses import ROOT, Place
from generator.files.artifact import Drawn, Kept

if TYPE_CHECKING:
    from generator.charts.engine import Canvas, Engine


class Drawer:
    """Draws charts in the house style; ``cache`` is a folder for drawings, or None to keep none.

    A figure drawn with words can come alive in the browser, and brings the files that takes.
    """

    def __init__(self, cache: Path | None, theme: Theme) -> None:
        self._theme = theme
        self._cache = Cache(cache) if cache else None

    def draw(self, spec: ChartSpec) -> Markup:
        """The figure of a chart as HTML on one line: words, two drawings, table; it stays still."""
        return figure.html(spec, self.drawing(spec))

    def draw_live(self, spec: ChartSpec, words: live.ChartWords, place: Place = ROOT) -> Drawn:
        """The figure in an edition as one that can come alive, with scripts and the licences of ECharts."""
        drawing = self.drawing(spec)
        options, shared = live.options_asset(spec.id, drawing.options, place), live.shared_assets()
        said = live.Live(shared[0].path.name, place.within(options.path.name), words)
        return Drawn(figure.html(spec, drawing, said), (*shared, options))

    def keep(self, spec: ChartSpec, foot: Iterable[str]) -> Kept:
        """The chart to take along; ``foot`` are the last lines of its picture."""
        drawing = self.drawing(spec)
        return Kept(
            figure.html(spec, drawing, is_page=True), picture(spec, drawing, self._theme, foot), tallest(drawing)
        )

    def drawing(self, spec: ChartSpec) -> Drawing:
        """The drawings of a chart, from the cache where it has them; raises what ``canvas`` raises."""
        if self._cache is None:
            return self._new(spec)
        name = key(spec, self._theme)
        found = self._cache.get(name)
        if found is None or not is_trusted(found, spec, self._theme):
            found = self._new(spec)
            self._cache.put(name, found)
        return found

    def canvas(self, spec: ChartSpec, width: Width) -> Canvas:
        """The option of a chart and its size, for one width.

        Raises ValueError when the data holds what no option may hold.
        """
        from generator.charts.kinds import draw
        from generator.charts.option import refuse_code

        refuse_code(spec.data)
        return draw.canvas(spec.data, self._theme, width)

    def _new(self, spec: ChartSpec) -> Drawing:
        canvases = {width: self.canvas(spec, width) for width in Width}
        narrow, wide = (self._svg(spec, width, canvas) for width, canvas in canvases.items())
        return Drawing(narrow, wide, live.script(spec, canvases))

    def _svg(self, spec: ChartSpec, width: Width, canvas: Canvas) -> str:
        name = width.name.lower()
        dress = Dress(f"{spec.id}-{name}", f"bn-chart__drawing bn-chart__drawing--{name}", spec.title, spec.statement)
        return inline(_engine().draw(canvas, zlib.crc32(spec.id.encode())), dress, self._theme)


@cache
def _engine() -> Engine:
    from generator.charts.engine import Engine

    return Engine()
