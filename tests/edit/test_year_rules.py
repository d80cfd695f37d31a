"""Which year a word such as 今年 means, from the day of issue and from the year that is reported."""

from __future__ import annotations

from typing import Final

import pytest

from generator.diagnostics.diagnostic import Sentence
from generator.edit.standpoint import Standpoint
from generator.edit.year_rules import of_word
from generator.validate.reading.dating import read

SEEN: Final = Standpoint(read("2024-01-17"), None, "2023", Sentence("所报道的年份", "the year reported"))


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("今年 本年 本年度 今年度 this_year", ["2024", "2023"]),
        ("去年 last_year", ["2023"]),
        ("上年 上一年 上年度", ["2022", "2023"]),
        ("前年", ["2022"]),
        ("明年 下一年 来年 next_year", ["2025", "2024"]),
    ],
)
def test_a_word_for_a_year_means_these_the_likeliest_first(words: str, years: list[str]) -> None:
    for word in words.split():
        assert [each.edtf for each in of_word(word.replace("_", " "), SEEN)] == years, word
