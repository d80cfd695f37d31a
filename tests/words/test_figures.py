from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model import numerals
from generator.model.base import LocalText
from generator.model.numerals import Bound
from generator.model.vocabulary import UnitKind
from generator.words.figures import figure, scaled
from tests.records import UNITS, observation
from tests.render.strings import language

_UNITS = {unit.id: unit for unit in UNITS}


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "138", "unit": "wan-yuan", "bound": "at_least"}, "至少138万元", "at least 1.38 million yuan"),
        ({"value": "70", "unit": "yi-yuan", "bound": "at_least"}, "至少70亿元", "at least 7 billion yuan"),
        ({"value": "138", "unit": "wan-yuan", "bound": "over"}, "逾138万元", "more than 1.38 million yuan"),
        ({"value": "20", "unit": "percent", "bound": "under"}, "近20%", "nearly 20%"),
        ({"value": "5", "unit": "percent", "bound": "under", "token": "不足5%"}, "不足5%", "less than 5%"),
        ({"value": "1", "unit": "hour", "bound": "under", "token": "不到一小时"}, "不足1小时", "less than 1 hour"),
        ({"value": "-12", "unit": "case"}, "-12起", "-12 cases"),
        ({"value": "12000", "unit": "wan-yuan"}, "1.2亿元", "120 million yuan"),
        ({"value": "29000", "unit": "case"}, "2.9万起", "29,000 cases"),
        ({"value": "9999", "unit": "case"}, "9999起", "9,999 cases"),
        ({"value": "123456789", "unit": "case"}, "12345.6789万起", "123,456,789 cases"),
        ({"value": "12345.6789", "unit": "yuan"}, "12345.6789元", "12,345.6789 yuan"),
        ({"value": "1", "unit": "case"}, "1起", "1 case"),
        ({"value": "0", "unit": "case"}, "0起", "0 cases"),
        ({"value": "0.5", "unit": "hour"}, "半小时", "half an hour"),
        ({"value": "0.5", "unit": "hour", "bound": "at_most"}, "半小时以内", "within half an hour"),
        ({"value": "24", "unit": "hour", "bound": "at_most"}, "24小时以内", "within 24 hours"),
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


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"value": "3", "upper": "5", "unit": "case"}, "3至5起", "3–5 cases"),
        ({"value": "5", "upper": "8", "unit": "percent"}, "5%至8%", "5%–8%"),
        ({"value": "25000", "upper": "30000", "unit": "case"}, "2.5万至3万起", "25,000–30,000 cases"),
        ({"value": "0.8", "upper": "1.2", "unit": "wan-yuan"}, "8000元至1.2万元", "8,000–12,000 yuan"),
        ({"value": "0.5", "upper": "200", "unit": "wan-yuan"}, "5000元至200万元", "5,000 yuan–2 million yuan"),
        ({"value": "3", "upper": "5", "unit": "case", "bound": "about"}, "约3至5起", "about 3–5 cases"),
        ({"value": "-2", "upper": "3", "unit": "case"}, "-2至3起", "-2 to 3 cases"),
        (
            {"value": "-5", "upper": "-3", "unit": "percent", "direction": "decrease"},
            "下降3%至5%", "fell by 3%–5%",
        ),
        ({"value": "0", "upper": "3", "unit": "percent", "direction": "increase"}, "上升0%至3%", "rose by 0%–3%"),
    ],
)  # fmt: skip
def test_a_range_in_words(fields: dict[str, str], zh: str, en: str) -> None:
    item = observation("figure", **fields)
    assert (figure(item, _UNITS, language("zh")), figure(item, _UNITS, language("en"))) == (zh, en)


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"fraction": "1/3", "unit": "whole"}, "三分之一", "1/3"),
        ({"fraction": "2/5", "unit": "whole", "bound": "over"}, "逾五分之二", "more than 2/5"),
        ({"fraction": "7/12", "unit": "whole"}, "十二分之七", "7/12"),
        ({"fraction": "7/100", "unit": "whole"}, "7/100", "7/100"),
        ({"fraction": "1/3", "unit": "hour"}, "三分之一小时", "1/3 hour"),
        ({"fraction": "-1/4", "unit": "whole", "direction": "decrease"}, "下降四分之一", "fell by 1/4"),
    ],
)
def test_a_fraction_in_words(fields: dict[str, str], zh: str, en: str) -> None:
    item = observation("figure", **({"value": None} | fields))
    assert (figure(item, _UNITS, language("zh")), figure(item, _UNITS, language("en"))) == (zh, en)


@pytest.mark.parametrize(
    ("fields", "zh", "en"),
    [
        ({"unit": "percent", "verb": "缩短", "bound": "under"}, "缩短近20%", "shortened by nearly 20%"),
        ({"unit": "percent", "verb": "压降"}, "下降20%", "fell by 20%"),
        ({"unit": "percent", "verb": "减少"}, "减少20%", "decreased by 20%"),
        ({"unit": "percent"}, "下降20%", "fell by 20%"),
        ({"unit": "hour"}, "缩短20小时", "shortened by 20 hours"),
        ({"unit": "case"}, "减少20起", "decreased by 20 cases"),
        ({"unit": "wan-yuan"}, "减少20万元", "decreased by 200,000 yuan"),
    ],
)
def test_a_change_is_told_in_words_for_what_changed(fields: dict[str, str], zh: str, en: str) -> None:
    item = observation("figure", value="-20", direction="decrease", **fields)
    assert (figure(item, _UNITS, language("zh")), figure(item, _UNITS, language("en"))) == (zh, en)


