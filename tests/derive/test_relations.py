from __future__ import annotations

from generator.derive.relations import links
from generator.model.kinds import Ref
from tests.records import entity, event, record


def _relation(kind: str, to: str) -> dict[str, str]:
    return {"type": kind, "to": to, "basis": "stated"}


def test_a_relation_is_seen_from_both_ends() -> None:
    found = links(record([event("rescue", relations=(_relation("uses", "drone"),))], entities=[entity("drone")]))
    (own,) = found[Ref("event", "rescue")]
    (back,) = found[Ref("entity", "drone")]
    assert (own.other, own.inverse) == (Ref("entity", "drone"), False)
    assert (back.other, back.inverse) == (Ref("event", "rescue"), True)


def test_a_relation_that_reads_the_same_both_ways_appears_once_at_each_end() -> None:
    twins = [
        entity("one", relations=(_relation("distinct_from", "two"),)),
        entity("two", relations=(_relation("distinct_from", "one"),)),
    ]
    found = links(record(entities=twins))
    assert [len(found[Ref("entity", name)]) for name in ("one", "two")] == [1, 1]


def test_the_far_end_of_a_symmetric_relation_is_no_inverse() -> None:
    found = links(record(entities=[entity("one", relations=(_relation("related_to", "two"),)), entity("two")]))
    (back,) = found[Ref("entity", "two")]
    assert not back.inverse
