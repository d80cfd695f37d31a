from __future__ import annotations

import csv
import io
from decimal import Decimal

from generator.render.charts import table_file
from generator.render.charts.spec import ChartSpec, Row, RowGroup, SpanBars, Table


def test_the_file_holds_the_table_and_the_exact_values() -> None:
    rows = (Row(("=1+1", "上升2.5%"), Decimal("2.50")), Row(("没有画", "—"), None))
    table = Table("说明", ("指标", "变化"), (RowGroup("组", rows),))
    spec = ChartSpec("a-chart", "标题", "一句话", "来源", SpanBars((), 2013, 2023, 2023, ("一", "二", "三")), table)
    found = table_file.asset(spec)
    assert str(found.path) == "data/charts/a-chart.csv"
    text = found.data.decode("utf-8")
    assert text.startswith("\ufeff")
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert read == [
        ["group", "指标", "变化", "value"],
        ["组", "'=1+1", "上升2.5%", "2.5"],
        ["组", "没有画", "—", ""],
    ]
