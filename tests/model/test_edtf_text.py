"""EDTF that has no place on an axis: never taken for nonsense, never a traceback, nothing printed."""

from __future__ import annotations

import contextlib
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import dates, edtf_text, written_dates
from generator.model.edtf_text import Unshown
from tests.render.strings import language


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("XXXX", Unshown.NO_YEAR), ("XXXX-12-XX", Unshown.NO_YEAR), ("XXXX-02-29?", Unshown.NO_YEAR),
        ("-XXXX", Unshown.NO_YEAR), ("../..", Unshown.ALL_OPEN), ("Y17E100", Unshown.TOO_LONG),
        ("Y-1234567890123S3", Unshown.TOO_LONG), ("2004/Y1E99999999", Unshown.TOO_LONG),
        ("XXXX-13", None), ("../202", None), ("2023-1", None), ("20", None), ("2024/2023", None), ("2023-99", None),
        ("", None), ("/", None), ("2023年", None), ("1" * 99_999, None), ("Y17E100-05", None),
    ],
)  # fmt: skip
def test_why_a_date_cannot_be_drawn(text: str, why: Unshown | None) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        dates.parse(text)
    assert edtf_text.unshown(text) is why


PIECES = st.sampled_from(
    [
        *"0123456789-/~?%XSYET:.,[]{}^", "..", "2023", "2023-", "-1X", "-05", "-24", "-0043", "199X", "Y1E5", "S2",
        "T10:10:10Z", "年",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=9).map("".join)


@given(TEXTS)
def test_any_text_is_a_date_with_words_or_refused_in_silence(text: str) -> None:
    try:
        known = dates.parse(text)
    except ValueError:
        edtf_text.unshown(text)
    else:
        assert known.first <= known.last
        assert known.named_years
        assert edtf_text.unshown(text) is None
        for code in ("zh", "en"):
            assert "{" not in language(code).date(text)


@given(TEXTS)
def test_nothing_is_printed(text: str) -> None:
    """``check --format json`` writes to the same stream."""
    with contextlib.redirect_stdout(io.StringIO()) as printed, contextlib.suppress(ValueError):
        edtf_text.unshown(text)
        written_dates.read(text)
    assert printed.getvalue() == ""
