"""Each step between measure words is what tables of units say, found along two ways where there are two."""

from __future__ import annotations

import pytest

from generator.model.numerals.conversions import ratio


@pytest.mark.parametrize(
    ("word", "base", "number"),
    [
        ("年", "个月", 12), ("周", "小时", 7 * 24), ("星期", "天", 7), ("天", "分钟", 24 * 60), ("小时", "秒", 3600),
        ("元", "角", 10), ("万元", "元", 10_000), ("公里", "毫米", 1_000_000), ("km", "metres", 1000),
        ("吨", "克", 1_000_000), ("公斤", "斤", 2), ("公斤", "两", 20), ("升", "毫升", 1000),
        ("平方公里", "平方米", 1_000_000), ("平方公里", "公顷", 100), ("公顷", "平方米", 10_000), ("公顷", "亩", 15),
        ("件", "件", 1), ("个小时", "小时", 1),  # 斤 and 小时 end a longer word that is no scale
    ],
)  # fmt: skip
def test_a_word_is_so_many_of_a_smaller_one(word: str, base: str, number: int) -> None:
    assert ratio(word, base) == number


@pytest.mark.parametrize(("word", "base"), [("米", "公里"), ("元", "米"), ("起", "件")])
def test_what_is_no_part_of_the_other_has_no_ratio(word: str, base: str) -> None:
    assert ratio(word, base) is None
