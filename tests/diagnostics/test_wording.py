from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics.wording import MAX_SHOWN, printable, shown


@given(st.text(st.characters(), max_size=200) | st.text(alphabet="\ud800\x1b\u202e\n中 ", max_size=200))
def test_whatever_is_shown_can_be_printed_on_one_line(text: str) -> None:
    assert printable(text).isprintable()
    printable(text).encode("utf-8")


def test_long_text_is_cut() -> None:
    assert shown("x" * 10_000) == "x" * MAX_SHOWN + "…"
    assert shown("短") == "短"
    assert shown("x" * MAX_SHOWN) == "x" * MAX_SHOWN
    assert shown("x" * (MAX_SHOWN + 1)) == "x" * MAX_SHOWN + "…"
