"""What a state may say is what the explorer is told and reads: both are read here."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from generator.derive.facets import FACETS
from generator.model import states
from generator.render.explorer import head
from tests.projects import ROOT

BROWSER = ROOT / "generator/browser/explorer"


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        ("view", head.VIEWS),
        ("lanes", head.LANES),
        ("colour", head.COLOURS),
        ("certainty", head.CERTAINTIES),
        ("sort", [f"{way}{key}" for key in head.SORTS for way in ("", "-")]),
    ],
)
def test_the_words_of_a_state_are_those_the_explorer_is_told(choice: str, told: Sequence[str]) -> None:
    assert sorted(states.CHOICES[choice]) == sorted(told)


def test_the_explorer_is_told_no_other_choices() -> None:
    assert head.Asks.__annotations__.keys() == states.CHOICES.keys() - {"type", "basis", "figures"}


def test_the_names_of_a_state_are_facets_and_what_the_explorer_reads() -> None:
    text = (BROWSER / "address.js").read_text(encoding="utf-8")
    readers = re.search(r"const readers = \{\n(.*?)\n\};", text, re.DOTALL)
    assert readers
    known = {*re.findall(r"^  (\w+):", readers[1], re.MULTILINE), *FACETS, "certainty"}
    assert set(states.NAMES) == known


def test_a_state_is_read_as_it_is_copied() -> None:
    assert states.read("?topic=a&topic=b&q=%E8%AF%88") == (("topic", "a"), ("topic", "b"), ("q", "诈"))
    assert states.read(" topic=a ") == (("topic", "a"),)
    assert states.read("?") == ()
    assert states.read("topic=") == (("topic", ""),)
