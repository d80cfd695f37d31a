from __future__ import annotations

import pytest

from generator.charts.labels import cut, plain


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [("一二三", 3, "一二三"), ("一二三四", 3, "一二…"), ("abcde", 3, "abcde"), ("abcdef", 3, "abc…"), ("", 3, "")],
)
def test_a_label_is_cut_to_its_room(text: str, ems: int, expected: str) -> None:
    assert cut(text, ems) == expected


def test_a_label_is_one_line_that_xml_can_hold() -> None:
    assert plain(" a\n\n b\tc ") == "a b c"
    assert plain("a\x00b\ud800c\uffff") == "a\ufffdb\ufffdc\ufffd"
