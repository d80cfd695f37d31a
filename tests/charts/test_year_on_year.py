"""Changes against the year before, as tables: which are in them, in which order, and what stands apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts import year_on_year
from generator.charts.spec import RowGroup, Sheet
from generator.model.record import Record
from generator.model.vocabulary import IndicatorKind
from tests.render.strings import wordings


@pytest.fixture(scope="session")
def sheets(record: Record) -> list[Sheet]:
    return year_on_year.specs(wordings(record)[0])


def _yearly(sheet: Sheet) -> list[RowGroup]:
    return [group for group in sheet.table.groups if group.rows[0].value is not None]


def test_every_year_on_year_percentage_of_a_province_or_city_has_its_value_once(
    record: Record, sheets: list[Sheet]
) -> None:
    wanted = sorted(
        str(indicator.name)
        for item in record.observations.values()
        if (indicator := record.indicators[item.indicator]).kind is IndicatorKind.CHANGE
        and indicator.base == "previous_year"
        and item.unit == "percent"
        and record.regions[item.region].level in {"province", "city"}
    )
    assert wanted
    assert wanted == sorted(row.cells[0] for sheet in sheets for row in sheet.table.rows if row.value is not None)


def test_a_table_holds_one_region_and_period(sheets: list[Sheet]) -> None:
    assert [sheet.id for sheet in sheets] == ["changes-320000-2023", "changes-321300-2023"]
    assert sheets[0].title == "江苏省2023年的同比变化"


def test_changes_against_another_base_stand_apart_without_a_value(sheets: list[Sheet]) -> None:
    apart = [group for group in sheets[0].table.groups if group.heading.startswith("没有画进图里")]
    assert [group.heading for group in apart] == [
        f"没有画进图里（比较基准：{base}）" for base in ("原文没有说明", "年初")
    ]
    assert all(row.value is None for group in apart for row in group.rows)


def test_rows_follow_the_topics_and_fall_within_one(record: Record, sheets: list[Sheet]) -> None:
    topics = [topic.name.zh for topic in record.topics.values()]
    for sheet in sheets:
        headings = [group.heading for group in _yearly(sheet)]
        assert headings == sorted(headings, key=topics.index)
        for group in _yearly(sheet):
            values = [row.value for row in group.rows if row.value is not None]
            assert len(values) == len(group.rows)
            assert values == sorted(values, reverse=True)


def test_a_record_without_changes_has_no_tables(record: Record) -> None:
    assert year_on_year.specs(wordings(replace(record, observations={}))[0]) == []
