"""A word is put in the place of another one only where no third can be meant."""

from __future__ import annotations

import pytest

from generator.validate.reading.nearest import unmistakable


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("tpye", ["type", "title"], "type"),
        ("type", ["type"], "type"),
        ("bassis", ["basis", "bases"], None),
        ("bassis", ["basis", "date_basis"], "basis"),
        ("summmary", ["summary", "sumry"], "summary"),
        ("summmary", ["summary", "summery"], None),
        ("ab", ["ac"], None),
        ("type", [], None),
    ],
)
def test_a_slip_is_mended_where_every_other_word_is_two_further(word: str, known: list[str], meant: str | None) -> None:
    assert unmistakable(word, known) == meant
