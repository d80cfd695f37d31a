from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.edit.scaffold.identifiers import propose
from generator.model.base import ID_PATTERN


@pytest.mark.parametrize(
    ("zh", "en", "expected"),
    [
        ("昆山救援", "The rescue of an elder in Kunshan’s park", "rescue-elder-kunshans-park"),
        ("昆山救援", None, "kun-shan-jiu-yuan"),
        ("重庆", "", "chong-qing"),
        (None, "Café of 2023", "cafe-2023"),
        ("…", "!", "event"),
        (None, "taken", "taken-3"),
        (None, "a very long title " * 9, "very-long-title-very-long-title-very-long-title"),
    ],
)
def test_ids_are_made_of_titles(zh: str | None, en: str | None, expected: str) -> None:
    assert propose(zh, en, {"taken", "taken-2"}, "event") == expected


@given(st.text(), st.text())
def test_every_proposal_is_an_id(zh: str, en: str) -> None:
    assert re.fullmatch(ID_PATTERN, propose(zh, en, ()))
