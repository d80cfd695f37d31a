from __future__ import annotations

from generator.derive.pairs import is_drawn_change, leading, pairs
from generator.derive.sides import side_of, sides
from generator.model.record import Record
from tests import records


def reported(*observations: dict[str, str], **event: object) -> Record:
    """What a town and a province report, the town's source first in the record."""
    return records.record(
        [records.event("case", **event)],
        sources=(records.source("town", region="321300"), records.source("province")),
        indicators=(
            records.indicator(),
            records.indicator("limit", kind="threshold"),
            records.indicator("rate", kind="change", base="previous_year", unit="percent"),
        ),
        observations=tuple(records.observation(item["id"], **item) for item in observations),
    )


def ids(record: Record) -> list[list[list[str]]]:
    found = pairs(record.observations.values(), side_of(record), len(sides(record)))
    return [[[item.id for item in cell] for cell in pair.cells] for pair in found]


def test_the_widest_side_comes_first_whatever_the_order_of_the_sources() -> None:
    record = reported()
    assert sides(record) == ("320000", "321300")
    assert side_of(record) == {"town": 1, "province": 0}


def test_a_side_that_says_nothing_has_an_empty_cell() -> None:
    record = reported({"id": "one", "source": "town"}, {"id": "two", "source": "province", "indicator": "limit"})
    assert ids(record) == [[[], ["one"]], [["two"], []]]


def test_both_sides_of_one_indicator_are_one_pair() -> None:
    record = reported({"id": "one", "source": "town"}, {"id": "two", "source": "province"})
    assert ids(record) == [[["two"], ["one"]]]


def test_a_region_within_belongs_to_the_side_whose_source_tells_of_it() -> None:
    record = reported({"id": "one", "source": "province", "region": "321300"})
    assert ids(record) == [[["one"], []]]


def test_of_two_years_the_later_is_shown() -> None:
    record = reported(
        {"id": "late", "source": "town", "period": "2024"},
        {"id": "early", "source": "town", "period": "2023"},
        {"id": "open", "source": "province", "period": "../2023"},
    )
    assert ids(record) == [[["open"], ["late"]]]


def test_ranges_and_counts_are_no_bars() -> None:
    change = {"source": "town", "indicator": "rate", "unit": "percent", "value": "-3", "direction": "decrease"}
    record = reported(
        {"id": "drawn", **change}, {"id": "range", **change, "upper": "-2"}, {"id": "count", "source": "town"}
    )
    assert [item.id for item in record.observations.values() if is_drawn_change(item, record)] == ["drawn"]


FIGURES = (
    {"id": "limit", "source": "town", "indicator": "limit"},
    {"id": "one", "source": "town"},
    {"id": "two", "source": "province"},
)


def test_a_limit_never_leads() -> None:
    record = reported(*FIGURES, observations=("limit", "one", "two"))
    found = leading(record.events["case"], record)
    assert found is not None
    assert found.id == "one"


def test_the_editors_say_what_leads() -> None:
    record = reported(*FIGURES, observations=("limit", "one", "two"), lead="two")
    found = leading(record.events["case"], record)
    assert found is not None
    assert found.id == "two"


def test_an_event_with_limits_alone_has_no_leading_figure() -> None:
    record = reported(*FIGURES, observations=("limit",))
    assert leading(record.events["case"], record) is None
