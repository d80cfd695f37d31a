"""From spec to figure: hostile text, determinism, the cache."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import markdown
import pytest

from generator.charts import ChartSpec, Drawer, Theme
from generator.charts.cache import Cache, Drawing, key
from generator.charts.option import MARKER
from tests.charts.conftest import PROJECT, spec_of

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "]]><style>*{}</style>",
    "{b}",
    "{c} {a|x}",
    "${alert(1)}",
    "{{ config }} {% raw %}",
    "\u202eabc\u2066",
    "a & b \"c\" 'd'",
    "**bold** [x](javascript:alert(1))",
    "x" * 10_000,
    "长" * 10_000,
    "\u0301" * 10_000,
    "一\n\n\n<b>二",
]


class _Page(HTMLParser):
    """What a browser's parser makes of a figure: its elements, attributes and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_hostile_text_is_text(drawer: Drawer, text: str) -> None:
    plain = _Page(drawer.draw(spec_of("普通", "3", "2")))
    page = _Page(drawer.draw(spec_of(text, "3", "2")))
    assert page.tags == plain.tags
    assert page.attributes == plain.attributes
    assert " ".join(text.split()) in page.words


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_a_label_stands_in_the_drawing_as_it_is_or_cut(drawer: Drawer, text: str) -> None:
    drawing = drawer.drawing(spec_of(text, "3", "2"))
    line = " ".join(text.split())
    for svg in (drawing.narrow, drawing.wide):
        labels = [element.text or "" for element in ET.fromstring(svg).iter(f"{SVG}text")]  # noqa: S314
        shown = next(label for label in labels if label == line or label.endswith("…"))
        assert line.startswith(shown.removesuffix("…"))
        assert max(map(len, labels)) < 50


def test_a_figure_is_left_alone_by_markdown(drawer: Drawer, specs: list[ChartSpec]) -> None:
    extensions = ["attr_list", "md_in_html", "tables", "admonition", "pymdownx.superfences", "pymdownx.details"]
    for html in [*map(drawer.draw, specs), *(drawer.draw(spec_of(text, "3")) for text in HOSTILE)]:
        assert "\n" not in html
        rendered = markdown.markdown(f"前文\n\n{html}\n\n后文", extensions=extensions)
        assert [line for line in rendered.split("\n") if line] == ["<p>前文</p>", html, "<p>后文</p>"]


def test_text_that_would_become_code_is_refused(drawer: Drawer) -> None:
    with pytest.raises(ValueError, match="would make code of it"):
        drawer.draw(spec_of(f"{MARKER}alert(1){MARKER}", "3"))


def test_what_another_chart_drew_leaves_no_trace(theme: Theme, specs: list[ChartSpec]) -> None:
    busy = Drawer(None, theme)
    for spec in specs:
        busy.draw(spec)
    assert busy.draw(specs[-1]) == busy.draw(specs[-1]) == Drawer(None, theme).draw(specs[-1])


_DRAW = """
from pathlib import Path
from generator.load.site_config import read_site_config
from generator.charts import Drawer, Theme
from tests.charts.conftest import spec_of
theme = Theme.model_validate(read_site_config(Path("."), "chart_theme.yaml"))
print(Drawer(None, theme).draw(spec_of("甲", "3", "2")))
"""


def test_another_process_draws_the_same_bytes(drawer: Drawer) -> None:
    expected = drawer.draw(spec_of("甲", "3", "2"))
    for seed in ("0", "1"):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8", "TZ": "Asia/Shanghai"}
        drawn = subprocess.run(
            [sys.executable, "-c", _DRAW], cwd=PROJECT, env=environment, capture_output=True, check=True
        )
        assert drawn.stdout.decode().strip() == expected


def test_a_drawing_is_made_once(theme: Theme, tmp_path: Path) -> None:
    spec = spec_of("甲", "3")
    drawn = Drawer(tmp_path, theme).draw(spec)
    assert Drawer(tmp_path, theme).draw(spec) == drawn == Drawer(None, theme).draw(spec)
    assert len(list(tmp_path.iterdir())) == 1


_WARM = """
import sys
from pathlib import Path
from generator.load.site_config import read_site_config
from generator.charts import Drawer, Theme
from tests.charts.conftest import spec_of
theme = Theme.model_validate(read_site_config(Path("."), "chart_theme.yaml"))
Drawer(Path(sys.argv[1]), theme).draw(spec_of("甲", "3"))
print(sorted({"pyecharts", "quickjs"} & set(sys.modules)))
"""


def test_a_warm_build_loads_neither_pyecharts_nor_the_engine(tmp_path: Path) -> None:
    loaded = [
        subprocess.run(
            [sys.executable, "-c", _WARM, str(tmp_path)], cwd=PROJECT, capture_output=True, check=True, text=True
        ).stdout.strip()
        for _ in range(2)
    ]
    assert loaded == ["['pyecharts', 'quickjs']", "[]"]


def test_what_changes_the_drawing_changes_its_key(theme: Theme) -> None:
    spec = spec_of("甲", "3")
    role = theme.roles["main"].model_copy(update={"light": "#000000"})
    other = theme.model_copy(update={"roles": theme.roles | {"main": role}})
    keys = {key(spec, theme), key(replace(spec, title="乙"), theme), key(spec_of("甲", "4"), theme), key(spec, other)}
    assert len(keys) == 4


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"narrow": ""}', b"\xff"])
def test_a_damaged_drawing_is_drawn_again(tmp_path: Path, damage: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put("a", Drawing("n", "w", "o"))
    assert cache.get("a") == Drawing("n", "w", "o")
    (tmp_path / "a.json").write_bytes(damage)
    assert cache.get("a") is None
