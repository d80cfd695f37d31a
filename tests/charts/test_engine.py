from __future__ import annotations

import re

import pytest
import quickjs

from generator.charts.engine import Canvas, Engine

_FORCE = {
    "animation": False,
    "series": [
        {
            "type": "graph",
            "layout": "force",
            "force": {"layoutAnimation": False},
            "data": [{"name": str(n)} for n in range(5)],
            "links": [{"source": "0", "target": str(n)} for n in range(1, 5)],
        }
    ],
}


def test_chance_is_seeded_for_every_drawing() -> None:
    """A force layout begins at random places: drawn anew it must end where it ended before."""
    canvas = Canvas(300, 200, _FORCE)
    engine = Engine()
    # ECharts counts the classes of all drawings together.
    first, again, other = (re.sub(r"zr\d+-cls-\d+", "", engine.draw(canvas, seed)) for seed in (7, 7, 8))
    assert first == again
    assert first != other


def test_an_engine_draws_on_after_a_failure() -> None:
    engine = Engine()
    with pytest.raises(quickjs.JSException):
        engine.draw(Canvas(300, 200, {"xAxis": {}, "series": [{"type": "bar"}]}), 1)
    assert engine.draw(Canvas(300, 200, {"series": []}), 1).startswith("<svg")
