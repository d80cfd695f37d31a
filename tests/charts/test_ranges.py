"""A range is no single number: no table gives it a value, and each lists it apart or leaves it out."""

from __future__ import annotations

import pytest

from generator.charts import ladder, side_by_side, year_on_year
from generator.charts.spec import Row, Sheet
from generator.derive.comparison import SideKind, comparisons
from generator.derive.index import index
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from tests import records
from tests.render.strings import wordings

RANGE = records.observation("range", value="3", upper="5", token="3至5起")  # noqa: S106 - a numeral


def record(*items: SourcedObservation, **changes_: str) -> Record:
    return records.record(observations=items, indicators=(records.indicator(**changes_),))


def valued(spec: Sheet) -> list[str]:
    return [cell for row in spec.table.rows if row.value is not None for cell in row.cells]


def listed(spec: Sheet) -> list[Row]:
    return [row for row in spec.table.rows if row.value is None]


def test_the_ladder_lists_ranges_apart() -> None:
    found = record(records.observation("one", value="40"), RANGE)
    (spec,) = ladder.specs(index(found), wordings(found)[0])
    assert "3至5起" not in valued(spec)
    assert [row.cells[2] for row in listed(spec)] == ["3至5起"]


def test_sides_with_a_range_are_not_listed_beside_each_other() -> None:
    other = records.indicator("other")
    found = records.record(
        sources=(records.source("a"), records.source("b")),
        indicators=(records.indicator(), other),
        observations=(
            records.observation("one", source="a", indicator="other"),
            records.observation("two", source="b", indicator="other"),
            records.observation("three", source="a"),
            records.observation("four", source="b", value="3", upper="5"),
        ),
    )
    (compared,) = comparisons(found, SideKind.SOURCE)
    spec = side_by_side.spec(compared, wordings(found)[0])
    assert spec is not None
    assert "3至5起" not in valued(spec)
    assert len(valued(spec)) == 2 * 4


@pytest.mark.parametrize(("code", "said"), [(0, "下降3%至5%"), (1, "fell by 3%–5%")])
def test_changes_in_a_range_stand_apart_without_a_value(code: int, said: str) -> None:
    change = {"unit": "percent", "direction": "decrease"}
    found = record(
        records.observation("one", value="-2", **change),
        records.observation("range", value="-5", upper="-3", **change),
        kind="change",
        unit="percent",
        base="previous_year",
    )
    (spec,) = year_on_year.specs(wordings(found)[code])
    assert said not in valued(spec)
    assert [row.cells[1] for row in listed(spec)] == [said]
