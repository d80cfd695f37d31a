"""What is easily mistyped on a Chinese keyboard is told as such, and fixed where one thing only can be meant."""

# ruff: noqa: E501 - one slip a line

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.fix import apply
from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import overlay

EVENT = "content/events/2023/fraud-desk.yaml"
FIGURES = "content/observations/town-2023.yaml"


def mistyped(project: Path, file: str, right: str, wrong: str) -> Path:
    path = overlay("", project).project / file
    text = path.read_text(encoding="utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("right", "wrong", "code", "said"),
    [
        ("type: service", "typ: service", "unknown-key", "是不是 type"),
        ("{zh: 反诈服务台启用, ", "{zh：反诈服务台启用, ", "unknown-key", "zh 后面的冒号是全角的"),
        ("{zh: 反诈服务台启用, ", "{zh:反诈服务台启用, ", "unknown-key", "zh 的冒号后面缺了空格"),
        ("{zh: 反诈服务台启用, en: A desk against fraud opens}", "\n  zh：反诈", "wrong-type", "zh 后面的冒号是全角的"),
        ('date: "2023"', "date: “2023”", "bad-date", "引号是全角的"),
        ('region: "320000"', "region: ‘320000’", "bad-id", '写成 "320000"'),
        ("topics: [safety]", "topics: [“safety”]", "bad-id", '写成 "safety"'),
        ("observations: [loss-averted]", "observations: [loss-averted，theft-change]", "bad-id", "写成 loss-averted, theft-change"),
        ("observations: [loss-averted]", "observations: [loss-averted theft-change]", "bad-id", "写成 loss-averted, theft-change"),
        ("passages: [1, 2]", "passages: [1、2]", "wrong-type", "写成 1, 2"),
        ("type: service", "type: 服务", "unknown-value", "是不是 service？可用的值：case（案件）"),
        ("basis: stated", "basis: 推断", "unknown-value", "是不是 inferred"),
        ('region: "320000"', "region: 江苏省", "bad-id", "是不是 320000（江苏省）"),
        ("topics: [safety]", "topics: [治安]", "bad-id", "是不是 safety（治安）"),
    ],
)  # fmt: skip
def test_one_finding_says_it_and_its_fix_fixes_it(tmp_path: Path, right: str, wrong: str, code: str, said: str) -> None:
    mistyped(tmp_path, EVENT, right, wrong)
    _, (finding,), _ = validate(read_content(tmp_path))
    assert finding.code == code
    assert said in f"{finding.message.zh} {finding.help.zh}"
    assert apply(tmp_path, [finding]) == [finding]
    assert [each for each in validate(read_content(tmp_path)).findings if each.code == code] == []


@pytest.mark.parametrize(
    ("file", "right", "wrong", "said"),
    [
        (FIGURES, "value: 138", "value: 138万", "数，只写数字，如 1480 或 -2.2"),
        (EVENT, "topics: [safety]", "topics: 【safety】", "列表，如 [甲, 乙]"),
        (EVENT, "{zh: 反诈服务台启用, en: A desk against fraud opens}", "反诈服务台启用", "写成 {zh: …, en: …}"),
        (EVENT, "[{source: town-2023, passages: [1, 2]}]", "[town-2023]", "写成 {source: …, passages: …}"),
        (EVENT, '"避免损失{loss-averted}。"', "{loss-averted}", "以 { 或 [ 开头的文字整段加单引号"),
    ],
)
def test_the_help_shows_the_form(tmp_path: Path, file: str, right: str, wrong: str, said: str) -> None:
    mistyped(tmp_path, file, right, wrong)
    finding = next(each for each in validate(read_content(tmp_path)).findings if each.code == "wrong-type")
    assert said in finding.help.zh
    assert finding.fix is None


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('region: "320000"', "region: 江苏", "是不是 320000（江苏省）？"),
        ('region: "320000"', "region: 浙江省杭州市", "没有的，先照样添进 content/regions.yaml。"),
        ("topics: [safety]", "topics: [safty]", "是不是 safety？没有的，先照样添进 content/topics.yaml。"),
        (
            "observations: [loss-averted]",
            "observations: [no-such]",
            "没有的，先运行 biannian new observation，或删去引用。",
        ),
    ],
)
def test_what_is_not_plainly_one_entry_is_left_to_the_editor(tmp_path: Path, right: str, wrong: str, said: str) -> None:
    path = mistyped(tmp_path, EVENT, right, wrong)
    line = path.read_text(encoding="utf-8").partition(wrong)[0].count("\n") + 1
    # A figure that is no longer listed is told too, where the text refers to it.
    findings = validate(read_content(tmp_path)).findings
    (finding,) = [each for each in findings if (str(each.span.file), each.span.line) == (EVENT, line)]
    assert said in finding.help.zh
    assert finding.fix is None


@pytest.mark.parametrize(
    ("wrong", "said", "fixed"),
    [
        ("2023年6月至9月", "是不是 2023-06/2023-09？", True),
        ("2023年起", "是不是 2023/..？", True),
        ("2021-2023", "是不是 2021/2023？", True),
        ("../..", "写出它可能在的年份", False),
        ("45352", "是不是 2024-03-01？", False),
        ("2023-13", "月是 01 到 12", False),
        ("2023-02-30", "日不超过当月的天数", False),
        ("05/06/2023", "写成 2023、2023-05", False),
    ],
)
def test_a_date_in_another_form(tmp_path: Path, wrong: str, said: str, fixed: bool) -> None:
    mistyped(tmp_path, EVENT, 'date: "2023"', f"date: {wrong}")
    (finding,) = [each for each in validate(read_content(tmp_path)).findings if each.code == "bad-date"]
    assert said in finding.help.zh
    assert (finding.fix is not None) == fixed
