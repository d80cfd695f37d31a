"""Events dated finer than a year, in the order of time."""

from __future__ import annotations

import pytest

from generator.derive.dated import dated, has_place
from tests.records import event


@pytest.mark.parametrize(
    ("date", "fine", "placed"),
    [
        ("2023-05-17", True, True),
        ("2023-05", True, True),
        ("2023-22", True, True),
        ("2023-05~", True, True),
        ("2023-05/..", True, False),
        ("../2023-05", True, False),
        ("2023-03/2023-08", True, True),
        ("2022-12/2023-01", False, False),
        ("2023", False, False),
        ("2023/..", False, False),
        ("2013/2023", False, False),
    ],
)
def test_what_says_more_than_the_year(date: str, fine: bool, placed: bool) -> None:
    assert bool(dated([event("a", date=date)]).events) is fine
    assert has_place(event("a", date=date)) is placed


def test_around_an_event_stand_those_before_and_after_it_in_time() -> None:
    days = {"d": "2023-12", "a": "2023-02", "c": "2023-22", "b": "2023-05", "year": "2023"}
    found = dated(event(id_, date=date) for id_, date in days.items())
    assert [each.id for each in found.events] == ["a", "b", "c", "d"]
    assert [each.id for each in found.around("b", 1)] == ["a", "b", "c"]
    assert [each.id for each in found.around("a", 2)] == ["a", "b", "c"]
    assert found.around("year", 3) == ()
