from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from generator.charts import ChartSpec, Drawer
from generator.charts.points import points
from generator.charts.spec import Row, RowGroup, Table, Width


def _table(*rows: tuple[str, int | None]) -> Table:
    made = (Row((name,), None if value is None else Decimal(value)) for name, value in rows)
    return Table("", ("",), (RowGroup("", tuple(made)),))


def test_every_bar_of_the_record_is_a_row_of_its_table(drawer: Drawer, specs: list[ChartSpec]) -> None:
    for spec in specs:
        for width in Width:
            option: Mapping[str, Any] = drawer.canvas(spec, width).option
            found = points(spec.table, option)
            assert len(found) == len(spec.table.rows)
            for line, places in enumerate(found[: _lines(option)]):
                shown = [option["series"][series]["data"][item] for series, item in places]
                assert shown, spec.id
                assert {_line(item, place) for item, (_, place) in zip(shown, places, strict=True)} == {line}


def _lines(option: Mapping[str, Any]) -> int:
    """How many lines or columns a drawing has."""
    return max(len(series["data"]) for series in option["series"])


def _line(item: Any, place: int) -> int:
    """The line of an item: a mark says it, a bar has its place among the bars."""
    return int(item["value"][1]) if isinstance(item, dict) and isinstance(item["value"], list) else place


def test_items_are_found_by_their_values() -> None:
    stacked = {"series": [{"data": [1, None]}, {"data": [None, {"value": 2}]}]}
    assert points(_table(("a", 1), ("b", None), ("c", 2)), stacked) == [[(0, 0)], [], [(1, 1)]]
    apart = {"series": [{"data": [1, 3]}, {"data": [2]}]}
    assert points(_table(("a", 1), ("b", 3), ("c", 2)), apart) == [[(0, 0)], [(0, 1)], [(1, 0)]]
    alone = {"series": [{"data": [9]}, {"data": [{"value": [0, 7]}, {"value": [1, 8]}]}]}
    assert points(_table(("a", 7), ("b", 8)), alone) == [[(1, 0)], [(1, 1)]]


def test_items_are_found_by_the_names_of_an_axis() -> None:
    axis = [{"type": "category", "data": [{"value": "甲乙…"}, {"value": "丁"}]}]
    option = {"yAxis": axis, "series": [{"data": [2013, None]}, {"data": [1, None]}, {"data": [{"value": [5, 1]}]}]}
    assert points(_table(("甲乙丙", 8), ("丁", 9)), option) == [[(0, 0), (1, 0)], [(2, 0)]]


def test_items_are_found_by_a_name_that_only_they_bear() -> None:
    data = [{"value": 0, "label": {"formatter": text}} for text in ("乙…", "甲\n3", "同…", "丁")]
    rows = _table(("甲", None), ("乙丙", None), ("同一", None), ("同二", None), ("丁", None), ("丁", None))
    assert points(rows, {"series": [{"data": data}]}) == [[(0, 1)], [(0, 0)], [], [], [], []]


def test_no_row_is_guessed() -> None:
    assert points(_table(("a", 1), ("b", 2)), {"series": [{"data": [2, 1]}]}) == [[], []]
