from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.load.compose import compose
from generator.load.nodes import Mapping, Scalar, Sequence, locate, plain, scalars

FILE = PurePosixPath("content/x.yaml")


def root(text: str) -> Mapping:
    node, findings = compose(text, FILE)
    assert findings == ()
    assert isinstance(node, Mapping)
    return node


@pytest.mark.parametrize("word", ["NO", "0044", "2023-05-01", "12:30", "1e3", "null", "true", "0x1F", "~"])
def test_scalars_stay_text(word: str) -> None:
    value = root(f"key: {word}").get("key")
    assert isinstance(value, Scalar)
    assert value.text == word


def test_only_an_empty_plain_scalar_is_missing() -> None:
    node = root("a:\nb: ~\nc: ''\nd: '~'\n")
    missing = [name for name in "abcd" if (value := node.get(name)) and isinstance(value, Scalar) and value.missing]
    assert missing == ["a", "b"]
    assert plain(node) == {"c": "", "d": "~"}


def test_places_are_counted_in_characters_from_one() -> None:
    node = root("题: 甲\nlist:\n  - {键: 值, 二: 值}\n")
    assert str(locate(node, ("题",))) == "content/x.yaml:1:4"
    assert str(locate(node, ("list", 0, "二"))) == "content/x.yaml:3:15"
    assert str(locate(node, ("list", 0, "none", "deeper"))) == "content/x.yaml:3:5"
    assert [scalar.text for scalar in scalars(node)] == ["甲", "值", "值"]


def test_on_a_duplicate_key_the_first_stands() -> None:
    node, findings = compose("a: 1\nb: [x]\na: 2\n", FILE)
    assert isinstance(node, Mapping)
    assert plain(node) == {"a": "1", "b": ["x"]}
    assert isinstance(node.get("b"), Sequence)
    assert [(finding.code, finding.span.line) for finding in findings] == [("duplicate-key", 3)]
    assert "1" in findings[0].message.zh


def test_a_place_ends_where_its_text_does_if_it_stands_in_one_line_as_it_is() -> None:
    node = root("a: 甲乙\nb: '甲'\nc: \"\\u7532\"\nd: |\n  甲\n  乙\n")
    assert [node.get(name).span.end for name in "abcd"] == [6, 7, 0, 0]  # type: ignore[union-attr]
