"""A decade or century of a text, as the years that a figure of it is of."""

from __future__ import annotations

import pytest

from generator.validate.reading.dating import in_years


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("2023", "2023"), ("199X", "1990/1999"), ("201X", "2010/2019"), ("19XX", "1900/1999"), ("20XX", "2000/2099"),
        ("1XXX", "1XXX"), ("199XX", "199XX"), ("-0220", "-0220"),
    ],
)  # fmt: skip
def test_a_decade_and_a_century_are_their_years(text: str, years: str) -> None:
    assert in_years(text) == years
