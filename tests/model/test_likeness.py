"""How alike two texts are: known figures, and what holds for all texts."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.likeness import likeness, likeness_of_part, likest, most_alike, slips

TEXTS = st.text("abc县", max_size=7)


@pytest.mark.parametrize(
    ("one", "other", "alike", "part"),
    [
        ("", "", 100, 100),
        ("", "a", 0, 0),
        ("kitten", "sitting", 61.538, 66.667),
        ("summary", "sumary", 92.308, 83.333),
        ("立案数", "全省电信网络诈骗犯罪立案数下降", 33.333, 100),
        ("甲乙", "丙丁", 0, 0),
    ],
)
def test_known_pairs(one: str, other: str, alike: float, part: float) -> None:
    assert likeness(one, other) == pytest.approx(alike, abs=0.001)
    assert likeness_of_part(one, other) == likeness_of_part(other, one) == pytest.approx(part, abs=0.001)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("date", "dote", 1),
        ("date", "daet", 1),
        ("date", "dat", 1),
        ("date", "daate", 1),
        ("date", "", 4),
        ("a", "xyzuv", 5),
    ],
)
def test_known_slips(one: str, other: str, count: int) -> None:
    assert slips(one, other, most=9) == slips(other, one, most=9) == count


@cache
def shared(one: str, other: str) -> int:
    """The longest common subsequence as it is defined."""
    if not (one and other):
        return 0
    if one[0] == other[0]:
        return 1 + shared(one[1:], other[1:])
    return max(shared(one[1:], other), shared(one, other[1:]))


@given(TEXTS, TEXTS)
def test_it_is_what_both_share(one: str, other: str) -> None:
    if one or other:
        assert likeness(one, other) == 200 * shared(one, other) / (len(one) + len(other))


@given(TEXTS, TEXTS)
def test_a_part_is_at_least_as_like_as_any_stretch_of_its_length(one: str, other: str) -> None:
    short, long = sorted((f"{one}a", f"{other}b"), key=len)
    stretches = [long[start : start + len(short)] for start in range(len(long) - len(short) + 1)]
    assert likeness_of_part(short, long) >= max(likeness(short, each) for each in stretches)


@given(TEXTS, TEXTS, st.integers(1, 9))
def test_slips_are_bounded_and_none_only_where_texts_are_equal(one: str, other: str, most: int) -> None:
    count = slips(one, other, most)
    assert (count == 0) == (one == other)
    assert count == min(most, slips(one, other, 99))
    assert slips(one, other, 99) <= max(len(one), len(other))


@given(TEXTS, st.lists(TEXTS, max_size=6), st.sampled_from([1, 50, 60, 100]))
def test_the_likest_is_the_first_of_the_likest(word: str, known: list[str], least: float) -> None:
    measured = [(likeness(word, each), -place, each) for place, each in enumerate(known)]
    best = max(measured, default=(0, 0, ""))
    assert likest(word, known, least) == (best[2] if best[0] >= least else None)


@given(TEXTS, st.lists(TEXTS, max_size=6))
def test_the_most_alike_are_in_order(words: str, texts: list[str]) -> None:
    measured = [likeness_of_part(words, text) for text in texts]
    found = most_alike(words, texts, most=3, least=50)
    expected = sorted(range(len(texts)), key=lambda place: (-measured[place], place))
    assert found == [place for place in expected if measured[place] >= 50][:3]
