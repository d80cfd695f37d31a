"""Charts in the frames of other sites: each has a page of its own, in every edition, and says its code."""

from __future__ import annotations

import html
import json
import re
from dataclasses import replace
from functools import cache

import pytest

from generator.files.addresses import Place
from generator.files.artifact import Kept, Page
from generator.render.edition import Edition
from generator.render.pages.embedded_selection import LISTED, code
from generator.render.plan import Plan
from generator.render.site import plan
from tests.charts.test_tables import charts
from tests.projects import ROOT
from tests.render.strings import site
from tests.this_record import this_index, this_record

PLACES = (Place("", "zh"), Place("en", "en"))
_KEPT = Kept("<figure></figure>", "<svg></svg>", 300)


@cache
def _plan() -> Plan:
    sites = [replace(site(place.language), place=place, keep=lambda _spec, _foot: _KEPT) for place in PLACES]
    return plan(this_index(), *sites)


def _pages(place: Place) -> dict[str, Page]:
    folder = place.own("embed/charts")
    return {page.path.stem: page for page in _plan().pages if page.path.parent == folder}


@pytest.mark.parametrize("place", PLACES, ids=["zh", "en"])
def test_every_chart_that_is_drawn_has_a_page(place: Place) -> None:
    assert _pages(place).keys() == charts(place.language).keys()


@pytest.mark.parametrize("place", PLACES, ids=["zh", "en"])
def test_a_page_says_its_code_and_leads_to_the_whole(place: Place) -> None:
    wholes = {"timeline": "../../index.md", "streaks": "../../topics/", "strip": "../../coverage.md"}
    for chart, page in _pages(place).items():
        text = page.markdown
        said = html.unescape(re.findall(r"<pre><code>(.*)</code></pre>", text)[0])
        assert f'src="https://example.org/{place.home}embed/charts/{chart}/"' in said
        whole = re.findall(r"\]\((\S+)#(\S+)\)\{: \.bn-embed__whole \}", text)
        assert len(whole) == 1
        assert whole[0][0].startswith(wholes[chart.partition("-")[0]])
        assert whole[0][1] == chart
        assert "<script" not in text


@pytest.mark.parametrize("place", PLACES, ids=["zh", "en"])
def test_a_chart_is_cited_by_its_place_on_its_page(place: Place) -> None:
    for chart, page in _pages(place).items():
        cited = html.unescape(page.markdown.partition('data-form="bibtex"')[2])
        (address,) = re.findall(r"  url = \{(.*)\}", cited)
        assert address.startswith(f"https://example.org/{place.home}")
        assert address.endswith(f"/#{chart}")
        assert charts(place.language)[chart].title in cited


@pytest.mark.parametrize("place", PLACES, ids=["zh", "en"])
def test_oembed_tells_the_same_code(place: Place) -> None:
    for chart, page in _pages(place).items():
        (asset,) = page.rendered.assets
        assert asset.path == place.own(f"embed/charts/{chart}.json")
        told = json.loads(asset.data)
        assert {"version": "1.0", "type": "rich"}.items() <= told.items()
        assert told["title"] == charts(place.language)[chart].title
        assert html.escape(told["html"]) in page.markdown
        assert f'height="{told["height"]}"' in told["html"]
        assert f'\noembed: "{asset.path}"\n' in page.markdown


def test_what_is_for_frames_is_not_for_search_engines() -> None:
    assert all('\nrobots: "noindex"\n' in page.markdown for place in PLACES for page in _pages(place).values())


@pytest.mark.parametrize("title", ['"><script>', "' onload='x", "a & b"])
def test_a_title_ends_no_attribute_of_the_code(title: str) -> None:
    edition = Edition(this_index(), site())
    said = code(edition, "embed/charts/timeline.md", title, 300)
    assert re.fullmatch(r'<iframe( [a-z]+="[^"<>]*")+></iframe>', said)


@pytest.mark.parametrize("place", PLACES, ids=["zh", "en"])
def test_a_frame_of_events_lists_the_first_and_leads_to_all(place: Place) -> None:
    (page,) = (page for page in _plan().pages if page.path == place.own("embed/timeline.md"))
    items = re.findall(r"^1\. \[", page.markdown, re.MULTILINE)
    assert len(items) == min(LISTED, len(this_record().events))
    assert f"src=&quot;https://example.org/{place.home}embed/timeline/&quot;" in page.markdown
    assert "](../timeline/index.md){: .bn-embed__whole }" in page.markdown


def test_the_script_lists_as_many_as_the_page() -> None:
    script = (ROOT / "generator/browser/embed/main.js").read_text(encoding="utf-8")
    assert f"const LISTED = {LISTED};" in script
