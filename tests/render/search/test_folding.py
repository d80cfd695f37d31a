from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from generator.render.search.folding import fold, table

TEXT = "江苏公安机关：发案下降66.8%，宿警e办；Straße"


def as_a_browser(text: str, folds: dict[str, str]) -> str:
    of = {character: folded for folded, characters in folds.items() for character in characters}
    return "".join(of.get(character, character) for character in unicodedata.normalize("NFKC", text))


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
    assert set(folds) == {"发"}
    assert {"發", "髮"} <= set(folds["发"])
    assert table(["。"]) == {}
