from __future__ import annotations

from dataclasses import replace

from generator.derive.comparison import comparisons
from generator.load.content import read_content
from generator.model.record import Record
from generator.validate.validate import validate
from tests.projects import ROOT


def _record() -> Record:
    record, findings = validate(read_content(ROOT))
    assert record is not None, findings
    return record


def test_only_indicators_of_both_regions_are_shared() -> None:
    record = _record()
    (compared,) = comparisons(record)
    assert (compared.left, compared.right) == ("320000", "321300")
    for item in compared.shared:
        assert {one.indicator for one in (*item.left, *item.right)} == {item.indicator.id}
        assert {one.region for one in item.left} == {compared.left}
        assert {one.region for one in item.right} == {compared.right}
    assert len(compared.shared) == 3


def test_look_alikes_share_topic_and_kind_and_no_indicator() -> None:
    record = _record()
    (compared,) = comparisons(record)
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
    record = _record()
    mine = {id_: item for id_, item in record.observations.items() if item.region == "320000"}
    assert comparisons(replace(record, observations=mine)) == ()
