"""Characters that show nothing: told where they serve no script, left alone where one needs them."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from generator.edit import fix
from generator.load.compose import compose
from generator.load.content import read_content
from generator.load.invisible import unneeded
from generator.validate.validate import validate
from tests.rules.overlay import overlay

FILE = PurePosixPath("content/events/2023/x.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "空\u200b间", "soft\u00adhyphen", "a\u200cb", "空\u200d间", "\u2060", "\ufeff空", "空\u2066间\u2069",
        "\u202e空", "\u3164", "\u2800", "\u115f", "\ufe0f", " \ufe0f", "\U000e0041", "空\U000e0067\U000e007f",
        "\u200e空", "\u034f", "\u180e", "👨\u200d", "\u200d👨",
    ],
)  # fmt: skip
def test_what_no_script_needs_is_told(text: str) -> None:
    assert list(unneeded(text))


@pytest.mark.parametrize(
    "text",
    [
        "空间巡防", "👨\u200d👩\u200d👧\u200d👦", "❤\ufe0f\u200d🔥", "🧑🏽\u200d🚒", "1\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f", "می\u200cخواهم", "क\u094d\u200dष",
        "葛\U000e0100", "㐂\ufe00", "(עברית\u200e) 1",
    ],
)  # fmt: skip
def test_what_a_script_needs_is_left(text: str) -> None:
    assert list(unneeded(text)) == []


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("a: 空\u200b间\n", [(1, 5)]),
        ("a: 1\nb: \u202e空\u202c间\n", [(2, 4), (2, 6)]),
        ("# 注\u200b\na: 1\n", [(1, 4)]),
        ("空\u200b: 1\n", [(1, 2)]),
        ('a: "空\\u200b间"\n', [(1, 6)]),
        ('a: "\\U0000202E空\\\n  \\xad间"\n', [(1, 5), (2, 3)]),
        ('a: "\\\\u200b"\n', []),
        ("a: '\\u200b'\n", []),
    ],
)
def test_it_is_told_at_its_place(text: str, places: list[tuple[int, int]]) -> None:
    _, found = compose(text, FILE)
    assert [(each.span.line, each.span.column) for each in found] == places
    assert {each.code for each in found} <= {"invisible-character"}


@pytest.mark.parametrize("title", ['"反诈\\u200b服务台启用"', "反诈\u200b服务台启用", "反诈\u202e服\u202c务台启用"])
def test_the_fix_removes_it(tmp_path: Path, title: str) -> None:
    project = overlay("", tmp_path).project
    event = project / "content/events/2023/fraud-desk.yaml"
    clean = event.read_text(encoding="utf-8")
    event.write_text(clean.replace("反诈服务台启用", title, 1), encoding="utf-8")
    findings = validate(read_content(project)).findings
    assert {each.code for each in findings} == {"invisible-character"}
    fix.apply(project, findings)
    assert event.read_text(encoding="utf-8").replace('"', "") == clean.replace('"', "")
    assert validate(read_content(project)).findings == ()
