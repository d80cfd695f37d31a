"""Every chart of the site, in both widths: the table beside it holds the values of its option."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from decimal import Decimal
from functools import cache
from typing import Any

import pytest

from generator.derive.index import index
from generator.load.content import read_content
from generator.load.site_config import read_site_config
from generator.render.addresses import Place
from generator.render.artifact import Drawn
from generator.render.charts import ChartSpec, Drawer
from generator.render.charts.labels import cut
from generator.render.charts.points import points
from generator.render.charts.spec import Width
from generator.render.settings import Settings, Site
from generator.render.site import render
from generator.render.wording import Wording
from generator.validate.validate import validate
from tests.projects import ROOT
from tests.render.strings import language

HAN = re.compile(r"[\u3400-\u9fff]+")

Series = list[dict[str, Any]]


@cache
def charts(code: str = "zh") -> dict[str, ChartSpec]:
    """Every chart that a page of the project asks for, by its id."""
    record, findings, _ = validate(read_content(ROOT))
    assert record is not None, findings
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


def _plain(series: Series) -> Iterator[Decimal]:
    """The values of bars, one number each, in the order of the lines they stand on."""
    for line in zip(*(one["data"] for one in series), strict=True):
        yield from (Decimal(str(item["value"])) for item in line if item)


def _panels(series: Series) -> Iterator[Decimal]:
    return (Decimal(str(item["value"])) for one in series for item in one["data"] if item)


def _third(series: Series) -> Iterator[Decimal]:
    return (Decimal(str(item["value"][2])) for one in series for item in one["data"] if len(item["value"]) > 2)


def _first(series: Series) -> Iterator[Decimal]:
    return (Decimal(str(item["value"][0])) for item in series[0]["data"])


def _boxes(series: Series) -> Iterator[Decimal]:
    return (Decimal(str(box["value"])) for group in series[0]["data"] for box in group["children"])


VALUES: dict[str, Callable[[Series], Iterator[Decimal]]] = {
    "diverging-bars": _plain,
    "bar-panels": _panels,
    "log-dots": _first,
    "tiles": _third,
    "treemap": _boxes,
}
OWN = {"span-bars", "strip", "hub"}


def test_every_kind_of_the_site_is_looked_at() -> None:
    assert {spec.kind for spec in charts().values()} == VALUES.keys() | OWN


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
        case "hub":
            _compare_hub(spec, series)
        case kind:
            assert list(VALUES[kind](series)) == [row.value for row in spec.table.rows if row.value is not None]


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


def _compare_hub(spec: ChartSpec, series: Series) -> None:
    labels = [item["label"]["formatter"].removesuffix("…") for item in series[0]["data"] if "label" in item]
    names = [line for group in spec.table.groups for line in (group.heading, *(row.cells[0] for row in group.rows))]
    assert len(labels) == len(names) + 1
    assert all(cut(name, 99).startswith(label) for name, label in zip(names, labels[1:], strict=True))
    ends = [link["target"] for link in series[0]["links"] if not link["target"].startswith("bend-")]
    assert ends == [str(line) for line in range(1, len(labels))]


@pytest.mark.parametrize("id_", [id_ for id_, spec in sorted(charts().items()) if spec.kind == "treemap"])
def test_every_box_is_found_from_its_row(drawer: Drawer, id_: str) -> None:
    spec = charts()[id_]
    option = drawer.canvas(spec, Width.WIDE).option
    for row, places in zip(spec.table.rows, points(spec.table, option), strict=True):
        assert bool(places) is (row.value is not None), row.cells


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
    record, *_ = validate(read_content(ROOT))
    assert record is not None
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
