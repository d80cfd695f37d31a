from __future__ import annotations

from datetime import date, timedelta

import pytest

from generator.derive.day_ranges import Exactness, extent, timed
from tests import records


def _day(number: int) -> str:
    return str(date(1970, 1, 1) + timedelta(number))


@pytest.mark.parametrize(
    ("text", "first", "last", "scale"),
    [
        ("2023-05-17", "2023-05-17", "2023-05-17", Exactness.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Exactness.MONTH),
        ("2023-22", "2023-06-01", "2023-08-31", Exactness.SEASON),
        ("2023", "2023-01-01", "2023-12-31", Exactness.YEAR),
        ("2023~", "2023-01-01", "2023-12-31", Exactness.YEAR),
        ("2023/..", "2023-01-01", "2023-12-31", Exactness.YEAR),
        ("../2023", "2023-01-01", "2023-12-31", Exactness.YEAR),
        ("2023-05/..", "2023-05-01", "2023-05-31", Exactness.MONTH),
        ("2023-03/2023-05", "2023-03-01", "2023-05-31", Exactness.MONTH),
        ("2013/2023", "2013-01-01", "2023-12-31", Exactness.YEARS),
        ("1969-12-31", "1969-12-31", "1969-12-31", Exactness.DAY),
    ],
)
def test_an_extent_is_what_the_date_names(text: str, first: str, last: str, scale: Exactness) -> None:
    found = extent(text)
    assert (_day(found.first), _day(found.last), found.scale) == (first, last, scale)
    assert found.open_start == text.startswith("..")
    assert found.open_end == text.endswith("..")
    assert found.approximate == ("~" in text)


def test_events_are_ordered_by_first_day_then_last_and_else_stay() -> None:
    dates = {"b": "2023", "a": "2023", "c": "2023-01", "d": "2013/2023", "e": "../2023"}
    events = [records.event(id_, date=text) for id_, text in dates.items()]
    assert [item.event.id for item in timed(events)] == ["d", "c", "b", "a", "e"]
