"""Spaces that set digits apart from Han characters, and those that part thousands: a numeral is read across them."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

import pytest

from generator.model import numerals
from generator.model.numerals.reading import Bound, TokenKind
from tests.model.numerals.test_wordings import ROWS

_EDGE: Final = re.compile(r"(?<=\d)(?=[\u3400-\u9fff%])|(?<=[\u3400-\u9fff])(?=\d)")


@pytest.mark.parametrize(
    ("text", "token", "number", "measure", "bound"),
    [
        ("受理 12.3 万余起", "12.3 万余起", 123_000, "起", Bound.OVER),
        ("投入 2 亿元", "2 亿元", 200_000_000, "元", Bound.EXACT),
        ("约 3 万 人", "约 3 万 人", 30_000, "人", Bound.ABOUT),
        ("占比近 20%", "近 20%", 20, "%", Bound.UNDER),
        ("增长 3.5 % 左右", "3.5 % 左右", Fraction(7, 2), "%", Bound.ABOUT),
        ("处警 50 多名", "50 多名", 50, "名", Bound.OVER),
        ("10余 万", "10余 万", 100_000, "", Bound.OVER),
        ("用时 1 小时 30 分", "1 小时 30 分", 90, "分钟", Bound.EXACT),
        ("买肉 5 千 克", "5 千 克", 5, "千克", Bound.EXACT),
        ("占 3 分之 1", "3 分之 1", Fraction(1, 3), "", Bound.EXACT),
        ("共 5\u2009个", "5\u2009个", 5, "个", Bound.EXACT),
    ],
)
def test_a_numeral_is_read_across_a_space(
    text: str, token: str, number: Fraction | int, measure: str, bound: Bound
) -> None:
    (numeral,) = numerals.found(text)
    assert numeral.token == token
    assert text[numeral.start :].startswith(token)
    reading = numerals.read(token)
    assert reading == numeral.reading
    assert (reading.number, reading.measure, reading.bound) == (Fraction(number), measure, bound)


@pytest.mark.parametrize(
    ("text", "token", "date"),
    [
        ("2023 年 5 月 17 日", "2023 年 5 月 17 日", "2023-05-17"),
        ("2023 年 1 至 11 月", "2023 年 1 至 11 月", "2023-01/2023-11"),
        ("5 月 20 家企业", "5 月", None),
    ],
)
def test_a_date_is_read_across_spaces(text: str, token: str, date: str | None) -> None:
    first = numerals.found(text)[0]
    assert (first.token, first.reading.kind, first.reading.date) == (token, TokenKind.DATE, date)
    assert numerals.date_of(token, 2023) == (date or "2023-05")


def test_two_ends_with_spaces_are_one_range() -> None:
    (numeral,) = numerals.found("有 3 - 5 个")
    assert (numeral.token, numeral.reading.number, numeral.reading.upper) == ("3 - 5 个", Fraction(3), Fraction(5))


def _read(text: str) -> list[tuple[str, numerals.Reading]]:
    return [(numeral.token.replace(" ", ""), numeral.reading) for numeral in numerals.found(text, "zh")]


@pytest.mark.parametrize("text", [row["text"] for row in ROWS if _EDGE.search(row["text"])])
def test_a_space_beside_digits_changes_no_reading(text: str) -> None:
    assert _read(_EDGE.sub(" ", text)) == _read(text)


@pytest.mark.parametrize(
    "text", ["10 000元", "12 345 人", "1 234 567", "12 345 678.9", "½", "1½小时", "1 000 people", "2 ¾ miles"]
)
def test_thousands_parted_by_a_space_and_fractions_of_one_character_are_asked_for_whole(text: str) -> None:
    (numeral,) = numerals.found(text)
    assert numeral.reading.kind is TokenKind.VAGUE
    assert text.startswith(numeral.token.rstrip("元人小时"))


def test_two_numbers_of_a_table_stay_two() -> None:
    assert [numeral.token for numeral in numerals.found("小学 120 345")] == ["120", "345"]


def test_a_number_to_call_ends_before_a_space() -> None:
    (numeral,) = numerals.found("广告热线:96060 本网法律顾问")
    assert (numeral.token, numeral.reading.kind) == ("96060", TokenKind.NAME)


def test_a_way_of_working_is_a_name() -> None:
    assert [(each.token, each.reading.kind) for each in numerals.found("推行“1+3+N”模式")] == [
        ("1+3+N", TokenKind.NAME)
    ]
