"""What it costs to draw the charts of the record: anew, and from the cache."""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from rich.console import Console
from rich.table import Table

from benchmarks.synthetic import PROJECT
from generator import pipeline
from generator.charts import ChartSpec, Drawer, Theme
from generator.derive.index import index
from generator.files.artifact import Drawn
from generator.load.site_config import read_site_config
from generator.render.site import render
from generator.words.wording import Wording

ROUNDS: Final = 5


def main() -> None:
    """Print milliseconds per chart, cold and cached, and their ratio."""
    console = Console(width=110)
    specs = _specs()
    theme = Theme.model_validate(read_site_config(PROJECT, "chart_theme.yaml"))
    table = Table("chart", "kind", "cold, ms", "cached, ms", "ratio")
    colds, warms = [], []
    with tempfile.TemporaryDirectory() as folder:
        warm, cold = Drawer(Path(folder), theme), Drawer(None, theme)
        for spec in specs:
            warm.draw(spec)
            cold.draw(spec)  # loads the engine and the builders: they are not what a chart costs
        for spec in specs:
            colds.append(_milliseconds(cold.draw, spec))
            warms.append(_milliseconds(warm.draw, spec))
            table.add_row(spec.id, spec.kind, *_cells(colds[-1], warms[-1]))
    table.add_section()
    table.add_row(f"all {len(specs)}", "mean", *_cells(statistics.mean(colds), statistics.mean(warms)))
    console.print(table)
    console.print(f"Medians of {ROUNDS} runs, both widths and the table. Cached must be at least 20 times faster.")


def _specs() -> list[ChartSpec]:
    """Every chart the site draws, as its pages ask for them."""
    found: dict[str, ChartSpec] = {}

    def note(spec: ChartSpec) -> Drawn:
        found[spec.id] = spec
        return Drawn("")

    record = pipeline.check(PROJECT).record
    assert record is not None
    around = pipeline.Surroundings("https://biannian.example/", "2024-01-01", Path(), {})
    wording = Wording(record, pipeline.language(PROJECT, "zh"))
    render(index(record), pipeline.site_of(PROJECT, wording, around, pipeline.site_config(PROJECT).settings, note))
    return list(found.values())


def _milliseconds(draw: Callable[[ChartSpec], object], spec: ChartSpec) -> float:
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        draw(spec)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def _cells(cold: float, warm: float) -> tuple[str, str, str]:
    return f"{cold:.1f}", f"{warm:.2f}", f"{cold / warm:.0f}"


if __name__ == "__main__":
    main()
