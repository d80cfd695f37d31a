from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.load.content import read_content
from generator.load.site_config import read_site_config
from generator.model.record import Record
from generator.render.charts import ChartSpec, Drawer, Theme, changes
from generator.render.charts.spec import Bar, BarGroup, DivergingBars, Movement, Row, RowGroup, Table
from generator.validate.validate import validate
from tests.render.strings import wordings

PROJECT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def record() -> Record:
    found, *_ = validate(read_content(PROJECT))
    assert found is not None
    return found


@pytest.fixture(scope="session")
def theme() -> Theme:
    return Theme.model_validate(read_site_config(PROJECT, "chart_theme.yaml"))


@pytest.fixture(scope="session")
def drawer(theme: Theme) -> Drawer:
    return Drawer(None, theme)


@pytest.fixture(scope="session")
def specs(record: Record) -> list[ChartSpec]:
    return changes.specs(wordings(record)[0])


def spec_of(label: str, *values: str, text: str = "上升") -> ChartSpec:
    """A chart of bars that all bear one label, which stands everywhere else too."""
    bars = tuple(Bar(label, Decimal(value), f"{text}{value}%", Movement.RISE) for value in values)
    rows = tuple(Row((label, f"{bar.value}%", label), bar.value) for bar in bars)
    return ChartSpec(
        id="chart-1",
        title=label,
        statement=label,
        caption=label,
        data=DivergingBars(
            (BarGroup(label, bars),),
            (min(bar.value for bar in bars), max(bar.value for bar in bars)),
            tuple((movement, movement.value) for movement in Movement),
        ),
        table=Table(label, ("a", "b", label), (RowGroup(label, rows),)),
    )
