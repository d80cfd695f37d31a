"""Events: something done or that happened."""

from __future__ import annotations

from typing import Annotated

from generator.model import marks
from generator.model.base import Frozen, Id, LocalText, OwnId, RegionCode, Text
from generator.model.marks import EDTF, Means, RefersTo
from generator.model.statements import Citation, Claim, Correction, Relation
from generator.model.vocabularies import EventType
from generator.model.vocabulary import DateBasis


class Event(Frozen):
    """``content/events/<year>/<id>.yaml``. ``observations`` are its figures, in reading order.

    ``lead`` is the one of them that tells most, where that is not the first.
    """

    id: Annotated[OwnId, marks.ID]
    type: Annotated[EventType, marks.TYPE]
    title: Annotated[LocalText, marks.TITLE]
    date: Annotated[Text, EDTF, marks.DATE]
    date_basis: Annotated[DateBasis, Means("时间从何得知；不是 stated 时要写 date_note", "how the date is known")]
    date_note: Annotated[
        LocalText | None, Means("关于时间的说明", "a remark on the date", ({"zh": "原文只说“去年”。"},))
    ] = None
    region: Annotated[RegionCode, RefersTo("region"), marks.REGION]
    topics: Annotated[
        tuple[Id, ...],
        RefersTo("topic"),
        Means("专题编号，第一个是主要专题", "ids of topics, the main one first", (["lending"],)),
    ]
    entities: Annotated[
        tuple[Id, ...],
        RefersTo("entity"),
        Means("涉及的机构与机制的编号", "ids of organisations and mechanisms", (["town-library"],)),
    ] = ()
    summary: Annotated[
        LocalText,
        Means(
            "概要：数字写成 {数值编号}，名称写成 [[机构编号]]",
            "summary: figures as {observation-id}, names as [[entity-id]]",
            ({"zh": "等候时间{desk-wait}。", "en": "Time to wait: {desk-wait}."},),
        ),
    ]
    observations: Annotated[tuple[Id, ...], RefersTo("observation"), marks.FIGURES] = ()
    lead: Annotated[
        Id | None,
        RefersTo("observation"),
        Means(
            "最能说明问题的数值的编号；就是第一个的不写",
            "id of the figure that tells most, where it is not the first",
            ("desk-answered",),
        ),
    ] = None
    claims: Annotated[
        tuple[Claim, ...],
        Means("来源里没有数字的表述，用自己的话写", "statements of the source without a number, in our words"),
    ] = ()
    sources: Annotated[tuple[Citation, ...], marks.CITATIONS] = ()
    relations: Annotated[tuple[Relation, ...], marks.RELATIONS] = ()
    corrections: Annotated[tuple[Correction, ...], marks.CORRECTIONS] = ()
