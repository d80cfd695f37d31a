"""What is proposed for a token is what the editors of this record wrote."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator import pipeline
from generator.edit.scaffold.figures import figure
from tests.projects import ROOT


def test_the_proposal_agrees_with_the_real_record() -> None:
    draft = pipeline.draft(ROOT)
    values = [entry.value for entry in draft.observations]
    said = [figure(draft, value.token) for value in values]
    bounds = [value.id for value, each in zip(values, said, strict=True) if each is None or each.bound != value.bound]
    assert bounds == []
    differing = [
        value.id
        for value, each in zip(values, said, strict=True)
        if each and (abs(value.value), value.unit) != (each.value, each.unit or value.unit)
    ]
    assert differing == []


def test_no_numeral_and_unknown_measure_words() -> None:
    draft = pipeline.draft(ROOT)
    assert figure(draft, "民警") is None
    unknown = figure(draft, "近300艘")
    assert unknown is not None
    assert (unknown.value, unknown.unit, unknown.bound.value) == (Decimal(300), None, "under")
    assert unknown.measure == "艘", "which a unit has to have"


@pytest.mark.parametrize(("token", "fraction", "bound"), [("三分之一", "1/3", "exact"), ("近五分之二", "2/5", "under")])
def test_a_fraction_stays_a_fraction(token: str, fraction: str, bound: str) -> None:
    said = figure(pipeline.draft(ROOT), token)
    assert said is not None
    assert (said.value, said.fraction, said.bound.value) == (None, fraction, bound)
