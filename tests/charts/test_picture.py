"""A chart as a picture: it stands alone, says where it is from, and is the same every time."""

from __future__ import annotations

import json
import re
from xml.etree import ElementTree as ET

import pytest
import quickjs

from generator.charts import ChartSpec, Drawer, Theme
from generator.charts.picture import script
from generator.charts.svg import SVG
from generator.files.addresses import Place
from tests.charts.conftest import spec_of
from tests.charts.test_drawer import HOSTILE

FOOT = ("编年：https://example.org/#timeline", "许可：CC BY 4.0")


def _root(drawer: Drawer, spec: ChartSpec) -> ET.Element:
    return ET.fromstring(drawer.keep(spec, FOOT).picture)  # noqa: S314 - our own


def _said(root: ET.Element) -> str:
    """All that the picture says, without the breaks of its lines."""
    return re.sub(r"\s", "", "".join(element.text or "" for element in root.iter(f"{{{SVG}}}text")))


def test_a_picture_says_what_the_figure_says_and_where_it_stands(drawer: Drawer, specs: list[ChartSpec]) -> None:
    for spec in specs:
        root = _root(drawer, spec)
        said = _said(root)
        for text in (spec.title, spec.statement, spec.caption, *FOOT):
            assert re.sub(r"\s", "", text) in said
        assert [root[0].text, root[1].text] == [spec.title, spec.statement]


def test_a_picture_needs_nothing_of_the_site(drawer: Drawer, specs: list[ChartSpec], theme: Theme) -> None:
    """Its colours are values of the light palette, and it names no style sheet, class, script or other file."""
    known = {role.light for role in theme.roles.values()}
    for spec in specs:
        text = drawer.keep(spec, FOOT).picture
        assert not re.search(r"var\(|<style|<script|<image|href|class=|@import|<\?|<!", text)
        painted = re.findall(r'(?:fill|stroke|stop-color)="([^"]+)"', text)
        assert {value for value in painted if value != "none" and not value.startswith("url(#")} <= known
        ids = re.findall(r' id="([^"]+)"', text)
        assert set(re.findall(r"url\(#([^)]+)\)", text)) <= set(ids)
        assert len(ids) == len(set(ids))


def test_all_of_it_lies_within_its_frame(drawer: Drawer, specs: list[ChartSpec]) -> None:
    for spec in specs:
        root = _root(drawer, spec)
        width, height = int(root.attrib["width"]), int(root.attrib["height"])
        assert root.attrib["viewBox"] == f"0 0 {width} {height}"
        lines = root.findall(f"{{{SVG}}}text")
        places = [int(line.attrib["y"]) for line in lines]
        assert places == sorted(set(places))
        assert places[-1] < height
        drawing = root.find(f"{{{SVG}}}svg")
        assert drawing is not None
        end = int(drawing.attrib["y"]) + int(drawing.attrib["height"])
        assert end < places[-len(FOOT) - 1]


def test_the_same_chart_gives_the_same_bytes(drawer: Drawer, theme: Theme) -> None:
    spec = spec_of("甲", "3", "2")
    assert drawer.keep(spec, FOOT) == Drawer(None, theme).keep(spec, FOOT)


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_a_text_stays_a_text(drawer: Drawer, text: str) -> None:
    root = _root(drawer, spec_of(text, "3"))
    assert root[0].text == " ".join(text.split())
    assert {element.tag for element in root.iter()} == {
        element.tag for element in _root(drawer, spec_of("普通", "3")).iter()
    }


@pytest.mark.parametrize("mark", ["。", "》。", "”）", "！"])
@pytest.mark.parametrize("length", [54, 55, 56])
def test_no_line_begins_with_a_mark_that_ends_something(drawer: Drawer, mark: str, length: int) -> None:
    foot = ("字" * length + mark,)
    root = ET.fromstring(drawer.keep(spec_of("甲", "3"), foot).picture)  # noqa: S314
    lines = [element.text or "" for element in root.findall(f"{{{SVG}}}text")]
    assert not any(line.startswith(tuple(mark)) for line in lines)
    assert "".join(lines).endswith(foot[0])


@pytest.mark.parametrize("text", ["</script><script>alert(1)", "\u2028", '"];alert(1);["'])
def test_the_script_hands_over_the_picture_and_nothing_else(drawer: Drawer, text: str) -> None:
    spec = spec_of(text, "3")
    picture = drawer.keep(spec, FOOT).picture
    asset = script(spec, picture, Place("en", "en"))
    assert re.fullmatch(r"assets/charts/en/chart-1\.picture\.[0-9a-f]{12}\.js", str(asset.path))
    assert b"<" not in asset.data
    context = quickjs.Context()
    context.eval(asset.data.decode())
    assert json.loads(str(context.eval('JSON.stringify(biannianPictures["chart-1"])'))) == picture
