from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.model.record import Record
from generator.model.vocabulary import Better, ChangeBase, IndicatorKind
from generator.render.charts import ChartSpec, Drawer, changes
from generator.render.charts.spec import DivergingBars, Movement, Width
from tests.render.strings import wordings


def _data(spec: ChartSpec) -> DivergingBars:
    assert isinstance(spec.data, DivergingBars)
    return spec.data


def _indicators(spec: ChartSpec) -> list[str]:
    return [row.cells[0] for row in spec.table.rows if row.value is not None]


def test_every_year_on_year_percentage_of_a_province_or_city_is_drawn_once(
    record: Record, specs: list[ChartSpec]
) -> None:
    wanted = sorted(
        indicator.name.zh
        for item in record.observations.values()
        if (indicator := record.indicators[item.indicator]).kind is IndicatorKind.CHANGE
        and indicator.base is ChangeBase.PREVIOUS_YEAR
        and item.unit == "percent"
        and record.regions[item.region].level in {"province", "city"}
    )
    assert wanted
    assert sorted(name for spec in specs for name in _indicators(spec)) == wanted


def test_a_chart_shows_one_region_and_period(specs: list[ChartSpec]) -> None:
    assert [spec.id for spec in specs] == ["changes-320000-2023", "changes-321300-2023"]
    assert specs[0].title == "江苏省2023年的同比变化"


def test_changes_against_another_base_are_in_the_table_and_not_on_the_axis(specs: list[ChartSpec]) -> None:
    apart = [group for group in specs[0].table.groups if group.heading.startswith("没有画进图里")]
    assert [group.heading for group in apart] == [
        f"没有画进图里（比较基准：{base}）" for base in ("原文没有说明", "年初")
    ]
    assert all(row.value is None for group in apart for row in group.rows)
    drawn = {bar.label for group in _data(specs[0]).groups for bar in group.bars}
    assert not drawn & {row.cells[0] for group in apart for row in group.rows}
    assert "另有3项变化基准或单位不同" in specs[0].caption


def test_bars_follow_the_topics_and_fall_within_one(record: Record, specs: list[ChartSpec]) -> None:
    topics = [topic.name.zh for topic in record.topics.values()]
    for spec in specs:
        headings = [group.heading for group in _data(spec).groups]
        assert headings == sorted(headings, key=topics.index)
        for group in _data(spec).groups:
            assert [bar.value for bar in group.bars] == sorted((bar.value for bar in group.bars), reverse=True)


def test_all_charts_share_one_extent(specs: list[ChartSpec]) -> None:
    values = [bar.value for spec in specs for group in _data(spec).groups for bar in group.bars]
    assert {_data(spec).extent for spec in specs} == {(min(values), max(values))}


@pytest.mark.parametrize("width", Width)
def test_the_table_holds_the_values_of_the_option(specs: list[ChartSpec], drawer: Drawer, width: Width) -> None:
    for spec in specs:
        series = drawer.canvas(spec, width).option["series"]
        assert isinstance(series, list)
        points = [items for items in zip(*(line["data"] for line in series), strict=True) if any(items)]
        drawn = [Decimal(str(next(filter(None, items))["value"])) for items in points]
        assert drawn == [row.value for row in spec.table.rows if row.value is not None]
        assert all(sum(item is not None for item in items) == 1 for items in points)


@pytest.mark.parametrize(
    ("value", "expected"),
    [("-2.2", Movement.FALL), ("2.2", Movement.RISE), ("0", Movement.NEITHER)],
)
@pytest.mark.parametrize("better", Better)
def test_a_change_is_told_by_its_direction_never_judged(
    record: Record, better: Better, value: str, expected: Movement
) -> None:
    found = {item.id: item for item in record.observations.values() if item.direction}
    item = next(iter(found.values())).model_copy(update={"value": Decimal(value)})
    indicators = {id_: one.model_copy(update={"better": better}) for id_, one in record.indicators.items()}
    spec = changes.specs(wordings(replace(record, indicators=indicators, observations={item.id: item}))[0])[0]
    assert [bar.movement for group in _data(spec).groups for bar in group.bars] == [expected]
    assert len(_data(spec).legend) == 1


def test_a_record_without_changes_has_no_charts(record: Record) -> None:
    assert changes.specs(wordings(replace(record, observations={}))[0]) == []
