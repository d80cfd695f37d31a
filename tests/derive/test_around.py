"""One node with what it is related to, drawn from what comes first to what follows."""

from __future__ import annotations

from generator.derive.index import index
from generator.derive.neighbourhoods import Edge, around
from generator.model.kinds import ENTITY, EVENT
from generator.model.vocabularies import RelationType
from generator.model.vocabulary import Basis
from tests.records import entity, event, record


def relation(type_: str, to: str) -> dict[str, str]:
    return {"type": type_, "to": to, "basis": "stated"}


def test_who_leads_stands_before_what_is_led_and_what_is_used_after_it() -> None:
    rescue = event("rescue", relations=(relation("led_by", "police"), relation("uses", "drone")))
    made = record([rescue], entities=[entity("police"), entity("drone")])
    found = around(EVENT.ref("rescue"), index(made).links, made)
    own, police, drone = EVENT.ref("rescue"), ENTITY.ref("police"), ENTITY.ref("drone")
    assert found.nodes == (own, police, drone)
    assert found.edges == (
        Edge(police, own, RelationType("led_by"), Basis.STATED, inverse=True),
        Edge(own, drone, RelationType("uses"), Basis.STATED, inverse=False),
    )


def test_what_others_state_is_turned_and_what_they_have_to_do_with_each_other_left_out() -> None:
    one = entity("one", relations=(relation("uses", "rescue"), relation("uses", "two")))
    made = record([event("rescue", relations=(relation("uses", "two"),))], entities=[one, entity("two")])
    found = around(EVENT.ref("rescue"), index(made).links, made)
    assert [(edge.first.id, edge.second.id) for edge in found.edges] == [("rescue", "two"), ("one", "rescue")]


def test_what_is_only_alike_is_no_relation() -> None:
    twins = [entity("one", relations=(relation("distinct_from", "two"),)), entity("two")]
    made = record(entities=twins)
    assert around(ENTITY.ref("one"), index(made).links, made).edges == ()
