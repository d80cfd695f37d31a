"""The payload, read back in Python: every event is there, once, with what the record says of it."""

from __future__ import annotations

import pytest

from generator.derive.index import index
from generator.model.record import Record
from generator.render.edition import Edition
from generator.render.explorer.head import SIZES
from generator.render.explorer.payload import assets
from tests import records
from tests.explorer import Query, counts, items, read
from tests.render.strings import site
from tests.this_record import this_record


def _files(record: Record) -> dict[str, bytes]:
    return {asset.path.name: asset.data for asset in assets(Edition(index(record), site()))}


@pytest.fixture(scope="module")
def record() -> Record:
    return this_record()


def test_every_event_is_there_with_its_facets(record: Record) -> None:
    found = {item.id: item for item in items(_files(record))}
    assert found.keys() == record.events.keys()
    for event in record.events.values():
        item = found[event.id]
        assert item.keys["type"] == {event.type}
        assert item.keys["topic"] == set(event.topics)
        assert event.region in item.keys["region"]
        assert item.keys["entity"] >= set(event.entities)
        assert item.keys["basis"] == {event.date_basis}
        assert item.figures == len(event.observations)


def test_the_order_is_that_of_time_and_else_that_of_the_record(record: Record) -> None:
    found = items(_files(record))
    order = [(item.first, item.last) for item in found]
    assert order == sorted(order)
    assert [item.id for item in found] == list(record.events)


def test_counts_are_those_of_the_pages(record: Record) -> None:
    found = counts(items(_files(record)), Query())
    indexed = index(record)
    assert found["region"] == {code: len(events) for code, events in indexed.events_within.items()}
    assert found["entity"] == {id_: len(events) for id_, events in indexed.events_by_entity.items()}
    assert found["topic"] == {id_: len(events) for id_, events in indexed.events_by_topic.items()}


@pytest.mark.parametrize("count", [0, 1, SIZES["titles"] + 1])
def test_slices_cover_a_record_of_any_size(count: int) -> None:
    found = _files(records.record([records.event(f"event-{number}") for number in range(count)]))
    assert len(items(found)) == count
    head = read(found["index.js"])[2]
    assert sum(len(read(found[name])[2]) for name in head["slices"]["details"]) == count
    assert set(found) == {"index.js", *(name for names in head["slices"].values() for name in names)}


@pytest.mark.parametrize("text", ["</script>", "it's", '"\\', "\ud7ff\U0001f600", "__proto__"])
def test_a_text_stays_a_text(text: str) -> None:
    found = _files(records.record([records.event("one", title=records.text(text))]))
    assert [item.title for item in items(found)] == [text]
