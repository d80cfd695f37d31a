"""Headlines break where a reader pauses, and no text is wider than its room."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.cards.breaks import pieces
from generator.cards.lines import fitted

SIZES = (40, 30, 20)


def _width(text: str, size: int) -> float:
    """As wide as its letters: half a square in Latin, a whole one in Chinese."""
    return sum(size / 2 if letter.isascii() else size for letter in text)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("江苏5名民警、8名辅警在工作岗位上牺牲", ("江苏5名民警、", "8名辅警在工作岗位上牺牲")),
        ("报道写明加强纪律作风建设，没有给出数字。", ("报道写明加强纪律作风建设，", "没有给出数字。")),
        ("The force, its honours and its dead, year by year", ("The force, its honours", "and its dead, year by year")),
    ],
)
def test_a_line_ends_where_a_reader_pauses(text: str, lines: tuple[str, ...]) -> None:
    assert fitted(text, (40,), (560, 200), _width).lines == lines


def test_a_known_word_and_a_number_with_its_unit_stay_whole() -> None:
    lines = fitted("全省公安机关共出动警力9400人次维护安全", (40,), (430, 200), _width).lines
    assert len(lines) > 1
    for whole in ("机关", "9400人", "维护", "安全"):
        assert any(whole in line for line in lines), lines


@pytest.mark.parametrize("text", ["“好”（很好）。", "（a）「b」、c", "3.5%，“苏E”", "a, b; (c) — d"])
def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one(text: str) -> None:
    parts = pieces(text)
    assert "".join(parts) == text
    assert not any(part[0] in "”）。、」，%;,)" or part.rstrip()[-1] in "“（「(" for part in parts), parts


def test_a_text_is_as_large_as_there_is_room_for() -> None:
    text = "a text of some words"
    assert [fitted(text, SIZES, (room, 54), _width).size for room in (400, 300, 200)] == [40, 30, 20]


def test_what_does_not_fit_ends_between_words_and_says_so() -> None:
    block = fitted("some words that are too many for the room that they have", (20,), (200, 54), _width)
    assert len(block.lines) == 2
    assert block.lines[-1].endswith("…")
    said = " ".join(block.lines).removesuffix("…").split()
    assert said == "some words that are too many for the room that they have".split()[: len(said)]


@given(st.text(min_size=1, max_size=200), st.integers(60, 600), st.integers(30, 200))
def test_no_line_is_wider_than_its_room_nor_the_block_higher(text: str, width: int, height: int) -> None:
    block = fitted(text, SIZES, (width, height), _width)
    assert block.height <= height
    assert all(_width(line, block.size) <= width for line in block.lines)
