"""A list of a file grows by one item, and nothing else of the file changes."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from generator.edit.append import appended
from tests.projects import ROOT

ITEM = {"id": "new", "note": {"zh": "好"}}
REAL = (ROOT / "content/observations/suqian-2023.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "text",
    [
        REAL,
        "source: x\nobservations: []  # 注\n",
        "observations:\nsource: x\n",
        "observations:",
        "# 头\nobservations:\n- id: a\n  note: |\n    长\n    文\n\n# 尾\nsource: x",
        "observations:\n- id: a\n  note:\n# 尾\n",
        "observations:\n  - id: a\n    note: 'a\n      b'\n  # 尾\n",
        "observations:\n  - {id: a, list: [a,\n     b]}  # 旁注\n\n\n# 尾\nsource: x\n",
        "observations:\r\n  - id: a  # 旁注\r\nsource: x\r\n",
        "observations:\r\n  - id: a",
    ],
)
def test_the_item_is_added_and_every_other_line_stays(text: str) -> None:
    after = appended(text, "observations", ITEM)
    old, new = YAML(typ="safe").load(text), YAML(typ="safe").load(after)
    assert new == {**old, "observations": [*(old["observations"] or []), ITEM]}
    lines = after.splitlines()
    kept = iter(lines)
    assert all(line.replace(" []", "") in kept for line in text.splitlines()), "every line, in order"
    assert len(lines) == len(text.splitlines()) + 3
    assert ("\r\n" in text) == ("\r\n" in after)
    assert after.count("\r\n") in {0, after.count("\n")}


@pytest.mark.parametrize("text", ["observations: [{id: a}]\n", "observations: text\n", "source: x\n", "- a\n", ""])
def test_a_list_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="observations"):
        appended(text, "observations", ITEM)


@pytest.mark.parametrize("text", [REAL, "source: x\nobservations: []\n", "observations:\nsource: x\n"])
def test_several_items_are_added_as_one_after_the_other(text: str) -> None:
    other = {**ITEM, "id": "other"}
    assert appended(text, "observations", ITEM, other) == appended(
        appended(text, "observations", ITEM), "observations", other
    )
