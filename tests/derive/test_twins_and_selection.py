from __future__ import annotations

import pytest

from generator.derive.index import index
from generator.derive.selection import selected
from generator.derive.twins import twins
from generator.model import states
from tests.records import entity, event, record


def founded(*ids: str) -> tuple[dict[str, str], ...]:
    return tuple({"type": "results_in", "to": id_, "basis": "stated"} for id_ in ids)


def test_an_event_and_the_one_entity_it_founded_are_twins() -> None:
    entities = [entity("desk"), entity("team"), entity("rules")]
    events = [
        event("desk-set-up", relations=founded("desk")),
        event("desk-set-up-again", relations=founded("desk"), date="2024"),
        event("both-formed", relations=founded("team", "rules")),
        event("desk-used", relations=({"type": "uses", "to": "team", "basis": "stated"},)),
    ]
    assert twins(record(events, entities=entities)) == {"desk-set-up": "desk"}


def test_an_event_that_results_in_another_event_has_no_twin() -> None:
    assert twins(record([event("a", relations=founded("b")), event("b")])) == {}


@pytest.mark.parametrize(
    ("state", "found"),
    [
        ("view=table", ["a", "b", "c"]),
        ("type=reform", ["b"]),
        ("type=reform&type=case", ["a", "b", "c"]),
        ("region=320500", ["c"]),
        ("region=320000&type=case", ["a", "c"]),
        ("entity=desk&event=a", ["a"]),
        ("source=report&topic=safety", ["a", "b", "c"]),
        ("topic=none", []),
        ("q=词", None),
        ("topic=safety&from=2023", None),
    ],
)
def test_a_state_selects_as_the_explorer_does(state: str, found: list[str] | None) -> None:
    events = [event("a", entities=("desk",)), event("b", type="reform"), event("c", region="320583")]
    got = selected(index(record(events, entities=[entity("desk")])), states.read(state))
    assert (None if got is None else sorted(item.id for item in got)) == found
