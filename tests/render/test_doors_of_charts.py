"""Every drawn mark of the built site leads somewhere: it is a link, lies in one, or has one that covers it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Final

import pytest

_SHAPES: Final = {"rect", "circle", "path", "polygon", "ellipse"}
_VOID: Final = {"meta", "link", "input", "br", "img", "hr", "source", "wbr", "col", *_SHAPES, "line"}
_NO_MARK: Final = re.compile(r"bn-(edge|rest|month|dots-|cell-ground)")
"""Lines between names, the empty part of a whole, the months of a calendar, the ground of a scale."""
_COVERED: Final = ("bn-bar", "bn-drawing", "bn-lengths")
"""Where the link of a figure is stretched over its drawing (``pictures.css``, ``story.css``)."""


class _Marks(HTMLParser):
    """Collects marks of drawings that no link holds, with the classes around them, and the links of each place."""

    def __init__(self) -> None:
        super().__init__()
        self.stack: list[tuple[str, str, list[str]]] = []
        self.free: list[tuple[str, list[str]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = str(dict(attrs).get("class") or "")
        names = [name for name, *_ in self.stack]
        if tag == "a":
            for *_, links in self.stack:
                links.append(own)
        if tag in _SHAPES and "svg" in names and "a" not in names and not _NO_MARK.search(own):
            places = [found for found in self.stack if any(each in found[1].split() for each in _COVERED)]
            self.free.append((f"{tag} {own}", places[-1][2] if places else ["none"]))
        if tag not in _VOID:
            self.stack.append((tag, own, []))

    def handle_endtag(self, tag: str) -> None:
        for place in range(len(self.stack) - 1, -1, -1):
            if self.stack[place][0] == tag:
                del self.stack[place:]
                return


def _drawn(text: str) -> str:
    """A page without icons, and without charts of ECharts, which have their doors below them."""
    text = re.sub(r'<figure class="bn-chart".*?</figure>', "", text, flags=re.DOTALL)
    return text.partition("md-content__inner")[2].partition("</article>")[0]


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.html")):
        name = path.relative_to(site).as_posix()
        if "embed/" not in name and "editors/" not in name:
            yield name, path.read_text("utf-8")


def test_every_mark_of_a_drawing_leads_somewhere(site: Path) -> None:
    seen = 0
    for name, text in _pages(site):
        marks = _Marks()
        marks.feed(_drawn(text))
        seen += text.count("<svg")
        lost = [mark for mark, links in marks.free if links == ["none"] or not links]
        assert not lost, (name, lost[:3])
    assert seen


@pytest.mark.parametrize("home", ["", "en/"])
def test_every_chart_has_a_door_for_each_of_its_rows(site: Path, home: str) -> None:
    """Those of the explorer are replaced by its own timeline, and its list has every event."""
    found = 0
    for name, text in _pages(site / home):
        if name.startswith(("en/", "timeline/")):
            continue
        for chart, figure in re.findall(r'<figure class="bn-chart"[^>]*? id="([^"]+)"(.*?)</figure>', text, re.DOTALL):
            doors = re.search(rf'id="{re.escape(chart)}-links".*?</nav>', text, re.DOTALL)
            assert doors, (name, chart)
            rows = figure.count('<th scope="row">') or figure.count("<tbody>")
            assert 0 < doors[0].count("<a ") <= max(rows, 1), (name, chart)
            found += 1
    assert found
