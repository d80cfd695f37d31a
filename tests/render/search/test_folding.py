from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.unseen import UNSEEN
from generator.render.search.folding import UNSEEN_CLASS, fold, table

TEXT = "江苏公安机关：发案下降66.8%，宿警e办；Straße"


def as_a_browser(text: str, folds: dict[str, str]) -> str:
    of = {character: folded for folded, characters in folds.items() for character in characters}
    shown = text.translate({code: None for first, last in UNSEEN for code in range(first, last + 1)})
    return "".join(of.get(character, character) for character in unicodedata.normalize("NFKC", shown))


def test_one_text_in_many_forms() -> None:
    for other in ("江蘇公安機關", "江苏公安机关"):
        assert fold(other) == "江苏公安机关"
    assert fold("６６．８％") == fold("66.8%")
    assert fold("宿警Ｅ辦") == fold("宿警e办")
    assert fold("STRASSE") == fold("straße")
    assert fold("裏裡里") == "里里里"


@given(st.text())
def test_what_is_folded_folds_to_itself_character_by_character(text: str) -> None:
    folded = fold(text)
    normal = unicodedata.normalize("NFKC", folded)
    assert fold(folded) == "".join(map(fold, normal)) or normal != folded


@given(st.text(alphabet=TEXT + "江蘇機關發辦Ｅ６％SẞSs", max_size=20))
def test_a_browser_folds_as_python_does(text: str) -> None:
    assert as_a_browser(text, table([TEXT])) == fold(text)


def test_the_table_holds_what_leads_to_the_record_and_nothing_else() -> None:
    folds = table(["发"])
    assert set(folds) == {"发", ""}
    assert {"發", "髮"} <= set(folds["发"])
    assert set(table(["！"])) == {""}


SAME = {
    "copied from a PDF": ["长江大桥 ⻓江大桥", "大门 大⻔", "风车 ⻛⻋", "见马 ⻅⻢", "黄鱼 ⻩⻥", "页 ⻚",
        "青年 ⻘年", "人民 人⺠", "龟齿 ⻳⻮", "飞鸟 ⻜⻦", "二十 ⼆⼗", "长度 ⾧度", "第一 第㇐"],
    "quotes": ['“引号” "引号"', "“引号” 「引号」", "“引号” ＂引号＂", "“引号” ‘引号’", '引号 "引号"',
        "people’s people's", "people’s peopleʼs"],
    "middle dots": ["甲·乙 甲・乙", "甲·乙 甲‧乙", "甲·乙 甲•乙", "甲・乙 甲･乙", "甲·乙 甲⋅乙"],
    "dashes": ["3—5 3-5", "3–5 3‐5", "甲——乙 甲--乙", "甲——乙 甲⸺乙", "3〜5 3~5", "3～5 3∼5", "−5 -5"],
    "punctuation": ["甲，乙。 甲,乙.", "甲、乙 甲,乙", "（甲） (甲)", "【甲】 [甲]", "甲…… 甲⋯⋯", "甲：乙 甲:乙"],
    "Hong Kong and Taiwan": ["卫生 衞生", "啓事 启事", "里面 裏面", "群众 羣眾", "着力 著力",
        "房檐 房簷", "什么 什麼", "台 枱", "妆 粧"],
    "unseen": ["派出所 派\u200b出所", "派出所 \ufeff派出所", "派出所 派\u2060出\u00ad所",
        "派出所 派\ufe00出所", "派出所 派\u202a出所"],
    "zeros": ["二〇二三 二○二三", "二〇二三 二◯二三"],
}  # fmt: skip
"""A text, and another way to type it."""


@pytest.mark.parametrize(("text", "typed"), [tuple(pair.split(" ")) for pairs in SAME.values() for pair in pairs])
def test_a_text_is_found_however_it_is_typed(text: str, typed: str) -> None:
    assert fold(text) == fold(typed)
    assert as_a_browser(typed, table([text])) == as_a_browser(text, table([text])) == fold(text)


@pytest.mark.parametrize(
    ("one", "other"), [("1·5", "15"), ("3-5", "35"), ("甲、乙", "甲乙"), ("未来", "末来"), ("《甲》", "甲")]
)
def test_what_is_another_text_stays_another(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_every_radical_of_a_simplified_form_is_its_character() -> None:
    """The names of Unicode say the same as our table: a simplified radical, and the radical of Kangxi it stands for."""
    mark = re.compile("CJK RADICAL C-SIMPLIFIED (.*)")
    names = (mark.fullmatch(unicodedata.name(chr(code), "")) for code in range(0x2E80, 0x2F00))
    found = [name[1] for name in names if name]
    assert len(found) > 20
    components = {"SILK", "SPEECH", "GOLD", "EAT"}  # the form beside another part, which is a character of its own
    for word in sorted({*found} - components):
        one, other = (unicodedata.lookup(f"{kind} {word}") for kind in ("CJK RADICAL C-SIMPLIFIED", "KANGXI RADICAL"))
        assert fold(one) == fold(other), word


def test_every_radical_folds_to_a_character_of_the_unified_blocks() -> None:
    """Beside NFKC: those that stand for no character of their own stay."""
    left = [chr(code) for code in (*range(0x2E80, 0x2EF4), *range(0x2F00, 0x2FD6)) if fold(chr(code)) == chr(code)]
    assert "".join(left) == "⺀\u2e9a"


def test_the_class_for_browsers_holds_what_is_unseen() -> None:
    python = re.sub(r"\\u\{(\w+)\}", lambda code: re.escape(chr(int(code[1], 16))), UNSEEN_CLASS)
    assert re.fullmatch(f"[{python}]+", "\u200b\u00ad\ufeff\ufe0f\U000e0100")
    assert not re.search(f"[{python}]", "甲A1-· \n")
