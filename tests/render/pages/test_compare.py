"""The page of comparison: an only pair is the page, of several each has a name."""

from __future__ import annotations

import re

from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.observations import SourcedObservation
from generator.render.edition import Edition
from generator.render.pages import compare
from tests import records
from tests.render.strings import language, site

PROVINCE, CITY = records.observation("province"), records.observation("city", region="320500")
COUNTY = [
    records.observation("other-city", indicator="other", region="320500"),
    records.observation("county", indicator="other", region="320583"),
]


def page(*items: SourcedObservation) -> Page:
    found = records.record(observations=items, indicators=(records.indicator(), records.indicator("other")))
    (made,) = compare.pages(Edition(index(found), site()))
    return made


def title(made: Page) -> str:
    (found,) = re.findall("^# (.*) {#page_title}$", made.markdown, re.MULTILINE)
    return str(found)


def headings(made: Page) -> list[str]:
    return re.findall("^## .*{#(.*)}$", made.markdown, re.MULTILINE)


def test_an_only_pair_is_what_the_page_is_about() -> None:
    made = page(PROVINCE, CITY)
    assert "by-region" not in headings(made)
    assert headings(made)[0] == "pair-320000-320500"
    assert title(made).startswith("江苏省与苏州市：1项指标")


def test_two_pairs_have_names_below_a_common_one() -> None:
    made = page(PROVINCE, CITY, *COUNTY)
    assert headings(made)[:3] == ["by-region", "pair-320000-320500", "pair-320500-320583"]
    assert title(made) == language("zh").say("sections.compare")
