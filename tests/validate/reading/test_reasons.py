"""What a token looks like to those who say why it is no figure."""

from __future__ import annotations

import pytest

from generator.validate.reading.reasons import is_called, is_scaled_unit


@pytest.mark.parametrize(("token", "is_unit"), [("万元", True), ("元", False), ("亿", False), ("三万元", False)])
def test_the_head_of_a_column_is_a_unit_with_its_scale(token: str, is_unit: bool) -> None:
    assert is_scaled_unit(token) is is_unit


@pytest.mark.parametrize(
    ("token", "called"),
    [("110", True), ("96110", True), ("G2503", True), ("x", False), ("第三", False), ("4.0", False)],
)
def test_a_number_to_call_is_a_line_or_a_name_with_digits(token: str, called: bool) -> None:
    assert is_called(token) is called
