"""Hostile names in every kind of chart are text in its drawing, or cut, and never code."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from xml.etree import ElementTree as ET

import pytest

from generator.charts import Drawer
from generator.charts.spec import (
    BarPanels,
    Data,
    Length,
    Panel,
    SpanBars,
    StripCounts,
    Width,
    YearSpan,
)
from tests.charts.conftest import spec_of

ONE = Decimal(1)
NAMES = ["<img src=x onerror=alert(1)>", "</script><b>", "{b}{c}", "${alert(1)}", "\u202eabc", "{a|x}", "长" * 10_000]


def _kinds(text: str) -> dict[str, Data]:
    panels = (Panel(text, (Length(text, ONE, text), Length(text, Decimal(2), text))),)
    return {
        "span-bars": SpanBars(
            (
                YearSpan(text, Decimal(2020), Decimal(2022), text),
                YearSpan(text, Decimal(2021), Decimal(2021), text, mark=True),
            ),
            2020, 2022, 2021, (text, text, text),
        ),
        "bar-panels": BarPanels(panels),
        "strip": StripCounts((text, "2"), (text,), ((1, 2),)),
    }  # fmt: skip


@pytest.mark.parametrize("text", NAMES, ids=lambda text: repr(text[:9]))
@pytest.mark.parametrize("kind", sorted(_kinds("")))
def test_hostile_names_are_text(drawer: Drawer, kind: str, text: str) -> None:
    data, plain = _kinds(text)[kind], _kinds("普通")[kind]
    assert data.kind == kind
    for width in Width:
        hostile, usual = (_svg(drawer, one, width) for one in (data, plain))
        assert {element.tag for element in hostile.iter()} <= {element.tag for element in usual.iter()} | {"clipPath"}
        words = "".join(hostile.itertext())
        assert "undefined" not in words
        assert "[object" not in words


def _svg(drawer: Drawer, data: Data, width: Width) -> ET.Element:
    drawing = drawer.drawing(replace(spec_of("a", "1"), data=data))
    return ET.fromstring(drawing.narrow if width is Width.NARROW else drawing.wide)  # noqa: S314
