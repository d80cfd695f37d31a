"""Two sides in one chart: what tells their bars apart, and the page around it."""

from __future__ import annotations

from pathlib import PurePosixPath

from generator.derive.comparison import SideKind, comparisons
from generator.derive.index import index
from generator.model.record import Record
from generator.render.artifact import Page
from generator.render.charts import side_by_side
from generator.render.charts.spec import BarPanels, Tone
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


def test_two_years_of_one_region_are_told_apart_by_source_and_year() -> None:
    chinese, _ = wordings(_years())
    (compared,) = comparisons(_years(), SideKind.SOURCE)
    spec = side_by_side.spec(compared, chinese)
    assert spec is not None
    assert spec.id == "compare-y2022-y2023"
    assert isinstance(spec.data, BarPanels)
    (panel,) = spec.data.panels
    assert [bar.label for bar in panel.bars] == ["江苏省来源 y2022 · 2022年", "江苏省来源 y2023 · 2023年"]
    assert [bar.tone for bar in panel.bars] == [Tone.MAIN, Tone.SECOND]
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
    assert "## 来源 {#by-source}" in page
    assert '<figure id="compare-y2022-y2023">' in page
    assert "by-region" not in page


def test_a_pair_of_sources_that_repeats_regions_is_said_and_not_drawn_again() -> None:
    record = records.record(
        sources=(records.source("province"), records.source("city", region="321300")),
        observations=(
            records.observation("a", source="province"),
            records.observation("b", region="321300", source="city"),
        ),
    )
    page = _page(record)
    assert page.count("<figure") == 1
    assert "](compare.md#pair-320000-321300)" in page
    assert "pair-province-city" not in page
