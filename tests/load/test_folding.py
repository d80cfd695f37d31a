"""Chinese over several lines has no space where the lines meet; other languages have one."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.load.compose import compose
from generator.load.nodes import plain


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (">\n  公安机关组织\n  开展夜间巡防\n", "公安机关组织开展夜间巡防\n"),
        (">-\n  甲地，\n  乙地。\n\n  丙地\n", "甲地，乙地。\n丙地"),
        ("公安机关组织\n  开展夜间巡防", "公安机关组织开展夜间巡防"),
        ('"公安机关组织\n  开展夜间巡防"', "公安机关组织开展夜间巡防"),
        ("'称\n  “平安”行动'", "称“平安”行动"),
        (">-\n  公安 机关\n  巡防\n", "公安 机关巡防"),
        (">-\n  共\n  {n}\n", "共 {n}"),
        (">-\n  night\n  patrols\n", "night patrols"),
        (">-\n  called “a”\n  “b” too\n", "called “a” “b” too"),
        (">-\n  在 App\n  上\n", "在 App 上"),
        ("|-\n  甲\n  乙\n", "甲\n乙"),
    ],
)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_lines_that_meet(written: str, read: str, line_end: str) -> None:
    root, findings = compose(f"a: {written}\n".replace("\n", line_end), PurePosixPath("x"))
    assert findings == ()
    assert root is not None
    assert plain(root) == {"a": read}


def test_keys_and_items_stay_apart() -> None:
    root, _ = compose("甲: 一\n乙: [二,\n  三]\n", PurePosixPath("x"))
    assert root is not None
    assert plain(root) == {"甲": "一", "乙": ["二", "三"]}


def test_the_mark_itself_is_refused_in_a_file() -> None:
    from generator.load.text import decode_text

    text, findings = decode_text("a: \ufdd0\n".encode(), PurePosixPath("x"))
    assert text is None
    assert [each.code for each in findings] == ["encoding"]
