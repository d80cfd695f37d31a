"""Every chart of the site, in both widths: the table beside it holds the values of its option."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from generator.charts import ChartSpec, Drawer
from generator.charts.spec import Width
from generator.derive.index import index
from generator.files.addresses import Place
from generator.files.artifact import Drawn
from generator.load.site_config import read_site_config
from generator.render.settings import Settings, Site
from generator.render.site import render
from generator.words.wording import Wording
from tests.charts.conftest import spec_of
from tests.projects import ROOT
from tests.render.strings import language
from tests.this_record import this_record

HAN = re.compile(r"[\u3400-\u9fff]+")

Series = list[dict[str, Any]]


@cache
def charts(code: str = "zh") -> dict[str, ChartSpec]:
    """Every chart that a page of the project draws, by its id."""
    record = this_record()
    settings = Settings.model_validate(read_site_config(ROOT, "site.yaml"))
    found: dict[str, ChartSpec] = {}

    def draw(spec: ChartSpec) -> Drawn:
        assert found.setdefault(spec.id, spec) == spec, f"two charts share the id {spec.id}"
        return Drawn("")

    words = language(code).strings
    site = Site(
        strings=words,
        place=Place("", code),
        url="https://example.org/",
        built="2024-02-01",
        draw=draw,
        tiles=settings.tiles,
    )
    render(index(record), site)
    return found


def _panels(series: Series) -> Iterator[Decimal]:
    return (Decimal(str(item["value"])) for one in series for item in one["data"] if item)


VALUES: dict[str, Callable[[Series], Iterator[Decimal]]] = {"bar-panels": _panels}
"""How the values of a kind are read that no chart of the site has by now; a new chart may (see the guide)."""
OWN = {"span-bars", "strip"}


def test_every_kind_of_the_site_is_looked_at() -> None:
    assert {spec.kind for spec in charts().values()} == OWN


@pytest.mark.parametrize("width", Width)
@pytest.mark.parametrize("id_", sorted(charts()))
def test_the_table_holds_the_values_of_the_option(drawer: Drawer, id_: str, width: Width) -> None:
    spec = charts()[id_]
    series = drawer.canvas(spec, width).option["series"]
    assert isinstance(series, list)
    assert series
    match spec.kind:
        case "span-bars":
            _compare_spans(spec, series)
        case "strip":
            _compare_strip(spec, series)
        case kind:
            _compare_values(spec, VALUES[kind](series))


@pytest.mark.parametrize("width", Width)
def test_the_table_holds_the_values_of_bars_from_zero(drawer: Drawer, width: Width) -> None:
    spec = spec_of("甲", "3", "2", "0.5")
    series = drawer.canvas(spec, width).option["series"]
    assert isinstance(series, list)
    _compare_values(spec, VALUES[spec.kind](series))


def _compare_values(spec: ChartSpec, values: Iterator[Decimal]) -> None:
    assert list(values) == [row.value for row in spec.table.rows if row.value is not None]


def _compare_spans(spec: ChartSpec, series: Series) -> None:
    """Each line has one bar or mark; streaks are as long as their value, events are counted in words."""
    offsets, *bars = [one for one in series if one["type"] == "bar"]
    marks = {item["value"][1]: item for one in series if one["type"] == "scatter" for item in one["data"]}
    rows = spec.table.groups[0].rows if spec.id == "timeline" else spec.table.rows
    assert len(offsets["data"]) == len(rows)
    for line, row in enumerate(rows):
        drawn = [bar["data"][line] for bar in bars if bar["data"][line]] + ([marks[line]] if line in marks else [])
        assert len(drawn) == 1
        if spec.id == "timeline":
            assert drawn[0]["label"]["formatter"] == language("zh").say("charts.timeline.count", number=row.value)
        else:
            assert Decimal(str(drawn[0]["value"])) == row.value


def _compare_strip(spec: ChartSpec, series: Series) -> None:
    for column, one in enumerate(series, 1):
        assert one["data"] == [int(row.cells[column]) for row in spec.table.rows]
    totals = [sum(counts) for counts in zip(*(one["data"] for one in series), strict=True)]
    assert totals == [row.value for row in spec.table.rows]


def test_charts_speak_english_where_the_site_does() -> None:
    english = charts("en")
    assert english.keys() == charts().keys()
    assert english["timeline"].title == "All events over time"
    names = _untranslated()
    for spec in english.values():
        left = "".join(_texts(asdict(spec)))
        for name in names:
            left = left.replace(name, "")
        assert not HAN.findall(left), spec.id


def _texts(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list | tuple):
        for child in node.values() if isinstance(node, dict) else node:
            yield from _texts(child)


def _untranslated() -> list[str]:
    """Names that the record's own English leaves in Chinese, the longest first."""
    record = this_record()
    wording = Wording(record, language("en"))
    named = (
        *map(wording.entity, record.entities),
        *map(wording.indicator, record.indicators),
        *map(wording.region, record.regions),
        *map(wording.topic, record.topics),
        *(wording.plain(event.title) for event in record.events.values()),
    )
    return sorted({name for text in named for name in HAN.findall(text)}, key=len, reverse=True)


def test_a_chart_says_what_it_shows_and_where_it_is_from() -> None:
    for spec in charts().values():
        assert spec.statement
        assert "来源" in spec.caption
        assert "《" in spec.caption
