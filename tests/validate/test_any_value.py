"""Whatever stands in a field, the outcome is findings inside the file and never an exception."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.compose import compose
from generator.load.content import Content, Document, content_of, read_content, read_files
from generator.load.nodes import Mapping, Node, Scalar, Sequence
from generator.validate.validate import validate
from tests.rules.overlay import MINIMAL

VALUES = (
    "", "~", "[]", "{}", "[[]]", "[~]", "{a: b}", "-1", "0", "1e999999999", "NaN", "１２", "..", "2023/", "1" * 10_000,
    "'{'", "'[[x|'", "'{ }'", "'[[]]'", "万", "零分之一", "亿一", "observation", "a-b", "'\U0001f468'", "中" * 10_000,
    "../2023",
)  # fmt: skip
# A change is three numbers: which document, which place in it, which value; so a failure prints short.
CHANGES = st.lists(
    st.tuples(st.integers(0, 10_000), st.integers(0, 10_000), st.integers(0, len(VALUES) - 1)), min_size=1, max_size=3
)


@cache
def documents() -> tuple[Document, ...]:
    return read_content(MINIMAL).documents


def changed(changes: list[tuple[int, int, int]]) -> Content:
    """The minimal record with some of its values replaced."""
    given_ = list(documents())
    for which, where, what in changes:
        index = which % len(given_)
        document = given_[index]
        places = list(_places(document.root, ()))
        value, _ = compose(f"x: {VALUES[what]}", PurePosixPath("x"))
        assert isinstance(value, Mapping)
        root = _replaced(document.root, places[where % len(places)], value.entries[0][1])
        given_[index] = Document(document.file, document.kind, root)
    return Content(tuple(given_), ())


def _places(node: Node, path: tuple[int, ...]) -> Iterator[tuple[int, ...]]:
    children = [] if isinstance(node, Scalar) else _children(node)
    yield path
    for index, child in enumerate(children):
        yield from _places(child, (*path, index))


def _children(node: Mapping | Sequence) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else [value for _, value in node.entries]


def _replaced(node: Node, path: tuple[int, ...], value: Node) -> Node:
    if not path or isinstance(node, Scalar):
        return value
    children = _children(node)
    children[path[0]] = _replaced(children[path[0]], path[1:], value)
    if isinstance(node, Sequence):
        return Sequence(node.span, tuple(children))
    keys = (key for key, _ in node.entries)
    return Mapping(node.span, tuple(zip(keys, children, strict=True)))


@settings(max_examples=300, deadline=None)
@given(CHANGES)
def test_any_value_gives_findings_and_no_exception(changes: list[tuple[int, int, int]]) -> None:
    record, findings, _ = validate(changed(changes))
    errors = [finding for finding in findings if finding.severity == "error"]
    assert (record is None) == bool(errors)
    for finding in findings:
        assert finding.message.zh
        assert finding.message.en
        assert len(finding.message.en) < 500
        assert finding.message.zh.isprintable()


def test_a_source_of_any_length_is_named_in_few_words() -> None:
    files = read_files(MINIMAL, [document.file for document in documents()])
    name = PurePosixPath("content/observations/town-2023.yaml")
    files[name] = files[name].replace(b"source: town-2023", b"source: " + b"1" * 10_000, 1)
    (found,) = validate(content_of(files)).findings
    assert found.code == "id-not-file-name"
    assert len(found.message.en) < 500
    assert len(found.help.en) < 500


@pytest.mark.parametrize("period", ["../2023", "中" * 10_000, "二〇二三", "2013/2023"])
def test_a_streak_is_held_against_a_period_of_any_form(period: str) -> None:
    files = read_files(MINIMAL, [document.file for document in documents()])
    source, indicators = PurePosixPath("content/sources/town-2023.yaml"), PurePosixPath("content/indicators.yaml")
    files[source] = files[source].replace(b'period: "2023"', f'period: "{period}"'.encode(), 1)
    assert files[indicators].count(b"kind: change") == 1
    files[indicators] = files[indicators].replace(b"kind: change", b"kind: streak")
    findings = validate(content_of(files)).findings
    assert all(len(finding.message.en) < 500 for finding in findings)
