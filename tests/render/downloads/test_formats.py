"""Cells of CSV: no text is a formula for a spreadsheet, and every number stays one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.files.csv_cells import cell

BEGINNINGS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


@pytest.mark.parametrize("beginning", BEGINNINGS)
def test_a_text_that_would_be_run_is_quoted(beginning: str) -> None:
    assert cell(f"{beginning}SUM(A1)") == f"'{beginning}SUM(A1)"
    assert cell((f"{beginning}1", "x")) == f"'{beginning}1; x"
    assert cell(f"x{beginning}1") == f"x{beginning}1"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        ("", ""),
        ((), ""),
        (("a", "b"), "a; b"),
        (-3, "-3"),
        (0, "0"),
        (Decimal("-2.50"), "-2.5"),
        (Decimal("1E+5"), "100000"),
        (Decimal("0.000"), "0"),
        (Decimal("0.0000001"), "0.0000001"),
    ],
)
def test_a_value_is_written_digit_by_digit(value: object, written: str) -> None:
    assert cell(value) == written
