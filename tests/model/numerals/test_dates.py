"""Dates that stand in Chinese articles are no figures, and say themselves as far as they can."""

from __future__ import annotations

import pytest

from generator.model import numerals
from generator.model.numerals import TokenKind


@pytest.mark.parametrize(
    ("token", "edtf"),
    [
        ("2023年5月17日", "2023-05-17"),
        ("２０２３年５月", "2023-05"),
        ("二〇二三年十二月", "2023-12"),
        ("二○二二年", "2022"),
        ("2023年上半年", "2023-01/2023-06"),
        ("2023年第三季度", "2023-07/2023-09"),
        ("2023年前三季度", "2023-01/2023-09"),
        ("2023年1—11月", "2023-01/2023-11"),
        ("2023年5月17日至19日", "2023-05-17/2023-05-19"),
        ("2023年5月至7月", "2023-05/2023-07"),
        ("2024年2月下旬", "2024-02-21/2024-02-29"),
        ("2021—2025年", "2021/2025"),
        ("2021年至2025年", "2021/2025"),
        ("20世纪90年代", "199X"),
        ("19世纪", "18XX"),
        ("公元前221年", "-0220"),
        ("2023-05-17", "2023-05-17"),
        ("5⽉1⽇", None),
        ("上半年", None),
        ("一季度", None),
        ("周一至周五", None),
        ("九十年代", None),
        ("近五年来", None),
        ("9时30分", None),
    ],
)
def test_a_date(token: str, edtf: str | None) -> None:
    (found,) = list(numerals.found(f"于{token}开工"))
    assert (found.token, found.reading.kind) == (token, TokenKind.DATE)
    assert numerals.date_of(token) == edtf
    assert found.reading.date == edtf


@pytest.mark.parametrize(
    ("token", "edtf"),
    [
        ("5月17日", "2023-05-17"),
        ("5月17日至19日", "2023-05-17/2023-05-19"),
        ("1—11月", "2023-01/2023-11"),
        ("4月上旬", "2023-04-01/2023-04-10"),
        ("下半年", "2023-07/2023-12"),
        ("第三季度", "2023-07/2023-09"),
        ("十二月", "2023-12"),
    ],
)
def test_a_date_without_a_year_is_read_in_the_year_given(token: str, edtf: str) -> None:
    assert numerals.date_of(token) is None
    assert numerals.date_of(token, 2023) == edtf


@pytest.mark.parametrize("token", ["3日内", "半年", "两年半", "5个月", "110日", "连续三年", "75周年"])
def test_a_length_of_time_is_no_date(token: str) -> None:
    (found,) = list(numerals.found(f"历时{token}，"))
    assert (found.token, found.reading.kind) == (token, TokenKind.FIGURE)