def test_the_value_of_a_fraction_is_the_double_next_to_it() -> None:
    item = observation("figure", value=None, fraction="1/3")
    assert float(item.value) == 1 / 3
    assert item.exact == Fraction(1, 3)


@pytest.mark.parametrize(
    ("value", "zh", "en"), [("108", "108个", "108"), ("1", "1个", "1"), ("29000", "2.9万个", "29,000")]
)
def test_a_counter_is_a_word_of_chinese_alone(value: str, zh: str, en: str) -> None:
    """“108 units” is no English: the sentence names what is counted."""
    units = _UNITS | {
        "case": _UNITS["case"].model_copy(update={"kind": UnitKind.COUNTER, "symbol": LocalText(zh="个", en="units")})
    }
    item = observation("figure", value=value, unit="case")
    assert (figure(item, units, language("zh")), figure(item, units, language("en"))) == (zh, en)


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_scaling_never_rounds(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    reading = numerals.read(scaled(value, "zh"))
    assert reading is not None
    assert reading.number == value


@given(st.integers(0, 10**15), st.integers(0, 4))
def test_scaling_in_english_never_rounds(digits: int, places: int) -> None:
    value = Decimal(digits).scaleb(-places)
    number, _, word = scaled(value, "en").replace(",", "").partition(" ")
    assert Decimal(number) * {"million": 10**6, "billion": 10**9, "": 1}[word] == value


VALUES = st.integers(0, 10**13).map(lambda digits: Decimal(digits).scaleb(-2))
MEASURES = {"case": "起", "percent": "%", "hour": "小时", "yuan": "元"}


@given(VALUES, st.sampled_from(sorted(MEASURES)), st.sampled_from(sorted(Bound)))
def test_a_figure_in_chinese_is_read_back(value: Decimal, unit: str, bound: Bound) -> None:
    item = observation("figure", value=value, unit=unit, bound=bound)
    reading = numerals.read(figure(item, _UNITS, language("zh")))
    assert reading is not None
    assert (reading.number, reading.measure, reading.bound) == (item.exact, MEASURES[unit], bound)


@given(VALUES, VALUES, st.sampled_from(sorted(MEASURES)))
def test_both_ends_of_a_range_in_chinese_are_read_back(one: Decimal, other: Decimal, unit: str) -> None:
    assume(one != other)
    item = observation("figure", value=min(one, other), upper=max(one, other), unit=unit)
    reading = numerals.read(figure(item, _UNITS, language("zh")))
    assert reading is not None
    ends = (Fraction(min(one, other)), Fraction(max(one, other)))
    assert (reading.number, reading.upper, reading.measure) == (*ends, MEASURES[unit])


@given(st.integers(1, 999), st.integers(2, 999))
def test_a_fraction_in_chinese_is_read_back(above: int, below: int) -> None:
    assume(below not in {100, 1_000, 10_000})  # read as %, ‰ and ‱, and so written in digits
    item = observation("figure", value=None, fraction=f"{above}/{below}", unit="whole")
    reading = numerals.read(figure(item, _UNITS, language("zh")))
    assert reading is not None
    assert reading.number == item.exact


ENGLISH_BOUNDS = {
    "about ": Bound.ABOUT, "at least ": Bound.AT_LEAST, "at most ": Bound.AT_MOST, "within ": Bound.AT_MOST,
    "more than ": Bound.OVER, "nearly ": Bound.UNDER,
}  # fmt: skip
ENGLISH_MEASURES = {"case": "cases?", "percent": "%", "hour": "hours?", "yuan": "yuan"}


def read_english(text: str) -> tuple[list[Decimal], Bound, str]:
    """The ends, the bound and the measure of a figure in English."""
    words = next((words for words in ENGLISH_BOUNDS if text.startswith(words)), "")
    number = r"([\d,]+(?:\.\d+)?)( million| billion|)"
    found = re.fullmatch(rf"{number}(%| cases| hours| yuan|)(?:–{number})?(?: ?([a-z]+|%))?", text.removeprefix(words))
    assert found is not None, text
    scales = {"": 1, " million": 10**6, " billion": 10**9}
    pairs = [(found[1], found[2]), (found[4], found[5])]
    ends = [Decimal(digits.replace(",", "")) * scales[scale] for digits, scale in pairs if digits]
    return ends, ENGLISH_BOUNDS.get(words, Bound.EXACT), (found[6] or found[3]).strip()


@given(VALUES, st.sampled_from(["percent", "hour", "yuan"]), st.sampled_from(sorted(Bound)))
def test_the_reader_reads_a_figure_in_english_back(value: Decimal, unit: str, bound: Bound) -> None:
    item = observation("figure", value=value, unit=unit, bound=bound)
    reading = numerals.read(figure(item, _UNITS, language("en")))
    assert reading is not None
    assert (reading.number, reading.bound) == (item.exact, bound)


@given(VALUES, st.sampled_from(sorted(ENGLISH_MEASURES)), st.sampled_from(sorted(Bound)))
def test_a_figure_in_english_is_read_back(value: Decimal, unit: str, bound: Bound) -> None:
    item = observation("figure", value=value, unit=unit, bound=bound)
    ends, read_bound, measure = read_english(figure(item, _UNITS, language("en")))
    assert (ends, read_bound) == ([value], bound)
    assert re.fullmatch(ENGLISH_MEASURES[unit], measure)


@given(VALUES, VALUES, st.sampled_from(sorted(ENGLISH_MEASURES)))
def test_both_ends_of_a_range_in_english_are_read_back(one: Decimal, other: Decimal, unit: str) -> None:
    item = observation("figure", value=min(one, other), upper=max(one, other), unit=unit)
    ends, _, _ = read_english(figure(item, _UNITS, language("en")))
    assert ends == [item.value, item.upper]
