"""Small records made in a test: each part has what the model asks for, and what the test changes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Any

from generator.load.vocabularies import usual_vocabularies
from generator.model import chronology
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.kinds import Ref
from generator.model.observations import SourcedObservation
from generator.model.record import Record
from generator.model.shared_entries import Indicator, Region, Topic, Unit
from generator.model.sources import Passage, Source
from generator.model.stories import Story

DIGEST = "sha256:" + "a" * 64


def text(zh: str, en: str | None = None) -> dict[str, str | None]:
    return {"zh": zh, "en": en}


def event(id_: str, **changes: Any) -> Event:
    fields: dict[str, Any] = {
        "id": id_, "type": "case", "title": text(f"事件{id_}"), "date": "2023", "date_basis": "stated",
        "region": "320000", "topics": ("safety",), "summary": text("概要。"),
        "sources": ({"source": "report", "passages": (1,)},),
    }  # fmt: skip
    return Event.model_validate(fields | changes)


def entity(id_: str, **changes: Any) -> Entity:
    fields: dict[str, Any] = {
        "id": id_, "kind": "platform", "name": text(f"平台{id_}"), "level": "province", "region": "320000",
        "description": text("说明。"), "sources": ({"source": "report", "passages": (1,)},),
    }  # fmt: skip
    return Entity.model_validate(fields | changes)


def observation(id_: str, **changes: Any) -> SourcedObservation:
    fields: dict[str, Any] = {
        "id": id_, "indicator": "cases", "region": "320000", "period": "2023", "value": "3", "unit": "case",
        "passage": 1, "token": "3起", "source": "report",
    }  # fmt: skip
    return SourcedObservation.model_validate(fields | changes)


def passage(number: int, *tokens: dict[str, Any], **changes: Any) -> Passage:
    return Passage.model_validate({"passage": number, "digest": DIGEST, "tokens": tokens} | changes)


def source(id_: str = "report", **changes: Any) -> Source:
    fields: dict[str, Any] = {
        "id": id_, "type": "report", "title": text("年报"), "region": "320000", "reach": "2013/2024",
        "description": text("一年的工作。"), "passages": (passage(1),),
    }  # fmt: skip
    return Source.model_validate(fields | changes)


def indicator(id_: str = "cases", **changes: Any) -> Indicator:
    fields: dict[str, Any] = {
        "id": id_, "name": text("案件数"), "definition": text("案件的起数。"), "kind": "count", "unit": "case",
        "better": "less", "topic": "safety",
    }  # fmt: skip
    return Indicator.model_validate(fields | changes)


def story(id_: str, *points: str, **changes: Any) -> Story:
    step = {"title": text("一步"), "text": text("说明。"), "state": "topic=safety", "points": points}
    fields: dict[str, Any] = {
        "id": id_, "title": text(f"故事{id_}"), "headline": text("开头。"), "steps": ({"id": "begin", **step},),
    }  # fmt: skip
    return Story.model_validate(fields | changes)


UNITS = tuple(
    Unit.model_validate(unit)
    for unit in (
        {"id": "case", "words": ("起",), "name": text("起", "case"), "symbol": text("起", "cases")},
        {"id": "percent", "words": ("%",), "name": text("百分比", "per cent"), "symbol": text("%", "%")},
        {"id": "minute", "words": ("分钟",), "name": text("分钟", "minute"), "symbol": text("分钟", "minutes")},
        {
            "id": "hour",
            "words": ("小时",),
            "name": text("小时", "hour"),
            "symbol": text("小时", "hours"),
            "base": "minute",
            "factor": 60,
        },
        {"id": "yuan", "words": ("元",), "name": text("元", "yuan"), "symbol": text("元", "yuan")},
        {"id": "wan-yuan", "name": text("万元"), "symbol": text("万元"), "base": "yuan", "factor": 10_000},
        {"id": "yi-yuan", "name": text("亿元"), "symbol": text("亿元"), "base": "yuan", "factor": 100_000_000},
        {"id": "whole", "name": text("整体", "whole"), "symbol": text("整体", "whole")},
    )
)
REGIONS = (
    Region.model_validate({"code": "320000", "name": text("江苏省", "Jiangsu"), "level": "province"}),
    Region.model_validate({"code": "320500", "name": text("苏州市"), "level": "city", "parent": "320000"}),
    Region.model_validate({"code": "320583", "name": text("昆山市"), "level": "county", "parent": "320500"}),
    Region.model_validate({"code": "321300", "name": text("宿迁市"), "level": "city", "parent": "320000"}),
)
TOPICS = (Topic.model_validate({"id": "safety", "name": text("治安"), "description": text("案件。")}),)


def record(
    events: Sequence[Event] = (),
    *,
    entities: Sequence[Entity] = (),
    observations: Sequence[SourcedObservation] = (),
    sources: Sequence[Source] = (source(),),
    indicators: Sequence[Indicator] = (indicator(),),
    topics: Sequence[Topic] = TOPICS,
    regions: Sequence[Region] = REGIONS,
    stories: Sequence[Story] = (),
) -> Record:
    by_id = {item.id: item for item in sources}
    placed = chronology.places(events, by_id, {item.id: item for item in observations})
    ordered = chronology.in_order(events, placed)
    groups = (
        ("source", sources), ("observation", observations), ("event", events), ("entity", entities),
        ("indicator", indicators), ("topic", topics), ("story", stories), ("unit", UNITS),
    )  # fmt: skip
    return Record(
        sources=by_id,
        observations={item.id: item for item in observations},
        events={item.id: item for item in ordered},
        entities={item.id: item for item in sorted(entities, key=lambda item: item.id)},
        indicators={item.id: item for item in indicators},
        regions={item.code: item for item in regions},
        topics={item.id: item for item in topics},
        stories={item.id: item for item in stories},
        units={item.id: item for item in UNITS},
        redirects=(),
        vocabularies=usual_vocabularies(),
        files={
            Ref(kind, item.id): PurePosixPath(f"content/{kind}/{item.id}.yaml")
            for kind, group in groups
            for item in group
        },
    )
