"""What the questions for an observation ask and propose, from its indicator and its token."""

from __future__ import annotations

from typing import Final

import pytest

from generator import pipeline
from generator.edit.scaffold.forms import FORMS
from tests.rules.overlay import MINIMAL

ASKED: Final = {question.name: question for question in FORMS["observation"]}


@pytest.mark.parametrize(
    ("indicator", "is_asked"), [("theft-cases-change", True), ("loss-averted-amount", False), ("nothing", False)]
)
def test_only_a_change_has_a_direction(indicator: str, is_asked: bool) -> None:
    draft = pipeline.draft(MINIMAL)
    assert ASKED["direction"].asked_if(draft, {"indicator": indicator}) is is_asked
    assert ASKED["verb"].asked_if(draft, {"indicator": indicator}) is is_asked


@pytest.mark.parametrize(
    ("token", "direction", "value", "upper"),
    [
        ("2.2%", "increase", "2.2", None),
        ("2.2%", "decrease", "-2.2", None),
        ("3%至5%", "increase", "3", "5"),
        ("3%至5%", "decrease", "-5", "-3"),  # the lower end of a fall is its greater size
        ("民警", "decrease", None, None),
    ],
)
def test_a_fall_is_negative_and_its_ends_change_places(
    token: str, direction: str, value: str | None, upper: str | None
) -> None:
    draft, answers = pipeline.draft(MINIMAL), {"token": token, "direction": direction}
    assert ASKED["value"].proposes(draft, answers) == value
    assert ASKED["upper"].proposes(draft, answers) == upper
    assert ASKED["upper"].asked_if(draft, answers) is (upper is not None)
