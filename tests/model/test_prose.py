from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.model import prose
from generator.model.prose import FigureReference, NameReference, PlainText


def written(part: prose.Part) -> str:
    if isinstance(part, PlainText):
        return part.text
    if isinstance(part, FigureReference):
        return f"{{{part.id}}}"
    return f"[[{part.id}]]" if part.label is None else f"[[{part.id}|{part.label}]]"


@given(st.text(alphabet="ab{}[]|字", max_size=40))
def test_nothing_is_lost(text: str) -> None:
    assert "".join(map(written, prose.parse(text))) == text


def test_references_are_told_from_words() -> None:
    assert prose.parse("升空用时{takeoff}，[[team]]与[[desk|专席]]") == (
        PlainText("升空用时"),
        FigureReference("takeoff"),
        PlainText("，"),
        NameReference("team", None),
        PlainText("与"),
        NameReference("desk", "专席"),
    )


def test_brackets_without_a_partner_are_words() -> None:
    assert prose.parse("a{b [[c") == (PlainText("a{b [[c"),)
