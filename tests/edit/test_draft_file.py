"""What a draft writes for a figure that is more than one number."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from generator.edit.draft_file import amount
from generator.edit.scaffold.figures import TokenFigure
from generator.model.numerals import Bound


def figure(value: str | None, upper: str | None = None, fraction: str | None = None) -> TokenFigure:
    ends = [Decimal(end) if end else None for end in (value, upper)]
    return TokenFigure(ends[0], None, Bound.EXACT, "", ends[1], fraction)


@pytest.mark.parametrize(
    ("said", "falls", "written"),
    [
        (figure("3"), False, {"value": 3}),
        (figure("3"), True, {"value": -3}),
        (figure("3", "5"), False, {"value": 3, "upper": 5}),
        (figure("3", "5"), True, {"value": -5, "upper": -3}),
        (figure(None, fraction="1/3"), False, {"fraction": "1/3"}),
        (figure(None, fraction="1/3"), True, {"fraction": "-1/3"}),
        (figure(None), True, {"value": None}),
        (None, False, {"value": None}),
    ],
)
def test_a_number_is_a_value_two_ends_or_a_fraction(
    said: TokenFigure | None, falls: bool, written: dict[str, Any]
) -> None:
    assert amount(said, falls=falls) == written
