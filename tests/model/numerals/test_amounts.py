"""Numbers in Han characters: read digit by digit, and with a digit left open."""

from __future__ import annotations

import pytest

from generator.model.numerals.amounts import amount


@pytest.mark.parametrize(
    ("text", "number", "is_vague"),
    [
        ("一九九八", 1998, False),  # a year
        ("二〇二三", 2023, False),
        ("一〇七", 107, False),
        ("一二三", 123, True),  # three in a row may be one, two or three
        ("三四五六七", 34567, True),
    ],
)
def test_digits_in_a_row_are_a_number_for_sure_with_a_zero_or_in_a_year(text: str, number: int, is_vague: bool) -> None:
    found = amount(text, 0)
    assert found is not None
    assert found.low == number
    assert (found.end, found.vague) == (len(text), is_vague)


@pytest.mark.parametrize(
    ("text", "at", "bounds"),
    [
        ("数十", 0, (20, 90)),
        ("数百", 0, (200, 900)),
        ("人数十", 1, None),  # how many people: ten of them
        ("户数百", 1, None),
        ("数据", 0, None),
        ("数一", 0, None),
    ],
)
def test_a_digit_is_left_open_before_a_scale_and_behind_no_word_for_how_many(
    text: str, at: int, bounds: tuple[int, int] | None
) -> None:
    found = amount(text, at)
    assert (None if found is None else (int(found.low), int(found.high))) == bounds
