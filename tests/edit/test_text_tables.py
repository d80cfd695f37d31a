"""Which cell of a table a numeral of a text stands in."""

from __future__ import annotations

from typing import Final

import pytest

from generator.edit.text_tables import Cell, cell_of

TABLE: Final = ("地区\t立案（起）", "云泽市\t12")


def test_a_cell_has_the_words_of_its_row_and_of_its_column() -> None:
    assert cell_of(TABLE, 2, TABLE[1].index("12")) == Cell("云泽市", "立案", "起")


@pytest.mark.parametrize("passage", [-1, 0, 3])
def test_a_passage_that_the_text_has_not_holds_no_cell(passage: int) -> None:
    assert cell_of(TABLE, passage, TABLE[1].index("12")) is None
