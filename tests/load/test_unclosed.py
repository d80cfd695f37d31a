"""Where the quotes and brackets of a line of YAML close."""

from __future__ import annotations

import pytest

from generator.load.unclosed import end, open_bracket, open_quote


@pytest.mark.parametrize(
    ("value", "closed"),
    [
        ("'it''s' x", 7),  # two single quotes are one, and close nothing
        ("'a''", 0),
        ("'''", 0),
        ("['a''b', c]", 11),
        ('"a\\"b" c', 6),
        ("[a, {b: c}] d", 11),
        ("[a, {b: c}", 0),
    ],
)
def test_a_value_ends_where_what_it_begins_with_is_closed(value: str, closed: int) -> None:
    assert end(value) == closed


def test_what_a_line_leaves_open_is_found_past_what_it_closes() -> None:
    assert open_bracket("a: [ 'b''c, [d', e") == 4
    assert open_bracket("a: [b, {c: d") == 8
    assert open_bracket("a: [b, {c: d}]") == 0
    assert open_quote("a: 'b''c") == 4
    assert open_quote("a: 'b''c'") == 0
