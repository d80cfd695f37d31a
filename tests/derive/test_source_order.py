"""What stands before what: by date, then by the passages of a source, and never by the letters of an id."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import permutations
from typing import Any

import pytest

from generator.derive.index import index
from generator.model.events import Event
from tests.records import event, observation, passage, record, source

SOURCES = (
    source("report", passages=(passage(1), passage(2, {"token": "3起"}, {"token": "4起"}), passage(3))),
    source("other"),
)
FIGURES = tuple(observation(id_, passage=2, token=word) for id_, word in (("three", "3起"), ("four", "4起")))


def told(id_: str, number: int, at: int | None = None, **changes: Any) -> Event:
    return event(id_, sources=({"source": "report", "passages": (number,), "at": at},), **changes)


def ids(found: Mapping[str, tuple[Event, ...]], id_: str) -> list[str]:
    return [each.id for each in found.get(id_, ())]


def order(*events: Event) -> list[str]:
    return list(record(events, sources=SOURCES, observations=FIGURES).events)


def test_equal_dates_stand_in_the_order_of_the_passages() -> None:
    assert order(told("a", 3), told("b", 1), told("c", 2)) == ["b", "c", "a"]
    assert order(told("a", 3, date="2022"), told("b", 1)) == ["a", "b"]
    other = event("b", sources=({"source": "other", "passages": (1,)},))
    assert order(told("a", 1), other, told("z", 2)) == ["a", "z", "b"]


@pytest.mark.parametrize("names", list(permutations("abc")))
def test_within_a_passage_the_place_that_editors_gave_counts(names: tuple[str, ...]) -> None:
    events = [told(id_, 2, at) for at, id_ in enumerate(names, 1)]
    assert order(*events) == list(names)
    assert order(*reversed(events)) == list(names)


def test_without_a_place_the_first_numeral_counts() -> None:
    assert order(told("a", 2, observations=("four",)), told("b", 2, observations=("three", "four"))) == ["b", "a"]
    placed = order(told("a", 2, observations=("four",)), told("b", 2, 2, observations=("three",)), told("c", 2, 1))
    assert placed == ["c", "b", "a"], "a place given by an editor counts more than a numeral"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("2013", "../2023"),
        ("2022-12-31", "../2023"),
        ("../2023", "2024"),
        ("../2022", "../2023"),
        ("2023/..", "2024"),
        ("2013/2023", "2023"),
        ("2023", "2023-05"),
        ("../2023-05", "2023-06-01"),
    ],
)
def test_an_open_date_stands_with_the_end_it_names(earlier: str, later: str) -> None:
    assert order(told("b", 1, date=earlier), told("a", 1, date=later)) == ["b", "a"]
    assert order(told("a", 1, date=earlier), told("b", 1, date=later)) == ["a", "b"]


def test_neighbours_are_those_told_next_to_an_event() -> None:
    found = index(record([told("c", 1), told("b", 2), told("a", 3, date="2020")], sources=SOURCES))
    assert (ids(found.told_before, "c"), ids(found.told_after, "c")) == ([], ["b"])
    assert (ids(found.told_before, "b"), ids(found.told_after, "b")) == (["c"], ["a"])
    assert (ids(found.told_before, "a"), ids(found.told_after, "a")) == (["b"], [])


def test_where_nothing_tells_which_is_first_there_is_no_before_and_after() -> None:
    found = index(record([told("b", 2), told("a", 2), told("c", 3)], sources=SOURCES))
    assert (ids(found.told_before, "a"), ids(found.told_before, "b")) == ([], [])
    assert ids(found.told_after, "a") == ids(found.told_after, "b") == ["c"]
    assert ids(found.told_before, "c") == ["a", "b"]
    half = index(record([told("b", 2, 1), told("a", 2)], sources=SOURCES))
    assert not half.told_before
    assert not half.told_after


def test_sources_are_apart_and_what_cites_none_has_no_neighbour() -> None:
    other = event("other", sources=({"source": "other", "passages": (1,)},))
    found = index(record([told("a", 1), other, event("alone", sources=()), event("none", sources=())], sources=SOURCES))
    assert not found.told_before
    assert not found.told_after
    assert not index(record()).told_before
