"""A page is a value, and an edition has a place: two of them lie side by side in one site."""

from __future__ import annotations

import pickle
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from functools import cache
from multiprocessing import get_context
from pathlib import Path, PurePosixPath

import pytest

from generator import pipeline
from generator.charts.spec import ChartSpec
from generator.derive.index import index
from generator.files.addresses import Place
from generator.files.artifact import Artifact, Asset, Drawn, Page, Rendered
from generator.markup.blocks import document
from generator.markup.inline import UnknownMarkupError
from generator.render.plan import Plan, once
from generator.render.site import plan
from tests.browser.site import KINDS
from tests.markup.lines import converted
from tests.projects import ROOT
from tests.render.strings import site
from tests.this_record import this_record

_SHARED = ("assets/javascripts/", "assets/charts/echarts", "data/yaml/")


def _draw(spec: ChartSpec, place: Place) -> Drawn:
    """A chart that was not drawn, with files of its own and those of all editions."""
    own = place.scripts("charts") / f"{spec.id}.js"
    return Drawn("<figure></figure>", (Asset(own, spec.title.encode()), Asset(PurePosixPath(_SHARED[1]), b"")))


class _Draws:
    """Draws for one edition; a value that can be pickled."""

    def __init__(self, place: Place) -> None:
        self.place = place

    def __call__(self, spec: ChartSpec) -> Drawn:
        return _draw(spec, self.place)


@cache
def _plan(place: Place) -> Plan:
    record = this_record()
    yaml = dict.fromkeys(record.files.values(), b"")
    return plan(index(record), replace(site(place.language), place=place, draw=_Draws(place), yaml=yaml))


@cache
def made(place: Place) -> list[Artifact]:
    return _plan(place).everything()


ZH, EN = Place("", "zh"), Place("en", "en")


def test_no_path_of_two_editions_collides_but_of_what_they_share() -> None:
    paths = Counter(item.path for place in (ZH, EN) for item in made(place))
    twice = {str(path) for path, count in paths.items() if count > 1}
    assert twice
    assert all(path.startswith(_SHARED) for path in twice)
    once([item for place in (ZH, EN) for item in made(place) if isinstance(item, Asset)])  # raises where bytes differ


def test_both_editions_have_the_same_pages_and_files() -> None:
    first = {item.path: type(item) for item in made(ZH) if isinstance(item, Page)}
    assert {EN.own(str(path)): kind for path, kind in first.items()} == {
        item.path: type(item) for item in made(EN) if isinstance(item, Page)
    }


def test_every_file_of_an_edition_lies_in_its_own_folders() -> None:
    own = [str(item.path) for item in made(EN) if not str(item.path).startswith(_SHARED)]
    assert all(path.startswith(("en/", "assets/")) and "en" in PurePosixPath(path).parts for path in own), own


def test_links_of_an_edition_lead_to_what_it_shares_at_the_root() -> None:
    pages = {str(item.path): item.markdown for item in made(EN) if isinstance(item, Page)}
    assert "](data/events.csv)" not in pages["en/data.md"]
    assert "](../data/events.csv)" in pages["en/data.md"]
    assert "](data/charts/timeline.csv)" in pages["en/index.md"]
    assert "](../index.md)" in pages["en/events/index.md"]
    assert '\nhome: "en/"\n' in pages["en/events/index.md"]


def test_two_different_files_at_one_path_are_refused() -> None:
    path = PurePosixPath("a.txt")
    assert once([Asset(path, b"1"), Asset(path, b"1")]) == [Asset(path, b"1")]
    with pytest.raises(ValueError, match=r"a\.txt"):
        once([Asset(path, b"1"), Asset(path, b"2")])


def _rendered(pages: list[Page]) -> list[Rendered]:
    return [page.render() for page in pages]


def test_pages_of_other_processes_are_those_of_this_one() -> None:
    pages = list(_plan(EN).pages)
    halves = [pages[::2], pages[1::2]]
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        made = list(pool.map(_rendered, halves))
    assert made == [[page.rendered for page in half] for half in halves]


def test_the_pages_of_a_build_are_data(tmp_path: Path) -> None:
    record = this_record()
    around = pipeline.Surroundings("https://example.org/", "2024-02-01", tmp_path, {})
    pages = pipeline.plan(ROOT, record, around).pages
    copies = pickle.loads(pickle.dumps(pages))  # noqa: S301 - our own bytes
    where = [str(page.path) for page in pages].index("regions/index.md")
    assert copies[where].render() == pages[where].rendered
    assert pages[where].rendered.assets


def test_rendering_leaves_nothing_behind() -> None:
    whole, alone = _plan(ZH), replace(_plan(ZH), pages=())
    assert any(asset.path.suffix == ".csv" for page in whole.pages for asset in page.rendered.assets)
    assert not [item for item in alone.everything() if item.path.suffix == ".csv"]


def test_the_html_of_each_kind_of_page_is_as_python_markdown_has_it() -> None:
    kinds = {f"{place.prefix}/{kind}".strip("/") for place in (ZH, EN) for kind in KINDS}
    for path, text in _texts():
        if _address(path) in kinds and path.parent.name != "timeline":
            assert document(text, str).html == converted(text), path


def test_every_page_of_the_record_is_written_here_but_those_with_forms_in_boxes() -> None:
    assert {path.parent.name for path, text in _texts() if not _is_ours(text)} == {"timeline"}


def _texts() -> Iterator[tuple[PurePosixPath, str]]:
    for place in (ZH, EN):
        for page in made(place):
            if isinstance(page, Page):
                yield page.path, page.markdown.split("\n---\n", 1)[-1].strip()


def _address(path: PurePosixPath) -> str:
    return str(path.parent if path.name == "index.md" else path.with_suffix("")).removeprefix(".")


def _is_ours(text: str) -> bool:
    try:
        document(text, str)
    except UnknownMarkupError:
        return False
    return True
