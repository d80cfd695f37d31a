"""EDTF that the record does not show: never taken for nonsense, never a traceback, nothing printed."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import dates, edtf_text, written_dates


@pytest.mark.parametrize(
    ("text", "nearest"),
    [
        ("199X", "1990/1999"), ("19XX", "1900/1999"), ("199X~", "1990~/1999~"), ("2004-XX", "2004"),
        ("2004-06-XX", "2004-06"), ("2023-1X", "2023-10/2023-12"), ("2023-0X", "2023-01/2023-09"),
        ("2023-05-1X", "2023-05-10/2023-05-19"), ("202X/2024", "2020/2024"),
        ("/2006", "../2006"), ("2004-06-01/", "2004-06-01/.."), ("2023~/", "2023~/.."),
        ("2001-25", "2001-03/2001-05"), ("2001-34", "2001-04/2001-06"), ("2001-41", "2001-07/2001-12"),
        ("2004-06~-11", "2004-06-11~"), ("2004-?06-11", "2004-06-11?"), ("?2004-06-~11", "2004-06-11%"),
        ("1950S2", "1900/1999"), ("1950S3", "1950/1959"), ("2023-05-17T10:00:00", "2023-05-17"),
        ("{2020,2021}", "2020/2021"), ("[1667,1668,1670..1672]", "1667/1672"),
        ("-0044", ""), ("0000", ""), ("Y17E7", ""), ("../..", ""), ("XXXX", ""), ("[..1760-12-03]", ""),
    ],
)  # fmt: skip
def test_the_nearest_form(text: str, nearest: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        dates.parse(text)
    assert edtf_text.nearest(text) == nearest


@pytest.mark.parametrize("text", ["../202", "2023-1", "20", "2024/2023", "2023-99", "", "/", "2023年", "1" * 99_999])
def test_what_is_no_edtf(text: str) -> None:
    assert edtf_text.nearest(text) is None


PIECES = st.sampled_from([*"0123456789-/~?%XSYET:.,[]{}^", "..", "2023", "2023-", "-1X", "-05", "-24", "年"])
TEXTS = st.lists(PIECES, max_size=9).map("".join)


@given(TEXTS)
def test_any_text_is_a_date_or_refused_in_silence(text: str) -> None:
    try:
        known = dates.parse(text)
    except ValueError:
        nearest = edtf_text.nearest(text)
        assert not nearest or dates.parse(nearest)
    else:
        assert known.lower or known.upper
        assert (known.lower or known.upper) <= (known.upper or known.lower)  # type: ignore[operator]
        assert known.named_years


@given(TEXTS)
def test_nothing_is_printed(text: str) -> None:
    """``check --format json`` writes to the same stream."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(ValueError):
        edtf_text.nearest(text)
        written_dates.read(text)
    assert printed.getvalue() == ""
