from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from generator.charts import ChartSpec, Drawer, figure
from generator.charts.cache import Drawing
from tests.charts.conftest import spec_of


def _parse(spec: ChartSpec) -> ET.Element:
    return ET.fromstring(figure.html(spec, Drawing("", "", "")))  # noqa: S314


def test_the_table_is_whole(specs: list[ChartSpec], drawer: Drawer) -> None:
    for spec in specs:
        table = ET.fromstring(drawer.draw(spec)).find(".//table")  # noqa: S314
        assert table is not None
        assert table.findtext("caption") == spec.table.caption
        assert tuple(cell.text for cell in table.findall("thead/tr/th")) == spec.table.header
        rows = [row for row in table.findall("tbody/tr") if len(row) > 1]
        assert [tuple(cell.text for cell in row) for row in rows] == [row.cells for row in spec.table.rows]
        assert all(row[0].attrib == {"scope": "row"} for row in rows)


@pytest.mark.parametrize(("count", "folded"), [(figure.LONG, False), (figure.LONG + 1, True)])
def test_a_long_table_is_folded(count: int, folded: bool) -> None:
    root = _parse(spec_of("a", *map(str, range(1, count + 1))))
    assert (root.find("details") is not None) is folded
    assert root.find(".//table") is not None


def test_the_figure_says_what_the_chart_says() -> None:
    root = _parse(spec_of("甲", "1"))
    assert root.attrib["id"] == "chart-1"
    assert [element.text for element in root.iter("p")] == ["甲", "甲", "甲"]
