from __future__ import annotations

from typing import Any

import pytest
from pyecharts.charts import Bar

from generator.render.charts import Theme
from generator.render.charts.option import finish


@pytest.mark.parametrize("item", [{"link": "javascript:alert(1)"}, {"symbol": "image://https://example.org/x.png"}])
def test_an_address_in_an_option_is_refused(theme: Theme, item: dict[str, Any]) -> None:
    chart = Bar()
    chart.options["series"] = [{"type": "bar", "data": [{"value": 1, **item}]}]
    with pytest.raises(ValueError, match="may not hold the address"):
        finish(chart, theme)
