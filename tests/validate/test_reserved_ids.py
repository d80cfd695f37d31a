"""Ids that have the form of ids, and that a system, an address or a script uses itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.scaffold.identifiers import propose
from generator.load.content import read_content
from generator.model.base import is_own_id
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL, overlay

RESERVED = ("con", "aux", "nul", "prn", "com1", "lpt9", "index", "in", "page", "constructor", "prototype")


@pytest.mark.parametrize("word", RESERVED)
@pytest.mark.parametrize(
    ("folder", "old"), [("events/2023", "fraud-desk"), ("entities", "five-steps"), ("sources", "town-2023")]
)
def test_a_reserved_word_is_no_id(tmp_path: Path, folder: str, old: str, word: str) -> None:
    project = overlay("", tmp_path).project
    path = project / "content" / folder / f"{old}.yaml"
    path.with_name(f"{word}.yaml").write_text(
        path.read_text(encoding="utf-8").replace(f"id: {old}", f"id: {word}", 1), encoding="utf-8"
    )
    found = [each for each in validate(read_content(project)).findings if each.span.file.stem == word]
    assert [(each.code, each.span.line, each.span.column) for each in found] == [("bad-id", 1, 5)]
    assert f"{word}-" in found[0].help.en


@pytest.mark.parametrize("id_", ["console", "auxiliary", "com10", "index-of-safety", "in-town", "x-con", "com"])
def test_words_that_only_begin_so_are_ids(id_: str) -> None:
    assert is_own_id(id_)


@pytest.mark.parametrize(
    "id_", ["", "../x", "a/b", "a\\b", "A", "a.", "a ", "a\n", "-a", "a--b", "__proto__", "hasOwnProperty", "a" * 81]
)
def test_what_is_a_path_or_differs_by_case_is_none(id_: str) -> None:
    assert not is_own_id(id_)


@pytest.mark.parametrize("title", ["Con", "In", "Index", "The page", "COM1"])
def test_no_reserved_id_is_proposed(title: str) -> None:
    assert is_own_id(propose(None, title, frozenset()))


def test_the_minimal_record_has_no_reserved_id() -> None:
    assert not validate(read_content(MINIMAL)).findings
