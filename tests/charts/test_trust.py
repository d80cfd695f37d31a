"""A drawing from the cache stands on a page only if the engine could have made it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.charts.drawer import Drawer
from generator.charts.engine import Canvas, Engine
from generator.charts.theme import Theme
from tests.charts.conftest import spec_of

HOSTILE = (
    ("</svg>", "<script>alert(1)</script></svg>"),
    ("<svg ", '<svg onload="alert(1)" '),
    ("</svg>", '<a href="https://example.org"><text>x</text></a></svg>'),
    ("</svg>", '<image href="https://example.org/x.png"/></svg>'),
    ("</svg>", "<foreignObject><p>x</p></foreignObject></svg>"),
    ("</svg>", '<path d="M0 0" fill="url(https://example.org/#a)"/></svg>'),
    ("</svg>", '<path d="M0 0" style="fill:red"/></svg>'),
    ("</svg>", "<!-- x --></svg>"),
    ("</svg>", "</svg><script>alert(1)</script>"),
    ("<svg ", "<svg"),
)
SCRIPTS = ("alert(1)\n", "{s}alert(1);\n", "{s}<script>", '(globalThis.biannianCharts ??= {{}})["x"] = {{}};\n')


@pytest.mark.parametrize(("old", "new"), HOSTILE)
def test_what_no_engine_draws_is_drawn_again(tmp_path: Path, theme: Theme, old: str, new: str) -> None:
    spec = spec_of("甲", "3")
    fresh = Drawer(tmp_path, theme).drawing(spec)
    (path,) = tmp_path.glob("*.json")
    held = json.loads(path.read_bytes())
    held["wide"] = held["wide"].replace(old, new, 1)
    path.write_text(json.dumps(held), encoding="utf-8")
    assert Drawer(tmp_path, theme).drawing(spec) == fresh


@pytest.mark.parametrize("script", SCRIPTS)
def test_options_that_are_no_options_are_made_again(tmp_path: Path, theme: Theme, script: str) -> None:
    spec = spec_of("甲", "3")
    fresh = Drawer(tmp_path, theme).drawing(spec)
    (path,) = tmp_path.glob("*.json")
    held = json.loads(path.read_bytes())
    held["options"] = script.format(s=held["options"])
    path.write_text(json.dumps(held), encoding="utf-8")
    assert Drawer(tmp_path, theme).drawing(spec) == fresh


def test_what_the_engine_drew_is_kept(tmp_path: Path, theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = spec_of("甲", "3")
    fresh = Drawer(tmp_path, theme).drawing(spec)
    monkeypatch.setattr(Drawer, "_new", lambda *_: pytest.fail("drawn again"))
    assert Drawer(tmp_path, theme).drawing(spec) == fresh


NAMES = (
    "__proto__", "constructor", "prototype", "hasOwnProperty", "toString", "valueOf", "__defineGetter__",
    "isPrototypeOf",
    "toLocaleString", "length", "next",
)  # fmt: skip


def test_any_text_can_be_a_name_and_leaves_the_engine_as_it_was() -> None:
    engine = Engine()
    for name in NAMES:
        label = {"show": True, "formatter": name, "width": 60, "overflow": "break"}
        option = {
            "animation": False, "legend": {}, "yAxis": {}, "xAxis": {"type": "category", "data": [name, "b"]},
            "series": [
                {"type": "bar", "name": name, "label": label, "data": [{"name": name, "value": 1}, 2]},
                {"type": "bar", "name": "other", "data": [1, 2]},
            ],
        }  # fmt: skip
        assert name in engine.draw(Canvas(300, 200, option), 1)
    assert engine._context.eval("var found = []; for (var key in {}) found.push(key); found.join()") == ""
