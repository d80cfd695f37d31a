from __future__ import annotations

from generator.derive.regions import lineage, nested
from tests.records import REGIONS

_REGIONS = {region.code: region for region in REGIONS}


def test_a_region_comes_after_the_one_it_lies_in() -> None:
    assert [(depth, region.code) for depth, region in nested(_REGIONS)] == [
        (0, "320000"),
        (1, "320500"),
        (2, "320583"),
        (1, "321300"),
    ]


def test_the_lineage_leads_up_to_the_top() -> None:
    assert lineage("320583", _REGIONS) == ("320583", "320500", "320000")


def test_a_region_whose_parent_is_not_there_is_at_the_top() -> None:
    alone = {"320583": _REGIONS["320583"]}
    assert lineage("320583", alone) == ("320583",)
    assert [depth for depth, _ in nested(alone)] == [0]
