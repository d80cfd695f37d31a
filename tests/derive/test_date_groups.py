from __future__ import annotations

from dataclasses import replace

from generator.charts import timeline
from generator.derive.date_groups import main_year, stretches
from generator.derive.index import index
from tests.render.strings import wordings
from tests.this_record import this_record


def test_every_event_is_in_one_stretch_in_the_order_of_time() -> None:
    events = tuple(this_record().events.values())
    found = stretches(events)
    assert sorted(event.id for item in found for event in item.events) == sorted(event.id for event in events)
    assert [item.date.order for item in found] == sorted(item.date.order for item in found)


def test_the_main_year_is_the_one_most_events_end_in() -> None:
    assert main_year(this_record().events.values()) == 2023
    assert main_year(()) is None


def test_lines_beyond_the_most_are_said_and_not_lost() -> None:
    record = this_record()
    event = next(iter(record.events.values()))
    many = {
        f"e-{year}": event.model_copy(update={"id": f"e-{year}", "date": str(year)})
        for year in range(1990, 1990 + timeline.MOST + 3)
    }
    crowded = replace(record, events=many)
    (spec,) = timeline.specs(index(crowded), wordings(crowded)[0])
    drawn, left = spec.table.groups
    assert (len(drawn.rows), len(left.rows)) == (timeline.MOST, 3)
