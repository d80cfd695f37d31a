from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.charts import ChartSpec, Drawer, Theme
from generator.charts.spec import SpanBars
from generator.charts.svg import Dress, inline

NAMESPACE = "http://www.w3.org/2000/svg"
DRESS = Dress("p", "c", "<title>", "a & b")


def _inline(body: str, theme: Theme) -> str:
    return inline(f'<svg width="9" height="9" xmlns="{NAMESPACE}" viewBox="0 0 9 9">{body}</svg>', DRESS, theme)


def test_a_drawing_satisfies_a_strict_policy(drawer: Drawer, specs: list[ChartSpec]) -> None:
    for spec in specs:
        drawing = drawer.drawing(spec)
        for svg in (drawing.narrow, drawing.wide):
            elements = list(ET.fromstring(svg).iter())  # noqa: S314
            assert not {f"{{{NAMESPACE}}}{name}" for name in ("style", "script", "image", "foreignObject", "a")} & {
                element.tag for element in elements
            }
            names = {name for element in elements for name in element.attrib}
            assert "style" not in names
            assert not [name for name in names if name.startswith(("on", "{"))]


def test_ids_are_the_charts_own_and_every_reference_is_good(drawer: Drawer, specs: list[ChartSpec]) -> None:
    seen: list[str] = []
    referenced = False
    for spec in specs:
        drawing = drawer.drawing(spec)
        for name, svg in (("narrow", drawing.narrow), ("wide", drawing.wide)):
            root = ET.fromstring(svg)  # noqa: S314
            ids = [element.attrib["id"] for element in root.iter() if "id" in element.attrib]
            used = {
                value.removeprefix("url(#").removesuffix(")")
                for element in root.iter()
                for value in element.attrib.values()
                if value.startswith("url(#")
            }
            referenced = referenced or bool(used)
            assert used | set(root.attrib["aria-labelledby"].split()) <= set(ids)
            assert all(one.startswith(f"{spec.id}-{name}-") for one in ids)
            seen += ids
    assert referenced, "some columns have a pattern"
    assert len(seen) == len(set(seen))


def test_a_drawing_says_what_it_is(theme: Theme) -> None:
    root = ET.fromstring(_inline("", theme))  # noqa: S314
    assert root.attrib["role"] == "img"
    assert root.attrib["class"] == "c"
    assert root.attrib["viewBox"] == "0 0 9 9"
    assert "width" not in root.attrib
    assert [(child.attrib["id"], child.text) for child in root] == [("p-title", "<title>"), ("p-desc", "a & b")]


def test_names_values_and_legend_are_text_in_the_drawing(drawer: Drawer, specs: list[ChartSpec]) -> None:
    spans = [spec for spec in specs if isinstance(spec.data, SpanBars)]
    assert len(spans) == 2
    for spec in spans:
        assert isinstance(spec.data, SpanBars)
        drawing = drawer.drawing(spec)
        for svg in (drawing.narrow, drawing.wide):
            words = {element.text or "" for element in ET.fromstring(svg).iter(f"{{{NAMESPACE}}}text")}  # noqa: S314
            cut = tuple(word.removesuffix("…") for word in words if word.endswith("…"))
            for span in spec.data.spans:
                assert span.text in words
                assert span.label in words or span.label.startswith(cut)
            assert spec.data.legend[0] in words


def test_styles_become_attributes(theme: Theme) -> None:
    svg = _inline('<text style="font-size:12px;font-weight:bold;" fill="role:text">a</text>', theme)
    text = ET.fromstring(svg)[2]  # noqa: S314
    assert text.attrib == {
        "fill": f"var(--bn-chart-text, {theme.roles['text'].light})", "font-size": "12px", "font-weight": "bold"
    }  # fmt: skip


def test_what_catches_the_mouse_is_dropped(theme: Theme) -> None:
    body = '<style>a:hover{}</style><rect fill="none"/><path fill="rgb(0,0,0)" fill-opacity="0" d="M0 0"/>'
    assert len(ET.fromstring(_inline(body, theme))) == 2  # noqa: S314


@pytest.mark.parametrize(
    "body",
    [
        "<script>1</script>",
        "<foreignObject/>",
        '<a href="javascript:1"/>',
        '<path d="M0 0" onclick="x"/>',
        '<path d="M0 0" fill="red"/>',
        '<path d="M0 0" fill="url(http://x)"/>',
        '<text style="background:url(x)">a</text>',
        '<text style="font-family:Evil">a</text>',
    ],
)
def test_what_is_not_known_is_an_error(theme: Theme, body: str) -> None:
    with pytest.raises(ValueError, match=r"unknown|no colour|no font"):
        _inline(body, theme)


def test_entities_are_not_read(theme: Theme) -> None:
    raw = f'<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="{NAMESPACE}"><text>&a;</text></svg>'
    with pytest.raises(ValueError, match="document type"):
        inline(raw, DRESS, theme)
