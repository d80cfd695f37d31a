from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from generator.derive.history import Addition, additions
from generator.model.kinds import Ref
from tests import records


def test_entries_stand_under_the_day_in_utc_latest_first() -> None:
    record = records.record([records.event("b", date="2022"), records.event("a")], entities=[records.entity("team")])
    late = datetime(2024, 1, 2, 1, tzinfo=timezone(timedelta(hours=8)))
    first = {
        Ref("event", "a"): late,
        Ref("event", "b"): datetime(2024, 1, 1, 23, tzinfo=UTC),
        Ref("entity", "team"): datetime(2024, 1, 2, tzinfo=UTC),
        Ref("event", "gone"): late,
    }
    assert additions(record, first) == (
        Addition(date(2024, 1, 2), {"entity": ("team",)}),
        Addition(date(2024, 1, 1), {"event": ("b", "a")}),
    )


def test_without_a_history_nothing_was_added() -> None:
    assert additions(records.record([records.event("a")]), {}) == ()
