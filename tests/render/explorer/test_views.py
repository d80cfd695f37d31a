"""What the views beside the timeline are handed says what the record says, each thing once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from generator.derive.day_ranges import timed
from generator.derive.index import index
from generator.model.record import Record
from generator.model.vocabulary import IndicatorKind
from generator.render.edition import Edition
from generator.render.explorer.payload import assets
from tests import records
from tests.explorer import read
from tests.render.strings import site
from tests.this_record import this_record


@pytest.fixture(scope="module")
def record() -> Record:
    return this_record()


@pytest.fixture(scope="module")
def views(record: Record) -> Mapping[str, Any]:
    return _views(record)


def _views(record: Record) -> Mapping[str, Any]:
    found = (read(asset.data) for asset in assets(Edition(index(record), site())))
    return {name: value for name, _, value in found if name in {"sources", "figures", "threads"}}


def _order(record: Record) -> list[str]:
    return [item.event.id for item in timed(record.events.values())]


def test_every_event_is_told_once_where_its_source_tells_it(record: Record, views: Mapping[str, Any]) -> None:
    order = _order(record)
    told = {
        (strip["page"], order[number]): passage
        for strip in views["sources"]["strips"]
        for passage, events in strip["told"]
        for number in events
    }
    assert told == {
        (f"sources/{cited.source}/", event.id): min(cited.passages)
        for event in record.events.values()
        for cited in event.sources
    }
    passages = [len(source.passages) for source in record.sources.values()]
    assert [strip["passages"] for strip in views["sources"]["strips"]] == passages


def test_every_figure_is_there_with_its_events_and_cautions(record: Record, views: Mapping[str, Any]) -> None:
    order, view = _order(record), views["figures"]
    assert len(view["values"]) == len(record.observations)
    for value, item in zip(view["values"], record.observations.values(), strict=True):
        holding = {event.id for event in record.events.values() if item.id in event.observations}
        assert {order[number] for number in value["events"]} == holding
        assert view["measures"][value["measure"]]["page"] == f"indicators/{item.indicator}/"
        assert value["passage"][1:] == [f"sources/{item.source}/", f"#p{item.passage}"]
        assert bool(value["notes"]) == (item.note is not None)
    assert len(set(view["notes"])) == len(view["notes"])


def test_only_changes_share_a_scale(record: Record, views: Mapping[str, Any]) -> None:
    kinds = {f"indicators/{each.id}/": each.kind for each in record.indicators.values()}
    sharing = [measure for measure in views["figures"]["measures"] if measure["scale"] >= 0]
    assert sharing
    assert all(kinds[measure["page"]] is IndicatorKind.CHANGE for measure in sharing)


def test_a_source_is_silent_where_it_has_no_figure(record: Record, views: Mapping[str, Any]) -> None:
    sources = list(record.sources)
    for measure in views["figures"]["measures"]:
        own = measure["page"].split("/")[1]
        telling = {item.source for item in record.observations.values() if item.indicator == own}
        assert {sources[place] for place in measure["silent"]} == set(sources) - telling


def test_a_range_is_not_drawn_and_a_figure_without_an_event_is_not_there() -> None:
    items = [records.observation("range", value="3", upper="5"), records.observation("alone")]
    view = _views(records.record([records.event("one", observations=("range",))], observations=items))["figures"]
    assert [value["drawn"] for value in view["values"]] == [False]


def test_a_figure_may_be_of_a_topic_and_a_source_that_no_event_has() -> None:
    other = records.observation("far", source="other")
    event = records.event("one", observations=("far",), topics=("care",))
    topics = (*records.TOPICS, records.TOPICS[0].model_copy(update={"id": "care"}))
    sources = (records.source(), records.source("other"))
    view = _views(records.record([event], observations=[other], sources=sources, topics=topics))["figures"]
    assert [view["topics"][measure["topic"]][0] for measure in view["measures"]] == ["safety"]
    assert [view["sides"][value["source"]][0] for value in view["values"]] == ["other"]


def test_every_tie_is_a_relation_and_none_says_only_that_names_differ(record: Record, views: Mapping[str, Any]) -> None:
    view, order = views["threads"], _order(record)
    ids = [order[knot["event"]] if knot["event"] >= 0 else knot["page"].split("/")[1] for knot in view["knots"]]
    own = [(each.id, each.relations) for each in record.events.values()]
    own += [(each.id, each.relations) for each in record.entities.values()]
    stated = {
        (frozenset((id_, relation.to)), str(relation.basis))
        for id_, relations in own
        for relation in relations
        if relation.type != "distinct_from"
    }
    ties = [tie for thread in view["threads"] for tie in thread["ties"]]
    assert len(ties) > 200
    assert {(frozenset((ids[first], ids[second])), basis) for first, second, _, basis in ties} <= stated
    alike = {frozenset((ids[first], ids[second])) for first, second, *_ in view["alike"]}
    assert frozenset(("jiangsu-police-digital-intelligence", "suqian-police-digital-intelligence")) in alike


def test_every_knot_of_a_thread_stands_in_one_column(views: Mapping[str, Any]) -> None:
    for thread in views["threads"]["threads"]:
        knots = [knot for column in thread["columns"] for knot in column]
        assert len(knots) == len(set(knots)) > 1
        assert thread["centre"] in knots
        assert {end for tie in thread["ties"] for end in tie[:2]} == set(knots)


def test_a_record_without_anything_has_views_without_anything() -> None:
    found = _views(records.record())
    assert found["sources"]["strips"] == []
    assert found["figures"]["values"] == []
    assert found["threads"]["threads"] == []
