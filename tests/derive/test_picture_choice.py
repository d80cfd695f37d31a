"""Which picture an indicator has: by the table, kind by kind, and for every indicator of the record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from generator.derive import picture_choice
from generator.derive.index import index
from generator.derive.picture_choice import Picture, picture
from generator.model.record import Record
from generator.model.vocabulary import IndicatorKind
from tests.records import event, indicator, observation, record, source
from tests.this_record import this_record

SOURCES = (source(), source("city", region="321300"))
PERCENT = {"unit": "percent"}
CITY = {"region": "321300", "source": "city"}


def chosen(kind: str, *values: dict[str, Any], **held: Any) -> Picture:
    """The picture of an indicator of a kind that has these values."""
    items = [observation(f"value-{number}", **value) for number, value in enumerate(values)]
    unit = values[0].get("unit", "case") if values else "case"
    return picture_of(items, indicator(kind=kind, unit=unit, **held))


def picture_of(items: Sequence[Any], measured: Any, *more: Any, events: Sequence[Any] = ()) -> Picture:
    found = record(events, observations=items, sources=SOURCES, indicators=(measured, *more))
    return picture(measured, index(found))


@pytest.mark.parametrize(
    ("kind", "values", "expected"),
    [
        ("count", [], Picture.NOTHING),
        ("count", [{}], Picture.LARGE),
        ("amount", [{"unit": "yuan"}], Picture.LARGE),
        ("duration", [{"unit": "minute"}], Picture.LARGE),
        ("threshold", [{"unit": "minute"}], Picture.LARGE),
        ("threshold", [PERCENT], Picture.LARGE),
        ("share", [{**PERCENT, "value": 66.8}], Picture.SHARE),
        ("share", [{"unit": "whole", "fraction": "1/3", "value": None}], Picture.SHARE),
        ("share", [{**PERCENT, "value": 120}], Picture.LARGE),
        ("share", [{**PERCENT, "value": 60, "upper": 70}], Picture.LARGE),
        ("share", [{**PERCENT, "value": 60}, {**PERCENT, "value": 70, **CITY}], Picture.SIDES),
        ("change", [{**PERCENT, "value": -2}], Picture.CHANGES),
        ("change", [{**PERCENT, "value": -2}, {**PERCENT, "value": 7, **CITY}], Picture.CHANGES),
        ("change", [{"value": 3}], Picture.LARGE),
        ("change", [{**PERCENT, "value": -5, "upper": -3}], Picture.LARGE),
        ("change", [{**PERCENT, "value": -2}, {**PERCENT, "value": 7, "period": "2024"}], Picture.SERIES),
        ("count", [{}, {"period": "2024"}], Picture.SERIES),
        ("count", [{}, {"period": "2024", **CITY}], Picture.SERIES),
        ("duration", [{"unit": "minute"}, {"unit": "hour", "value": 1, "period": "2024"}], Picture.SERIES),
        ("count", [{}, {"period": "2024", "upper": 9}], Picture.LARGE),
        ("count", [{"value": 8}, {"value": 2, **CITY}], Picture.PART),
        ("count", [{"value": 8}, {"value": 2, "period": "../2023", **CITY}], Picture.PART),
        ("count", [{"value": 2}, {"value": 8, **CITY}], Picture.SIDES),
        ("count", [{"region": "320500"}, {"value": 2, **CITY}], Picture.SIDES),
        ("duration", [{"unit": "minute"}, {"unit": "minute", "value": 2, **CITY}], Picture.SIDES),
        ("streak", [{"period": "2018/2023", "value": 6}], Picture.STREAK),
        ("streak", [{"period": "2018/2023", "value": 6}, {"period": "2018/2024", "value": 7}], Picture.STREAK),
        ("streak", [{"period": "2018/..", "value": 6}], Picture.LARGE),
    ],
)
def test_each_kind_has_the_picture_of_the_table(kind: str, values: list[dict[str, Any]], expected: Picture) -> None:
    assert chosen(kind, *values) is expected


def test_what_a_source_counts_within_another_is_a_part_of_it() -> None:
    whole, old = indicator("whole"), indicator("old", part_of="whole")
    items = [observation("all", indicator="whole", value=43), observation("some", indicator="old", value=7)]
    assert picture_of(items, old, whole) is Picture.PART
    assert picture_of(items, whole, old) is Picture.LARGE, "the whole stands for itself"
    elsewhere = [items[0], observation("some", indicator="old", value=7, **CITY)]
    assert picture_of(elsewhere, old, whole) is Picture.LARGE, "the whole of another region"
    greater = [items[0], observation("some", indicator="old", value=70)]
    assert picture_of(greater, old, whole) is Picture.LARGE, "no part is more than its whole"


def test_people_who_died_are_a_sentence_whatever_the_numbers() -> None:
    items = [observation("dead"), observation("dead-city", value=1, **CITY)]
    held = [event("memory", type="memorial", observations=("dead",))]
    assert picture_of(items, indicator(), events=held) is Picture.SENTENCE


def test_up_to_four_regions_have_panels() -> None:
    regions = ("320000", "320500", "320583", "321300")
    items = [
        observation(f"v-{code}-{year}", region=code, period=str(year)) for code in regions for year in (2022, 2023)
    ]
    assert picture_of(items, indicator()) is Picture.SERIES


def test_of_two_units_the_base_is_the_scale() -> None:
    found = record(observations=[observation("hour", unit="hour", value=2)])
    assert picture_choice.size(found.observations["hour"], found) == Decimal(120)


MAY_HAVE = {
    IndicatorKind.CHANGE: {Picture.CHANGES},
    IndicatorKind.SHARE: {Picture.SHARE},
    IndicatorKind.STREAK: {Picture.STREAK},
    IndicatorKind.AMOUNT: {Picture.LARGE},
    IndicatorKind.DURATION: {Picture.LARGE},
    IndicatorKind.THRESHOLD: {Picture.LARGE},
    IndicatorKind.COUNT: {Picture.LARGE, Picture.PART, Picture.SENTENCE},
}
"""While the record has one year and at most two regions of an indicator."""


@pytest.fixture(scope="module")
def own() -> Record:
    """The project's own record."""
    return this_record()


def test_every_indicator_of_the_record_has_the_picture_of_its_kind(own: Record) -> None:
    found = index(own)
    for measured in own.indicators.values():
        assert picture(measured, found) in MAY_HAVE[measured.kind], measured.id
    parts = {id_ for id_, measured in own.indicators.items() if picture(measured, found) is Picture.PART}
    assert parts == {"long-cold-homicide-cases-cleared", "second-class-model-officers"}


def test_a_figure_is_large_only_where_one_value_is_all_there_is(own: Record) -> None:
    found = index(own)
    for measured in own.indicators.values():
        if picture(measured, found) is Picture.LARGE:
            assert len(found.observations_by_indicator[measured.id]) == 1, measured.id


def test_two_years_of_any_indicator_make_a_series_at_once(own: Record) -> None:
    """All but streaks, which are years already, and people who died."""
    later = {
        f"{item.id}-later": item.model_copy(update={"id": f"{item.id}-later", "period": "2024"})
        for item in own.observations.values()
    }
    grown = index(replace(own, observations={**own.observations, **later}))
    for measured in own.indicators.values():
        is_apart = measured.kind is IndicatorKind.STREAK or picture(measured, grown) is Picture.SENTENCE
        assert is_apart or picture(measured, grown) is Picture.SERIES, measured.id
