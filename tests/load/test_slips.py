"""What editors mistype is named where it stands, not where libyaml gave up."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.load.compose import compose

FILE = PurePosixPath("content/x.yaml")

SLIPS = [
    ("id: a\ntype：case\ntitle:\n  zh: 甲\n", "2:5", "冒号是全角的", "id: a\ntype: case\ntitle:\n  zh: 甲\n"),
    ("title:\n  zh：甲\n  en: b\n", "2:5", "冒号是全角的", "title:\n  zh: 甲\n  en: b\n"),
    ("list:\n  - id：a\n    value: 1\n", "2:7", "冒号是全角的", "list:\n  - id: a\n    value: 1\n"),
    ("id: a\ntype:case\ndate: b\n", "2:5", "冒号后面缺了空格", "id: a\ntype: case\ndate: b\n"),
    ("id: a\ntitle\n  zh: 甲\n", "2:6", "键后面缺了冒号", ""),
    ("list:\n  - id: a\n  -id: b\n", "3:3", "列表的 - 后面缺了空格", "list:\n  - id: a\n  - id: b\n"),
    ("title:\n\tzh: 甲\n", "2:1", "缩进用了制表符", ""),
    ("title:\n　　zh: 甲\n  en: b\n", "2:1", "缩进用了全角或特殊的空格", ""),
    ("title:\n\u00a0 zh: 甲\n  en: b\n", "2:1", "缩进用了全角或特殊的空格", ""),
    ("title:\n  zh: 甲\n   en: b\n", "3:4", "这一行比上一行缩进得多", ""),
    ("title:\n  zh: 甲\n en: b\n", "3:2", "缩进与上面哪一层都不对齐", ""),
    ("list:\n  - a: 1\n - a: 2\n", "3:2", "缩进与上面哪一层都不对齐", ""),
    ('date: "2024\n\nregion: "320000"\nid: a\n', "1:7", "引号没有配对", ""),
    ("summary:\n  zh: '甲。\n  en: 'It’s b.'\n", "2:7", "引号没有配对", ""),
    ('title: {zh: "甲, en: b}\nid: "c"\n', "1:13", "引号没有配对", ""),
    ("topics: [a\nentities: [b]\n", "1:9", "[ 没有配对的 ]", ""),
    ("sources:\n  - {source: a, passages: [1]\n", "2:5", "{ 没有配对的 }", ""),
    ("topics: [a]]\n", "1:12", "多了 ]", ""),
    ("topics: [a】\nid: b\n", "1:11", "】 是全角的", ""),
    ("- {source: a，passages: [1]}\n", "1:13", "， 是全角的", "- {source: a, passages: [1]}\n"),
    ("summary:\n  zh: {a}，以及{b}。\n", "2:7", "以 { 开头的文字没有整段加引号", "summary:\n  zh: '{a}，以及{b}。'\n"),
    ("summary:\n  zh: [[a]]称。\n", "2:7", "以 [ 开头的文字没有整段加引号", "summary:\n  zh: '[[a]]称。'\n"),
    ('title:\n  zh: "平安"行动\n', "2:7", "引号在文字中间就合上了", ""),
    ("title:\n  en: Suqian’s: it's b\n", "2:7", "文字里有冒号加空格", "title:\n  en: 'Suqian’s: it''s b'\n"),
    ("title:\n  zh: *甲*\n", "2:7", "以 * 开头的文字没有加引号", "title:\n  zh: '*甲*'\n"),
    ("title:\n  zh: @甲\n", "2:7", "以 @ 开头的文字没有加引号", "title:\n  zh: '@甲'\n"),
    ("title:\n  zh: %甲\n", "2:7", "以 % 开头的文字没有加引号", "title:\n  zh: '%甲'\n"),
    ("title:\n  zh: |甲\n", "2:7", "以 | 开头的文字没有加引号", "title:\n  zh: '|甲'\n"),
]


@pytest.mark.parametrize(("text", "place", "what", "fixed"), SLIPS)
def test_a_slip_is_named_where_it_stands(text: str, place: str, what: str, fixed: str) -> None:
    _, (finding,) = compose(text, FILE)
    assert finding.code == "syntax"
    assert str(finding.span) == f"{FILE}:{place}"
    assert what in finding.message.zh
    assert finding.message.zh != finding.message.en
    assert (finding.fix is not None) == bool(fixed)
    if finding.fix:
        lines = text.splitlines(keepends=True)
        line, at = lines[finding.span.line - 1], finding.span.column - 1
        assert line.startswith(finding.fix.old, at)
        lines[finding.span.line - 1] = line[:at] + finding.fix.new + line[at + len(finding.fix.old) :]
        assert "".join(lines) == fixed
        assert compose(fixed, FILE)[1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "a: '甲：乙'\nb: https://example.org/a:b\nc: it's\nd: [x, 'y']\n",
        "a:\n  - {b: 'it''s', c: \"say \\\"d\\\"\"}\n  - e: |-\n      f：甲\n      g\n",
    ],
)
def test_what_can_be_read_is_no_slip(text: str) -> None:
    assert compose(text, FILE)[1] == ()


def test_what_no_slip_explains_is_told_in_the_words_of_the_parser() -> None:
    _, (finding,) = compose("- a\nb: c\n", FILE)
    assert finding.message.zh == "YAML 语法错误：这里应当是列表的 -；看看缩进"
    assert str(finding.span) == f"{FILE}:2:1"
