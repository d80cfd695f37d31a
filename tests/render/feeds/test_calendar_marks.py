"""Only firm days stand in a calendar, whichever end of an interval is marked."""

from __future__ import annotations

import pytest

from generator.derive.calendar_days import days
from tests.records import event


@pytest.mark.parametrize(
    "date", ["2023-05-17~/2023-05-19~", "2023-05-17/2023-05-19?", "2023-05-17%/2023-05-19", "2023-05-17~", "2023-24"]
)
def test_a_marked_end_is_not_shown(date: str) -> None:
    assert days(event("x", date=date)) is None


def test_firm_days_are() -> None:
    assert days(event("x", date="2023-05-17/2023-05-19")) is not None
