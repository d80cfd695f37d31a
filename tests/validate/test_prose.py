"""What is wrong in a text is told at its place in it, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.fix import apply
from generator.load.content import read_content
from generator.validate.validate import validate
from tests.rules.overlay import overlay

EVENT = "content/events/2023/fraud-desk.yaml"
BEFORE = '避免损失{loss-averted}。"'


@pytest.mark.parametrize(
    ("typed", "code", "at", "said"),
    [
        ("避免损失138万元。", "bare-numeral", "138万元", "写成 {loss-averted}。"),
        ("避免损失一百三十八万元。", "bare-numeral", "一百三十八万元", "写成 {loss-averted}。"),
        ("避免损失139万元。", "bare-numeral", "139万元", "写成 {数值编号}"),
        ("避免损失{loss-averted}，2023年起。", "bare-numeral", "2023年", "日期由网页显示"),
        ("避免损失{loss-avertet}。", "dangling-reference", "{loss-avertet}", "是不是 loss-averted？"),
        ("避免损失｛loss-averted｝。", "dangling-reference", "｛loss-averted｝", "写成 {loss-averted}。"),
        ("[town-police]避免损失。", "dangling-reference", "[town-police]", "写成 [[town-police]]。"),
        ("避免损失{loss-averted。", "dangling-reference", "{loss-averted", "写成 {数值编号} 或 [[机构编号]]"),
        ("[[town-police|小城警察]]避免损失。", "alias-unknown", "[[town-police", "小城警方"),
    ],
)
def test_place_and_help(tmp_path: Path, typed: str, code: str, at: str, said: str) -> None:
    path = overlay("", tmp_path).project / EVENT
    path.write_text(path.read_text(encoding="utf-8").replace(BEFORE, f'{typed}"', 1), encoding="utf-8")
    found = [each for each in validate(read_content(tmp_path)).findings if str(each.span.file) == EVENT]
    (finding,) = (each for each in found if each.code == code)
    line = path.read_text(encoding="utf-8").splitlines()[finding.span.line - 1]
    assert line[finding.span.column - 1 :].startswith(at)
    assert said in finding.help.zh


def test_a_text_that_is_not_on_one_line_is_told_where_it_begins(tmp_path: Path) -> None:
    path = overlay("", tmp_path).project / EVENT
    text = path.read_text(encoding="utf-8")
    folded = text.replace(f'{{zh: "{BEFORE}, en:', "\n  zh: |-\n    避免损失\n    138万元。\n  en:", 1).replace(
        '."}\n', '."\n', 1
    )
    path.write_text(folded, encoding="utf-8")
    finding = next(each for each in validate(read_content(tmp_path)).findings if each.code == "bare-numeral")
    assert folded.splitlines()[finding.span.line - 1] == "  zh: |-"


@pytest.mark.parametrize("typed", ["{loss-averted}", "[[town-police]]"])
def test_wrong_brackets_around_an_id_are_fixed(tmp_path: Path, typed: str) -> None:
    path = overlay("", tmp_path).project / EVENT
    wide = typed.translate(str.maketrans("{}[]", "｛｝【】"))
    text = path.read_text(encoding="utf-8").replace(BEFORE, f'{{loss-averted}}，{wide}。"', 1)
    text = text.replace('averted}."', f'averted}}, {typed}."')
    path.write_text(text, encoding="utf-8")
    assert len(apply(tmp_path, validate(read_content(tmp_path)).findings)) == 1
    assert path.read_text(encoding="utf-8") == text.replace(wide, typed)
    assert validate(read_content(tmp_path)).findings == ()
