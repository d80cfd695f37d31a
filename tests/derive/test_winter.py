"""A winter belongs to the year it begins in, and lasts into the next."""

from __future__ import annotations

from generator.derive.date_groups import main_year
from generator.derive.day_ranges import Exactness, extent
from tests.records import event


def test_its_extent_is_three_months_of_a_season() -> None:
    winter = extent("2023-24")
    assert (winter.last - winter.first + 1, winter.scale) == (91, Exactness.SEASON)


def test_its_year_is_the_one_it_begins_in() -> None:
    assert main_year([event("x", date="2023-24")]) == 2023


def test_an_interval_begins_with_its_first_end_and_ends_with_its_last() -> None:
    whole, inner = extent("2023"), extent("2023-05/2023")
    assert inner.first > whole.first
    assert inner.last == whole.last
