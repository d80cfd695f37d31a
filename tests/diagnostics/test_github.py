from __future__ import annotations

from generator.diagnostics import github
from tests.diagnostics.findings import FINDINGS, TWICE


def test_one_escaped_line_per_finding() -> None:
    assert github.render(FINDINGS, "en").splitlines() == [
        "::error file=content/events/2023/a%2C b.yaml,line=2,col=8,title=bad-id::the id “x” is 100%25 wrong%0AFix it.",
        "::warning file=content/units.yaml,line=1,col=1,title=orphan-observation::no event%0AAdd it.",
        "::notice file=content/missing.yaml,line=9,col=9,title=missing-translation::no English%0AAdd it.",
    ]


def test_the_end_of_a_place_is_told_where_it_is_known() -> None:
    assert ",line=4,col=10,endColumn=14,title=duplicate-id" in github.render((TWICE,), "en")
