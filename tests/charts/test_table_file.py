from __future__ import annotations

import csv
import io
from decimal import Decimal

from generator.charts import table_file
from generator.charts.spec import Row, RowGroup, Sheet, Table


def test_the_file_holds_the_table_and_the_exact_values() -> None:
    rows = (Row(("=1+1", "上升2.5%"), Decimal("2.50")), Row(("没有画", "—"), None))
    table = Table("说明", ("指标", "变化"), (RowGroup("组", rows),))
    found = table_file.asset(Sheet("a-chart", "标题", table))
    assert str(found.path) == "data/charts/a-chart.csv"
    text = found.data.decode("utf-8")
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert read == [
        ["group", "指标", "变化", "value"],
        ["组", "'=1+1", "上升2.5%", "2.5"],
        ["组", "没有画", "—", ""],
    ]
