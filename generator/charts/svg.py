"""ECharts' SVG made fit for a page with a strict Content-Security-Policy.

Styles become presentation attributes, colours the theme's variables, ids the chart's own (ECharts'
collide between drawings of one page); what only serves the mouse goes. Whatever this module does
not know is an error, so that a new version of ECharts cannot slip anything into a page.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from xml.etree import ElementTree as ET

from generator.charts.labels import plain
from generator.charts.theme import Theme

SVG: Final = "http://www.w3.org/2000/svg"
STYLES: Final = frozenset({"font-family", "font-size", "font-style", "font-weight"})
PAINTS: Final = frozenset({"fill", "stroke", "stop-color"})
_DROPPED: Final = frozenset({
    "class", "pointer-events", "version", "baseProfile", "{http://www.w3.org/XML/1998/namespace}space",
})  # fmt: skip
KEPT: Final = frozenset(
    "cx cy d dominant-baseline fill-opacity fill-rule gradientUnits height offset opacity paint-order "
    "patternTransform patternUnits points r rx ry stop-opacity stroke-dasharray stroke-dashoffset "
    "stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor transform "
    "viewBox width x x1 x2 y y1 y2".split()
)
ELEMENTS: Final = frozenset(
    "circle clipPath defs ellipse g line linearGradient path pattern polygon polyline radialGradient rect "
    "stop svg text tspan".split()
)
_SHAPES: Final = frozenset({f"{{{SVG}}}path", f"{{{SVG}}}rect"})
_URL: Final = ("url(#", ")")


@dataclass(frozen=True, slots=True)
class Dress:
    """What a drawing gets for its page: the prefix of its ids, its class, its name and its words."""

    prefix: str
    css_class: str
    title: str
    description: str


def inline(raw: str, dress: Dress, theme: Theme) -> str:
    """Turn a drawing of ECharts into an SVG element to stand in HTML, on one line.

    Raises ValueError for an element, attribute, style or colour that is not known to be harmless.
    """
    if "<!DOCTYPE" in raw or "<!ENTITY" in raw:
        msg = "a drawing may not declare a document type"
        raise ValueError(msg)
    root = ET.fromstring(raw)  # noqa: S314  our own engine wrote it, and it declares no entities
    _drop_unseen(root)
    ids = {old: f"{dress.prefix}-{n}" for n, old in enumerate(_ids(root), 1)}
    for element in root.iter():
        element.tag = _element(element.tag)
        element.tail = None
        element.text = plain(element.text) if element.text and element.text.strip() else None
        element.attrib = dict(sorted(_attributes(element, ids, theme)))
    _name(root, dress)
    return ET.tostring(root, encoding="unicode")


def _drop_unseen(root: ET.Element) -> None:
    """Drop what shows nothing in a still drawing: hover styles, and shapes that only catch the mouse."""
    for parent in root.iter():
        parent[:] = [child for child in parent if child.tag != f"{{{SVG}}}style" and not _unseen(child)]


def _unseen(element: ET.Element) -> bool:
    paint = element.attrib
    filled = paint.get("fill") != "none" and paint.get("fill-opacity") != "0"
    stroked = paint.get("stroke", "none") != "none" and paint.get("stroke-width") != "0"
    return element.tag in _SHAPES and not filled and not stroked


def _ids(root: ET.Element) -> Iterator[str]:
    return (element.attrib["id"] for element in root.iter() if "id" in element.attrib)


def _element(tag: str) -> str:
    name = tag.removeprefix(f"{{{SVG}}}")
    if name not in ELEMENTS:
        msg = f"unknown element {name!r} in a drawing"
        raise ValueError(msg)
    return name


def _attributes(element: ET.Element, ids: dict[str, str], theme: Theme) -> Iterator[tuple[str, str]]:
    for name, value in element.attrib.items():
        if name == "style":
            yield from _styles(value, theme)
        elif name == "id":
            yield name, ids[value]
        elif name == "clip-path" or (name in PAINTS and value.startswith(_URL[0])):
            yield name, ids[value.removeprefix(_URL[0]).removesuffix(_URL[1])].join(_URL)
        elif name in PAINTS:
            yield name, theme.paint(value)
        elif name in KEPT:
            yield name, value
        elif name not in _DROPPED and not name.startswith("ecmeta_"):
            msg = f"unknown attribute {name!r} in a drawing"
            raise ValueError(msg)


def _styles(style: str, theme: Theme) -> Iterator[tuple[str, str]]:
    for declaration in filter(None, style.split(";")):
        name, _, value = declaration.partition(":")
        if name not in STYLES:
            msg = f"unknown style {name!r} in a drawing"
            raise ValueError(msg)
        if name == "font-family" and value != theme.font_family:
            msg = f"{value!r} is no font of the chart theme"
            raise ValueError(msg)
        yield name, value


def _name(root: ET.Element, dress: Dress) -> None:
    """Give the drawing its size by class, and a name and a description for who cannot see it."""
    for name in ("width", "height"):
        root.attrib.pop(name, None)
    title, description = ET.Element("title"), ET.Element("desc")
    title.set("id", f"{dress.prefix}-title")
    description.set("id", f"{dress.prefix}-desc")
    title.text, description.text = plain(dress.title), plain(dress.description)
    root[:] = [title, description, *root]
    labelled = {"role": "img", "aria-labelledby": f"{dress.prefix}-title {dress.prefix}-desc"}
    root.attrib = {"xmlns": SVG, "class": dress.css_class, **labelled, **root.attrib}
