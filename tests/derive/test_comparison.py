from __future__ import annotations

from dataclasses import replace

from generator.derive.comparison import SideKind, comparisons, twin
from tests import records
from tests.this_record import this_record


def test_only_indicators_of_both_regions_are_shared() -> None:
    record = this_record()
    (compared,) = comparisons(record, SideKind.REGION)
    assert (compared.left.id, compared.right.id) == ("320000", "321300")
    for item in compared.shared:
        assert {one.indicator for one in (*item.left, *item.right)} == {item.indicator.id}
        assert {one.region for one in item.left} == {compared.left.id}
        assert {one.region for one in item.right} == {compared.right.id}
    assert len(compared.shared) == 3


def test_look_alikes_share_topic_and_kind_and_no_indicator() -> None:
    record = this_record()
    (compared,) = comparisons(record, SideKind.REGION)
    shared = {item.indicator.id for item in compared.shared}
    assert compared.alike
    for item in compared.alike:
        ones, others = ({record.indicators[one.indicator].id for one in side} for side in (item.left, item.right))
        assert not ones & others
        assert not (ones | others) & shared
        found = [record.indicators[id_] for id_ in (*ones, *others)]
        assert {(one.topic, one.kind) for one in found} == {(item.topic, item.kind)}
    named = {one.id for item in compared.alike for one in (*item.left, *item.right)}
    assert {"jiangsu-current-homicide-streak", "suqian-homicide-streak"} <= named
    assert {"jiangsu-enterprise-losses-recovered", "suqian-losses-recovered"} <= named


def test_a_record_of_one_region_compares_nothing() -> None:
    record = this_record()
    mine = {id_: item for id_, item in record.observations.items() if item.region == "320000"}
    assert comparisons(replace(record, observations=mine), SideKind.REGION) == ()


def test_what_only_one_side_has_is_listed_once() -> None:
    record = this_record()
    (compared,) = comparisons(record, SideKind.REGION)
    shared = {item.indicator.id for item in compared.shared}
    alike = {one.indicator for item in compared.alike for one in (*item.left, *item.right)}
    ones, others = ({indicator.id for indicator in side} for side in compared.alone)
    assert ones
    assert others
    assert not ones & others
    assert not (ones | others) & (shared | alike)


def test_the_sources_of_the_record_repeat_its_regions() -> None:
    record = this_record()
    (sources,) = comparisons(record, SideKind.SOURCE)
    assert (sources.left.id, sources.right.id) == ("jiangsu-2023", "suqian-2023")
    assert twin(sources, comparisons(record, SideKind.REGION)) is not None


def test_two_yearly_reports_of_one_region_are_compared_as_sources() -> None:
    record = records.record(
        sources=(records.source("y2022"), records.source("y2023")),
        indicators=(records.indicator(), records.indicator("kept"), records.indicator("fresh")),
        observations=(
            records.observation("a", period="2022", source="y2022"),
            records.observation("b", period="2023", value="5", source="y2023"),
            records.observation("c", indicator="kept", period="2022", source="y2022"),
            records.observation("d", indicator="fresh", period="2023", source="y2023"),
        ),
    )
    assert comparisons(record, SideKind.REGION) == ()
    (compared,) = comparisons(record, SideKind.SOURCE)
    assert twin(compared, ()) is None
    (shared,) = compared.shared
    assert [item.id for item in shared.left] == ["a"]
    assert [item.id for item in shared.right] == ["b"]
    (alike,) = compared.alike
    assert [item.id for item in (*alike.left, *alike.right)] == ["c", "d"]
