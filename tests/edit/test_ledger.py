"""Which of the equal numerals of a passage a draft speaks of."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from generator import pipeline
from generator.edit.draft_items import DraftedToken
from generator.edit.ledger import Ledger
from tests.rules.overlay import overlay

SOURCE: Final = """\
# content/sources/equal-2024.yaml
id: equal-2024
type: report
title: {zh: 年报}
region: "320000"
reach: "2024"
description: {zh: 一年的工作。}
passages:
  - passage: 1
    tokens: [{token: 两}, {token: 三}, {token: 两, status: name}, {token: 两}]
"""


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger(pipeline.draft(overlay(SOURCE, tmp_path).project), "equal-2024", {})


@pytest.mark.parametrize(("nth", "place"), [(1, 0), (2, 2), (3, 3), (4, None)])
def test_a_token_with_a_number_is_that_one_of_its_equals(ledger: Ledger, nth: int, place: int | None) -> None:
    assert ledger.place_of(1, DraftedToken(1, "两", nth, {"status": "name"})) == place


def test_a_token_without_a_number_is_one_that_is_said_already_else_a_free_one(ledger: Ledger) -> None:
    named, ordinal = (DraftedToken(1, "两", 0, {"status": status}) for status in ("name", "ordinal"))
    assert ledger.place_of(1, named) == 2
    assert ledger.place_of(1, ordinal) == 0
