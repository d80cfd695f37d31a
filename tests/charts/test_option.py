from __future__ import annotations

from typing import Any

import pytest
from pyecharts.charts import Bar

from generator.charts import Theme
from generator.charts.option import finish


@pytest.mark.parametrize("item", [{"link": "javascript:alert(1)"}, {"symbol": "image://https://example.org/x.png"}])
def test_an_address_in_an_option_is_refused(theme: Theme, item: dict[str, Any]) -> None:
    chart = Bar()
    chart.options["series"] = [{"type": "bar", "data": [{"value": 1, **item}]}]
    with pytest.raises(ValueError, match="may not hold the address"):
        finish(chart, theme)


@pytest.mark.parametrize("text", ["{b}", "上升{c}%", "{value}%"])
def test_text_at_a_bar_that_would_be_read_as_a_template_is_refused(theme: Theme, text: str) -> None:
    chart = Bar()
    chart.options["series"] = [{"type": "bar", "data": [{"value": 1, "label": {"formatter": text}}]}]
    with pytest.raises(ValueError, match="read as a template"):
        finish(chart, theme)
