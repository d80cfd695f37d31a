"""A chart as a picture that stands alone: its title, its drawing, its source, and what the site says of itself.

It is laid out for a desk and light, since what is passed on is mostly printed or pasted on white. Its colours
are values and no variables, its fonts those of the system that shows it: it needs no style sheet of the site.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from xml.etree import ElementTree as ET

from generator.charts.cache import Drawing
from generator.charts.labels import lines, plain
from generator.charts.live import literal, named_script
from generator.charts.spec import ChartSpec, Width
from generator.charts.svg import SVG
from generator.charts.theme import Theme
from generator.files.addresses import Place
from generator.files.artifact import Asset

_MARGIN: Final = 24
_WIDTH: Final = Width.WIDE + 2 * _MARGIN
_NARROW_AT_MOST: Final = 460
"""``max-width`` of the narrow drawing in ``charts.css``."""
_LEADING: Final = 1.5
_GAP: Final = 12
_ENDING: Final = "。，、；：？！）》〉”’」』】"
_VARIABLE: Final = re.compile(r"var\(--bn-chart-[a-z-]+, (#[0-9a-f]{6})\)")
_KINDS: Final = ((20, "text", "700"), (15, "text", "400"), (13, "quiet", "400"))
"""Title, statement and foot: their size in pixels, the role of their colour, their weight."""


def picture(spec: ChartSpec, drawing: Drawing, theme: Theme, foot: Iterable[str]) -> str:
    """The picture as an SVG document; ``foot`` are the lines below the chart's own caption."""
    title, statement, small = (_Text(*kind, theme) for kind in _KINDS)
    drawn = _plain(ET.fromstring(drawing.wide))  # noqa: S314 - our own engine wrote it, and it was checked
    height = int(drawn.attrib["viewBox"].split()[3])
    root = ET.Element("svg", {"xmlns": SVG, "font-family": theme.font_family})
    _named(root, spec)
    ET.SubElement(root, "rect", {"width": "100%", "height": "100%", "fill": theme.roles["ground"].light})
    y = title.write(root, spec.title, _MARGIN)
    y = statement.write(root, spec.statement, y) + _GAP
    drawn.attrib |= {"x": str(_MARGIN), "y": str(y), "width": str(int(Width.WIDE)), "height": str(height)}
    root.append(drawn)
    y += height + _GAP
    for line in (spec.caption, *foot):
        y = small.write(root, line, y)
    y += _MARGIN - _GAP // 2
    root.attrib |= {"width": str(_WIDTH), "height": str(y), "viewBox": f"0 0 {_WIDTH} {y}"}
    return ET.tostring(root, encoding="unicode") + "\n"


def script(spec: ChartSpec, text: str, place: Place) -> Asset:
    """The same picture for the browser that makes a PNG of it: a file beside the page cannot be read from a folder."""
    written = f"(globalThis.biannianPictures ??= {{}})[{literal(spec.id)}] = {literal(text)};\n"
    return named_script(f"{spec.id}.picture", written.encode(), place)


def tallest(drawing: Drawing) -> int:
    """How high the drawing for a phone gets on a page, whose style sheet bounds its width."""
    width, height = map(int, ET.fromstring(drawing.narrow).attrib["viewBox"].split()[2:])  # noqa: S314
    return -(-height * _NARROW_AT_MOST // width)


class _Text:
    """A text of the picture, in lines of the drawing's width."""

    def __init__(self, size: int, role: str, weight: str, theme: Theme) -> None:
        self._size = size
        self._given = {"font-size": f"{size}px", "font-weight": weight, "fill": theme.roles[role].light}

    def write(self, root: ET.Element, text: str, y: int) -> int:
        """Add the text below ``y``; the answer is where it ends."""
        height = round(self._size * _LEADING)
        for line in _hung(lines(text, Width.WIDE // self._size)):
            baseline = y + self._size + (height - self._size) // 2
            ET.SubElement(root, "text", {"x": str(_MARGIN), "y": str(baseline), **self._given}).text = line
            y += height
        return y


def _hung(found: Iterable[str]) -> list[str]:
    """The lines with marks that end something hung into the margin: none of them begins a line."""
    hung: list[str] = []
    for line in found:
        rest = line.lstrip(_ENDING) if hung else line
        if hung:
            hung[-1] += line[: len(line) - len(rest)]
        if rest:
            hung.append(rest)
    return hung


def _named(root: ET.Element, spec: ChartSpec) -> None:
    for name, text in (("title", spec.title), ("desc", spec.statement)):
        ET.SubElement(root, name).text = plain(text)


def _plain(drawn: ET.Element) -> ET.Element:
    """The drawing without its name, which the picture bears, and with its colours as values."""
    view = drawn.attrib["viewBox"]
    drawn.attrib = {"viewBox": view}
    drawn[:] = [child for child in drawn if child.tag not in {f"{{{SVG}}}title", f"{{{SVG}}}desc"}]
    for element in _all(drawn):
        element.attrib = {name: _VARIABLE.sub(r"\1", value) for name, value in element.attrib.items()}
    return drawn


def _all(drawn: ET.Element) -> Iterator[ET.Element]:
    """Every element, its name as it stands in a document whose own namespace is SVG."""
    for element in drawn.iter():
        element.tag = element.tag.removeprefix(f"{{{SVG}}}")
        yield element
