"""Parts that are named by a word."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.model import numerals


@pytest.mark.parametrize(
    ("token", "number"),
    [
        ("one half", Fraction(1, 2)), ("two thirds", Fraction(2, 3)), ("three quarters", Fraction(3, 4)),
        ("a fifth", Fraction(1, 5)), ("one sixth", Fraction(1, 6)), ("two sevenths", Fraction(2, 7)),
        ("an eighth", Fraction(1, 8)), ("two ninths", Fraction(2, 9)), ("a tenth", Fraction(1, 10)),
        ("one hundredth", Fraction(1, 100)),
    ],
)  # fmt: skip
def test_a_part_is_read_as_its_fraction(token: str, number: Fraction) -> None:
    reading = numerals.read(token)
    assert reading is not None
    assert reading.number == number
