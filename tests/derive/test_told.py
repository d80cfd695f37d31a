"""Where each source tells its events: the first passage, and the order of the text within it."""

from __future__ import annotations

from generator.derive.told import told
from generator.model.record import Record
from tests import records


def _ids(record: Record) -> dict[tuple[str, int], list[str]]:
    return {spot: [event.id for event in events] for spot, events in told(record).items()}


def _cited(passages: list[int], at: int | None = None, source: str = "report") -> list[dict[str, object]]:
    return [{"source": source, "passages": passages} | ({} if at is None else {"at": at})]


def test_an_event_stands_once_at_its_first_passage() -> None:
    record = records.record([records.event("one", sources=_cited([7, 3, 5]))])
    assert _ids(record) == {("report", 3): ["one"]}


def test_the_place_in_the_passage_goes_before_the_order_of_the_record() -> None:
    events = [
        records.event("a-last", sources=_cited([3], 9)),
        records.event("b-first", sources=_cited([3], 1)),
        records.event("c-middle", sources=_cited([3], 4)),
    ]
    assert _ids(records.record(events)) == {("report", 3): ["b-first", "c-middle", "a-last"]}


def test_what_has_no_place_comes_last_in_the_order_of_the_record() -> None:
    events = [
        records.event("early", date="2022", sources=_cited([3])),
        records.event("placed", date="2023", sources=_cited([3], 5)),
    ]
    assert _ids(records.record(events)) == {("report", 3): ["placed", "early"]}


def test_passages_are_in_reading_order_whatever_the_dates() -> None:
    events = [
        records.event("old", date="2013", sources=_cited([12])),
        records.event("new", date="2024", sources=_cited([2])),
    ]
    assert list(_ids(records.record(events)).values()) == [["new"], ["old"]]


def test_an_event_of_two_sources_stands_in_both() -> None:
    both = [*_cited([4], 2), *_cited([6], 1, "other")]
    events = [records.event("mine", sources=_cited([6], 3, "other")), records.event("shared", sources=both)]
    found = _ids(records.record(events, sources=(records.source(), records.source("other"))))
    assert found == {("report", 4): ["shared"], ("other", 6): ["shared", "mine"]}


def test_an_event_without_a_passage_stands_nowhere() -> None:
    assert _ids(records.record([records.event("none", sources=_cited([]))])) == {}
