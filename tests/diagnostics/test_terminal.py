"""What a terminal shows: widths, and styles only where there is one."""

from __future__ import annotations

import io

import pytest

from generator.diagnostics.terminal import BOLD, PLAIN, cells, plain, put


@pytest.mark.parametrize(
    ("text", "width"),
    [("", 0), ("abc", 3), ("编年", 4), ("，。", 4), ("ｅ", 2), ("e\u0301", 1), ("a\u200bb", 2), ("😀", 2)],
)
def test_letters_take_as_many_cells_as_terminals_give_them(text: str, width: int) -> None:
    assert cells(text) == width


def test_a_file_has_the_text_and_no_styles() -> None:
    file = io.StringIO()
    put(file, ("甲", BOLD), ("乙\n", PLAIN))
    assert file.getvalue() == "甲乙\n\n"
    assert plain(("甲", BOLD), ("乙", PLAIN)) == "甲乙"
