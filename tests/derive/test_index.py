from __future__ import annotations

from generator.derive.index import index
from generator.model.shared_entries import Region
from tests.records import REGIONS, entity, event, observation, record, text


def test_a_region_holds_what_lies_in_it() -> None:
    found = index(record([event("kunshan", region="320583"), event("suqian", region="321300")]))
    assert [item.id for item in found.events_within["320000"]] == ["kunshan", "suqian"]
    assert [item.id for item in found.events_within["320500"]] == ["kunshan"]
    assert "320500" not in found.events_by_region


def test_regions_in_a_loop_end() -> None:
    loop = [
        Region.model_validate({"code": code, "name": text(code), "level": "city", "parent": parent})
        for code, parent in (("100001", "100002"), ("100002", "100001"))
    ]
    found = index(record([event("case", region="100001")], regions=[*REGIONS, *loop]))
    assert set(found.events_within) == {"100001", "100002"}


def test_an_event_belongs_to_an_entity_it_lists_or_names_and_counts_once() -> None:
    summary = text("由[[drone]]和[[team]]完成，[[drone]]先到。")
    found = index(
        record([event("case", entities=("team",), summary=summary)], entities=[entity("drone"), entity("team")])
    )
    assert [item.id for item in found.events_by_entity["drone"]] == ["case"]
    assert [item.id for item in found.events_by_entity["team"]] == ["case"]


def test_a_passage_knows_all_that_rests_on_it() -> None:
    claim = {"text": text("首个。"), "source": "report", "passage": 2}
    found = index(
        record(
            [event("case", claims=(claim,), sources=({"source": "report", "passages": (1, 2, 2)},))],
            entities=[entity("drone", sources=({"source": "report", "passages": (2,)},))],
            observations=[observation("figure", passage=2)],
        )
    )
    facts = found.facts["report", 2]
    assert [item.id for item in facts.observations] == ["figure"]
    assert [(item.event.id, str(item.claim.text)) for item in facts.claims] == [("case", "首个。")]
    assert [item.id for item in facts.events] == ["case"]
    assert [item.id for item in facts.entities] == ["drone"]
    assert found.facts["report", 1].claims == ()


def test_corrections_come_latest_first() -> None:
    def correction(date: str) -> dict[str, object]:
        return {"date": date, "was": text("旧"), "is": text("新"), "why": text("误")}

    found = index(
        record(
            [event("case", corrections=(correction("2026-01-02"),))],
            observations=[observation("figure", corrections=(correction("2026-03-01"),))],
        )
    )
    assert [item.node for item in found.corrections] == [("observation", "figure"), ("event", "case")]
