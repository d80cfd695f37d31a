from __future__ import annotations

from dataclasses import replace

from generator.derive.hubs import hubs
from generator.derive.index import index
from generator.derive.spans import main_year, stretches
from generator.load.content import read_content
from generator.model.record import Record
from generator.render.charts import timeline
from generator.validate.validate import validate
from tests.projects import ROOT
from tests.render.strings import wordings


def _record() -> Record:
    record, findings, _ = validate(read_content(ROOT))
    assert record is not None, findings
    return record


def test_every_event_is_in_one_stretch_in_the_order_of_time() -> None:
    events = tuple(_record().events.values())
    found = stretches(events)
    assert sorted(event.id for item in found for event in item.events) == sorted(event.id for event in events)
    assert [item.date.order for item in found] == sorted(item.date.order for item in found)


def test_the_main_year_is_the_one_most_events_end_in() -> None:
    assert main_year(_record().events.values()) == 2023
    assert main_year(()) is None


def test_lines_beyond_the_most_are_said_and_not_lost() -> None:
    record = _record()
    event = next(iter(record.events.values()))
    many = {
        f"e-{year}": event.model_copy(update={"id": f"e-{year}", "date": str(year)})
        for year in range(1990, 1990 + timeline.MOST + 3)
    }
    crowded = replace(record, events=many)
    (spec,) = timeline.specs(index(crowded), wordings(crowded)[0])
    drawn, left = spec.table.groups
    assert (len(drawn.rows), len(left.rows)) == (timeline.MOST, 3)


def test_hubs_are_the_entities_of_most_relations() -> None:
    links = index(_record()).links
    found = hubs(links, least=4, most=3)
    degrees = sorted((len(own) for node, own in links.items() if node[0] == "entity"), reverse=True)
    assert [hub.degree for hub in found] == degrees[:3]
    assert hubs(links, least=10**6, most=3) == ()
