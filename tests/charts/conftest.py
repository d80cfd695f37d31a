from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from generator.charts import ChartSpec, Drawer, Theme, streaks, strip, timeline
from generator.charts.spec import BarPanels, Length, Panel, Row, RowGroup, Table
from generator.derive.index import index
from generator.load.content import read_content
from generator.load.site_config import read_site_config
from generator.model.record import Record
from generator.validate.validate import validate
from tests.render.strings import wordings

PROJECT = Path(__file__).parents[2]


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
    """The charts that pages draw of the record."""
    found, (wording, _) = index(record), wordings(record)
    strips = (spec for account in found.coverage if (spec := strip.spec(account, wording)))
    return [*timeline.specs(found, wording), *streaks.specs(found, wording), *strips]


def spec_of(label: str, *values: str, text: str = "共") -> ChartSpec:
    """A chart of bars that all bear one label, which stands everywhere else too."""
    bars = tuple(Length(label, Decimal(value), f"{text}{value}%") for value in values)
    rows = tuple(Row((label, f"{bar.value}%", label), bar.value) for bar in bars)
    return ChartSpec(
        id="chart-1",
        title=label,
        statement=label,
        caption=label,
        data=BarPanels((Panel(label, bars),)),
        table=Table(label, ("a", "b", label), (RowGroup(label, rows),)),
    )
