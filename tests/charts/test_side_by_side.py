"""Two sides in one table: what tells their rows apart, and the page around it."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.charts import side_by_side
from generator.derive.comparison import SideKind, comparisons
from generator.derive.index import index
from generator.files.artifact import Page
from generator.model.record import Record
from generator.render.site import render
from tests import records
from tests.render.strings import site, wordings


def _years() -> Record:
    """Two yearly reports of one province."""
    return records.record(
        sources=(records.source("y2022"), records.source("y2023")),
        observations=(
            records.observation("a", period="2022", source="y2022"),
            records.observation("b", period="2023", value="5", source="y2023"),
        ),
    )


def test_two_years_of_one_region_are_told_apart_by_year_and_place() -> None:
    chinese, _ = wordings(_years())
    (compared,) = comparisons(_years(), SideKind.SOURCE)
    spec = side_by_side.spec(compared, chinese)
    assert spec is not None
    assert spec.id == "compare-y2022-y2023"
    assert [row.cells[2] for row in spec.table.rows] == ["2022年", "2023年"]


def _page(record: Record) -> str:
    (page,) = (
        item
        for item in render(index(record), site())
        if isinstance(item, Page) and item.path == PurePosixPath("compare.md")
    )
    return page.markdown


def test_the_page_compares_sources_that_no_regions_repeat() -> None:
    page = _page(_years())
    assert page.count("{#pair-") == 1
    assert "{#pair-y2022-y2023}" in page
    assert "data/charts/compare-y2022-y2023.csv" in page
    assert "](compare.md#pair-" not in page, "nothing is repeated"


def test_a_pair_of_sources_that_repeats_regions_is_said_and_not_drawn_again() -> None:
    record = records.record(
        sources=(records.source("province"), records.source("city", region="321300")),
        observations=(
            records.observation("a", source="province"),
            records.observation("b", region="321300", source="city"),
        ),
    )
    page = _page(record)
    assert page.count("{#pair-") == 1
    assert page.count("](compare.md#pair-320000-321300)") == 1
    assert page.count("data/charts/compare-") == page.count("data/charts/compare-320000-321300.") > 0
    assert "pair-province-city" not in page
