"""Parts of a year in EDTF: which months they are."""

from __future__ import annotations

from itertools import pairwise

import pytest

from generator.model import dates
from generator.model.edtf_points import PARTS


@pytest.mark.parametrize(("first", "count"), [(21, 4), (25, 4), (29, 4), (33, 4), (37, 3), (40, 2)])
def test_the_parts_of_a_kind_follow_one_another_and_are_a_year(first: int, count: int) -> None:
    parts = [PARTS[code] for code in range(first, first + count)]
    months = [(begin + further - 1) % 12 for begin, length in parts for further in range(length)]
    assert sorted(months) == list(range(12))
    assert all((one + 1) % 12 == other for one, other in pairwise(months))


def test_the_first_year_that_needs_a_letter_is_a_year() -> None:
    assert dates.parse("Y10000").first.year == 10_000
