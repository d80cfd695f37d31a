from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import numerals
from generator.render.figures import figure, scaled
from tests.records import UNITS, observation
from tests.render.strings import language

_UNITS = {unit.id: unit for unit in UNITS}


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "138", "unit": "wan-yuan", "bound": "at_least"}, "至少138万元", "at least 1.38M yuan"),
        ({"value": "70", "unit": "yi-yuan", "bound": "at_least"}, "至少70亿元", "at least 7,000M yuan"),
        ({"value": "138", "unit": "wan-yuan", "bound": "over"}, "逾138万元", "more than 1.38M yuan"),
        ({"value": "20", "unit": "percent", "bound": "under"}, "近20%", "nearly 20%"),
        ({"value": "12000", "unit": "wan-yuan"}, "1.2亿元", "120M yuan"),
        ({"value": "29000", "unit": "case"}, "2.9万起", "29K cases"),
        ({"value": "9999", "unit": "case"}, "9999起", "9,999 cases"),
        ({"value": "123456789", "unit": "case"}, "12345.6789万起", "123,456,789 cases"),
        ({"value": "12345.6789", "unit": "yuan"}, "12345.6789元", "12,345.6789 yuan"),
        ({"value": "1", "unit": "case"}, "1起", "1 case"),
        ({"value": "0", "unit": "case"}, "0起", "0 cases"),
        ({"value": "0.5", "unit": "hour"}, "0.5小时", "0.5 hours"),
        ({"value": "24", "unit": "hour", "bound": "at_most"}, "至多24小时", "at most 24 hours"),
        ({"value": "66.80", "unit": "percent"}, "66.8%", "66.8%"),
        ({"value": "80", "unit": "percent", "bound": "about"}, "约80%", "about 80%"),
        ({"value": "-2.2", "unit": "percent", "direction": "decrease"}, "下降2.2%", "fell by 2.2%"),
        (
            {"value": "21.6", "unit": "percent", "direction": "increase", "bound": "at_least"},
            "上升至少21.6%", "rose by at least 21.6%",
        ),
        ({"value": "0", "unit": "percent", "direction": "decrease"}, "持平", "unchanged"),
    ],
)  # fmt: skip
def test_a_figure_in_words(fields: dict[str, str], zh: str, en: str) -> None:
    item = observation("figure", **fields)
    assert figure(item, _UNITS, language("zh")) == zh
    assert figure(item, _UNITS, language("en")) == en


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_scaling_never_rounds(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    reading = numerals.read(scaled(value, "zh"))
    assert reading is not None
    assert reading.number == value


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_scaling_in_english_never_rounds(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    words = scaled(value, "en").replace(",", "")
    factor = {"K": 1_000, "M": 1_000_000}.get(words[-1], 1)
    assert Decimal(words.rstrip("KM")) * factor == value
