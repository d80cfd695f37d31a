"""Stretches of time as bars: what stands where on the axis of the years."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.charts import Theme
from generator.charts.kinds.span_bars import canvas
from generator.charts.spec import SpanBars, Width, YearSpan

SPAN = YearSpan("一段", Decimal(2020), Decimal(2022), "两年")


@pytest.mark.parametrize("width", Width)
def test_the_framed_year_is_set_off_from_its_first_day_to_its_last(theme: Theme, width: Width) -> None:
    data = SpanBars((SPAN,), 2020, 2022, 2021, ("确定", "未定", "一点"))
    option: dict[str, Any] = {**canvas(data, theme, width).option}
    first, *others = option["series"]
    assert first["markArea"]["data"] == [[{"xAxis": 2021}, {"xAxis": 2022}]]
    assert all("markArea" not in other for other in others)
