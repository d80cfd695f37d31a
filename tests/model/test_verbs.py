from __future__ import annotations

import pytest

from generator.model.verbs import VERBS, Measured, measured_in, verb_of, verbs_in
from generator.model.vocabulary import Direction

UP, DOWN = Direction.INCREASE, Direction.DECREASE


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("立案数同比下降2.2%、破案数上升", [(5, "下降"), (15, "上升")]),
        ("外贸负增长2.8%", [(2, "负增长")]),
        ("出警时间缩短近20%", [(4, "缩短")]),
        ("降幅收窄0.9个百分点", [(2, "收窄")]),
        ("Crime fell by 13.8%, fines rose", [(6, "fell"), (27, "rose")]),
        ("The updated cutoff", []),
        ("新建32处", []),
    ],
)
def test_verbs_are_found_whole_and_in_order(text: str, found: list[tuple[int, str]]) -> None:
    assert [(start, verb.word) for start, verb in verbs_in(text)] == found


@pytest.mark.parametrize("word", VERBS)
def test_every_verb_is_found_alone(word: str) -> None:
    assert [verb.word for _, verb in verbs_in(word)] == [word]


@pytest.mark.parametrize(
    ("word", "direction", "of"),
    [
        ("缩短", DOWN, Measured.DURATION),
        ("延长", UP, Measured.DURATION),
        ("压降", DOWN, Measured.LEVEL),
        ("提升", UP, Measured.LEVEL),
        ("减少", DOWN, Measured.COUNT),
        ("收窄", None, Measured.LEVEL),
        ("Fell", DOWN, Measured.LEVEL),
    ],
)
def test_a_verb_has_a_direction_and_something_it_is_said_of(
    word: str, direction: Direction | None, of: Measured
) -> None:
    verb = verb_of(word)
    assert verb is not None
    assert (verb.direction, verb.of) == (direction, of)


def test_the_unit_of_a_change_tells_what_it_is_of() -> None:
    assert measured_in(("分钟",)) is Measured.DURATION
    assert measured_in(("%", "％")) is Measured.LEVEL
    assert measured_in(()) is Measured.LEVEL
    assert measured_in(("起", "宗")) is Measured.COUNT
    assert verb_of("腾飞") is None
