"""Whether a drawing from the cache may stand on a page: whoever can write a file there is not the engine.

It is held against the same list as one that the engine drew, in the form that ``svg.inline`` gives it.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final
from xml.etree import ElementTree as ET

from generator.charts.cache import Drawing
from generator.charts.labels import plain
from generator.charts.spec import ChartSpec
from generator.charts.svg import ELEMENTS, KEPT, PAINTS, STYLES, SVG
from generator.charts.theme import Theme

_NAMED: Final = frozenset({"title", "desc"})
_OWN: Final = frozenset({"aria-labelledby", "class", "id", "role"})
_LOCAL: Final = re.compile(r"url\(#[A-Za-z0-9_-]+\)")
_FOREIGN: Final = re.compile(
    r"[<&]|://|^\s*//|\b(?:javascript|data|image|vbscript)\s*:|url\(|expression\(", re.IGNORECASE
)
_REACHING: Final = frozenset({"link", "sublink", "image", "renderMode", "extraCssText"})
"""Keys of an option by which ECharts opens an address, loads an image or writes a style."""


def is_trusted(drawing: Drawing, spec: ChartSpec, theme: Theme) -> bool:
    """Whether all of a drawing could have come from the engine for this chart."""
    drawn = all(_is_drawing(text, spec, theme) for text in (drawing.narrow, drawing.wide))
    return drawn and _is_script(drawing.options, spec)


def _is_drawing(text: str, spec: ChartSpec, theme: Theme) -> bool:
    if not text.startswith("<svg ") or "<!" in text or "<?" in text:
        return False
    try:
        root = ET.fromstring(text)  # noqa: S314 - nothing is declared in it
    except ET.ParseError:
        return False
    paints = {"none", *(theme.paint(theme.role(name)) for name in theme.roles)}
    named = [element.text for element in list(root)[:2]]
    return named == [plain(spec.title), plain(spec.statement)] and all(_is_known(each, paints) for each in root.iter())


def _is_known(element: ET.Element, paints: set[str]) -> bool:
    name = element.tag.removeprefix(f"{{{SVG}}}")
    known = name in ELEMENTS or name in _NAMED
    return known and all(_is_harmless(key, value, paints) for key, value in element.attrib.items())


def _is_harmless(name: str, value: str, paints: set[str]) -> bool:
    if name == "clip-path" or (name in PAINTS and value.startswith("url(")):
        return bool(_LOCAL.fullmatch(value))
    if name in PAINTS:
        return value in paints
    return name in KEPT | STYLES | _OWN and not _FOREIGN.search(value)


def _is_script(text: str, spec: ChartSpec) -> bool:
    """Whether it only registers options, as JSON, under the chart's own id."""
    head, tail = f"(globalThis.biannianCharts ??= {{}})[{json.dumps(spec.id)}] = ", ";\n"
    if not (text.startswith(head) and text.endswith(tail)):
        return False
    try:
        held = json.loads(text[len(head) : -len(tail)])
    except ValueError:
        return False
    reaches = "<" in text or "image://" in text or any(_REACHING & each.keys() for each in _mappings(held))
    return isinstance(held, dict) and not reaches


def _mappings(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _mappings(inner)
    elif isinstance(value, list):
        for item in value:
            yield from _mappings(item)
