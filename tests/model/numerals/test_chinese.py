from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import numerals
from generator.model.numerals import Bound
from generator.model.numerals.writing import in_han

SCALES = {"": 1, "万": 10_000, "亿": 100_000_000}


@given(st.integers(0, 10**12 - 1))
@example(100_000)
@example(100)
@example(84_000)
@example(36)
def test_chinese_numerals_are_read_back(number: int) -> None:
    reading = numerals.read(in_han(number))
    assert reading is not None
    assert reading.number == number


@given(st.integers(0, 10**9), st.integers(0, 3), st.sampled_from(sorted(SCALES)), st.booleans())
def test_arabic_numerals_are_read_back(digits: int, places: int, scale: str, grouped: bool) -> None:
    number = Fraction(digits, 10**places)
    written = f"{digits / 10**places:,.{places}f}" if grouped else f"{digits / 10**places:.{places}f}"
    reading = numerals.read(written + scale)
    assert reading is not None
    assert reading.number == number * SCALES[scale]


@given(
    st.integers(2, 9_999),
    st.sampled_from(["", "万", "亿"]),
    st.sampled_from(["起", "元", "%", "人次", "个百分点"]),
    st.sampled_from([("", ""), ("近", ""), ("超", "余"), ("约", ""), ("", "以上"), ("", "以内"), ("不足", "左右")]),
)
def test_a_token_is_found_whole_between_other_words(
    number: int, scale: str, measure: str, bounds: tuple[str, str]
) -> None:
    before, after = bounds
    token = f"{before}{number}{scale}{measure}{after}"
    if after == "余":
        token = f"{before}{number}{scale}余{measure}"
    assert list(numerals.tokens(f"查处{token}，同比")) == [token]
    reading = numerals.read(token)
    assert reading is not None
    assert reading.number == number * SCALES[scale]
    assert reading.measure == measure


@given(
    st.text(alphabet="第连续近超余多半双两零〇一二三十百千万亿廿分之1234567890０１.,%年个起以上内次数的", max_size=24)
)
def test_reading_and_finding_fail_on_nothing(text: str) -> None:
    position = 0
    for token in numerals.tokens(text):
        position = text.index(token, position) + len(token)
        numerals.read(token)
    numerals.read(text)


@given(st.text(alphabet="查处一二三十百万亿1203余起次人", max_size=40))
def test_no_digit_goes_unnoticed(text: str) -> None:
    covered = "".join(numerals.tokens(text))
    for character in "0123一二三十百万亿":
        assert covered.count(character) == text.count(character)


@pytest.mark.parametrize(
    ("token", "number", "bound", "measure"),
    [
        ("138万余元", 1_380_000, Bound.OVER, "元"),
        ("近20%", 20, Bound.UNDER, "%"),
        ("超60%", 60, Bound.OVER, "%"),
        ("80%以上", 80, Bound.AT_LEAST, "%"),
        ("3日内", 3, Bound.AT_MOST, "日"),
        ("半小时", Fraction(1, 2), Bound.EXACT, "小时"),
        ("一半", 50, Bound.EXACT, "%"),
        ("一半以上", 50, Bound.AT_LEAST, "%"),
        ("近三成", 30, Bound.UNDER, "%"),
        ("四成多", 40, Bound.OVER, "%"),
        ("3年多", 3, Bound.OVER, "年"),
        ("75周年", 75, Bound.EXACT, "周年"),
        ("３个半", Fraction(7, 2), Bound.EXACT, ""),
        ("百分之五", 5, Bound.EXACT, "%"),
        ("三分之一", Fraction(1, 3), Bound.EXACT, ""),
        ("１２个半小时", Fraction(25, 2), Bound.EXACT, "小时"),
        ("双十", 20, Bound.EXACT, ""),
        ("廿三", 23, Bound.EXACT, ""),
        ("12,345.5万", 123_455_000, Bound.EXACT, ""),
    ],
)
def test_bounds_measures_and_shares(token: str, number: Fraction, bound: Bound, measure: str) -> None:
    reading = numerals.read(token)
    assert reading is not None
    assert (reading.number, reading.bound, reading.measure) == (number, bound, measure)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("新中国成立75周年", ["75周年"]),
        ("下降四成多，历时3年多", ["四成多", "3年多"]),
        ("两年多次、五天多地", ["两年", "五天"]),
    ],
)
def test_how_far_a_token_goes(text: str, found: list[str]) -> None:
    assert list(numerals.tokens(text)) == found


def test_ordinals_and_streaks_are_told_from_counts() -> None:
    ordinal, streak, count = numerals.read("第四个"), numerals.read("连续六年"), numerals.read("六年")
    assert ordinal is not None
    assert streak is not None
    assert count is not None
    assert (ordinal.ordinal, streak.streak, count.ordinal or count.streak) == (True, True, False)


@pytest.mark.parametrize("token", ["", "三起四", "零分之一", "138万余元的"])
def test_what_is_no_numeral_is_not_read(token: str) -> None:
    assert numerals.read(token) is None


def test_a_numeral_of_thousands_of_digits_is_none() -> None:
    assert numerals.read("1" * 5_000) is None
