"""What a field of the record says of itself beside its type: what it means, and which entries it refers to.

Marks stand in ``Annotated`` on the field and nowhere else: schemas, guide, checks, differences,
downloads and pages read them there (``model/fields.py``).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Means:
    """What a field means, in both languages, and values it may have.

    Editors read it while they type, readers beside a download; where the UI strings have a shorter
    word under ``field_names`` or other words under ``fields``, pages use those.
    """

    zh: str
    en: str
    examples: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class RefersTo:
    """The kinds of entry that the id in a field may name; most fields name one kind."""

    kinds: tuple[str, ...]

    def __init__(self, *kinds: str) -> None:
        object.__setattr__(self, "kinds", kinds)


EDTF: Final = "edtf"
"""Marks a text that is a date in EDTF."""

SHOWN: Final = "shown"
"""Marks a field that pages show by itself among the facts of its entry, and search finds there."""

INTERNAL: Final = "internal"
"""Marks a field that the check works with and that downloads leave out."""

TEXT: Final = ({"zh": "夏季行动", "en": "Summer campaign"},)
DATES: Final = ("2023-05", "2023-05-17", "2023", "2023-22", "2023/..", "../2023", "2013/2023", "2023~")

ID: Final = Means("永久编号，就是网址：小写字母、数字、连字符", "permanent id: a-z, 0-9, hyphens", ("reading-week",))
NAME: Final = Means("名称", "the name", TEXT)
TITLE: Final = Means(
    "标题：事件的标题里数字写成 {数值编号}", "the title; in that of an event figures are written {observation-id}", TEXT
)
HEADLINE: Final = Means(
    "开头的一句话：数字写成 {数值编号}", "the sentence that its page opens with: figures as {observation-id}"
)
DESCRIPTION: Final = Means("说明", "the description", TEXT)
NOTE: Final = Means("读者须知：范围、缺少的基数、复原的字", "for readers: scope, missing base, restored characters")
TYPE: Final = Means("类型", "the type")
KIND: Final = Means("种类", "the kind")
LEVEL: Final = Means("层级", "the level")
REGION: Final = Means("地区代码", "code of the region", ("north-bank",))
DATE: Final = Means("时间，EDTF 写法，只写到原文所说的程度", "the date in EDTF, no more exact than the source", DATES)
PERIOD: Final = Means("数值所属的时期，或来源所述的时期，EDTF 写法", "the period in EDTF", DATES)
BASIS: Final = Means("关系的依据：写明、由结构看出或推得", "how the relation is known")
CAUTIONS: Final = Means("读数值时须知的事；指标可以要求它的数值都带上", "what a reader of the figure must know")
ALIASES: Final = Means(
    "别称，和人们日常的叫法：搜索凭它找到",
    "other names and everyday words, by which search finds it",
    (["借书", "loans"],),
)
TERMS: Final = Means(
    "来源怎样称呼它；指标的最后一个紧挨数词，几种写法用 / 分开",
    "what sources call it; the last of an indicator beside the figure",
    (["借阅", "借出数/借出册数"],),
)
FIGURES: Final = Means("数值的编号，按阅读顺序", "its figures, in reading order", (["desk-wait"],))
SOURCE: Final = Means("来源编号", "id of the source", ("report-2023",))
PASSAGE: Final = Means("段落：原文第几个非空行，从一数起", "the n-th non-empty line of the text, from 1", (21,))
PASSAGES: Final = Means("段落：原文第几个非空行，从一数起", "the n-th non-empty lines of the text, from 1", ([21],))
TOKEN: Final = Means(
    "原文中的数词，一字不改", "the numeral exactly as it stands in the passage", ("138万余元", "3分钟")
)
REASON: Final = Means("理由", "the reason")
UNIT: Final = Means("单位编号", "id of the unit", ("minute",))
TO: Final = Means("另一端的编号", "the id at the other end")
CITATIONS: Final = Means("来源与段落", "sources and passages", ([{"source": "report-2023", "passages": [21]}],))
RELATIONS: Final = Means("与其他事件或机构的关系", "relations to other events or entities")
CORRECTIONS: Final = Means("更正记录，只增不删", "corrections, append-only")
"""Meanings that more than one type of entry shares: the same key means the same everywhere."""
