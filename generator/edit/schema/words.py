"""What an editor is told about each field while typing: a line in Chinese and English, and examples."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Told:
    """What a field means, and values it may have."""

    zh: str
    en: str
    examples: tuple[Any, ...] = ()


_DATE: Final = ("2023-05", "2023-05-17", "2023", "2023-22", "2023/..", "../2023", "2013/2023", "2023~")
_TEXT: Final = ({"zh": "夏季行动", "en": "Summer campaign"},)
WORDS: Final[Mapping[str, Told]] = {
    "after": Told("数词之后、同一小句里的指标用语，由 source index 写入", "terms after it, by source index"),
    "aliases": Told("别称", "other names", (["宿豫分局"],)),
    "article": Told("全文的 SHA-256，由 source index 写入", "SHA-256 of the whole text, by source index"),
    "at": Told("在该段里是第几件事，从一数起", "which of the events of the passage it is, from 1", (2,)),
    "authors": Told("作者", "authors"),
    "base": Told(
        "指标：变化的对比基准；单位：所折算的单位", "what a change is against; the base unit"
    ),
    "basis": Told("关系的依据：写明、由结构看出或推得", "how the relation is known"),
    "before": Told("数词之前的指标用语，由 source index 写入", "terms before it, by source index"),
    "better": Told("多好、少好，或不作评判", "whether more or less is better, or neither"),
    "bound": Told("界限：确数、约数、至少、至多、超过或接近", "exact, about, at least, at most, more than or nearly"),
    "cautions": Told("读数值时须知的事；指标可以要求它的数值都带上", "what a reader of the figure must know"),
    "change": Told("数词旁的升降用语，由 source index 写入", "the verb of change beside it, by source index"),
    "claims": Told("来源里没有数字的表述，用自己的话写", "statements of the source without a number, in our words"),
    "code": Told("地区代码（GB/T 2260），六位数字，加引号", "GB/T 2260 code of the region, in quotes", ("320583",)),
    "confidence": Told("复原的读法有多可靠；不写就作较可能", "how sure a restored reading is; likely where not given"),
    "container": Told("所在栏目", "the section it appeared in"),
    "corrections": Told("更正记录，只增不删", "corrections, append-only"),
    "date": Told("时间，EDTF 写法，只写到原文所说的程度", "the date in EDTF, no more exact than the source", _DATE),
    "date_basis": Told("时间从何得知；不是 stated 时要写 date_note", "how the date is known"),
    "date_note": Told("关于时间的说明", "a remark on the date", ({"zh": "原文只说“去年”。"},)),
    "definition": Told("定义", "the definition"),
    "denominator": Told("占比的分母；来源没说也写明", "what a share is of, or that the source does not say"),
    "description": Told("说明", "the description", _TEXT),
    "digest": Told(
        "该段的 SHA-256，由 source index 写入；短的段落和有署名的段落没有",
        "SHA-256 of the passage, by source index; short passages and those with a byline have none",
    ),
    "direction": Told("变化的方向", "the direction of a change"),
    "entities": Told("涉及的机构与机制的编号", "ids of organisations and mechanisms", (["kunshan-police"],)),
    "factor": Told("一个该单位等于多少个 base", "how many of its base one of it is", (10000,)),
    "fraction": Told("分数，代替 value", "a fraction, in place of value", ("1/3",)),
    "from": Told("旧编号", "the old id"),
    "id": Told("永久编号，就是网址：小写字母、数字、连字符", "permanent id: a-z, 0-9, hyphens", ("kunshan-rescue",)),
    "index": Told("段落索引怎样做成，由 source index 写入", "how the passage index was made, by source index"),
    "indicator": Told("指标编号", "id of the indicator", ("drone-takeoff-time",)),
    "indicators": Told("指标", "indicators"),
    "is": Told("改后的内容", "what it says now"),
    "issued": Told("发布日期与依据", "date of publication and how it is known"),
    "kind": Told("种类", "the kind"),
    "language": Told("原文的语言（BCP 47）", "language of the text (BCP 47)", ("zh-CN",)),
    "level": Told("层级", "the level"),
    "name": Told("名称", "the name", _TEXT),
    "note": Told("读者须知：范围、缺少的基数、复原的字", "for readers: scope, missing base, restored characters"),
    "numerals": Told("数词和周围用语的 SHA-256，由 source index 写入", "SHA-256 of the numerals, by source index"),
    "observations": Told("数值的编号，按阅读顺序", "its figures, in reading order", (["kunshan-takeoff"],)),
    "parent": Told("上级地区代码", "code of the region above", ("320500",)),
    "passage": Told("段落：原文第几个非空行，从一数起", "the n-th non-empty line of the text, from 1", (21,)),
    "passages": Told("段落：原文第几个非空行，从一数起", "the n-th non-empty lines of the text, from 1", ([21],)),
    "period": Told("数值所属的时期，或来源所述的时期，EDTF 写法", "the period in EDTF", _DATE),
    "places": Told("数词之前的地区用语，由 source index 写入", "words for regions before it, by source index"),
    "printed": Told("印出来的样子", "as printed", ("22.7%20.1%",)),
    "publisher": Told("发布者", "the publisher"),
    "reach": Told("来源所述时间的范围，EDTF 区间", "the dates the source speaks of, an EDTF interval", ("2013/2024",)),
    "reader": Told("读原文的规则是第几版", "the version of the reader"),
    "reading": Told("复原后的读法", "as it is read"),
    "reason": Told("理由", "the reason"),
    "redirects": Told("旧编号的去向", "where old ids lead"),
    "ref": Told("数词属于哪个机构或日期", "the entity or the EDTF date the numeral belongs to"),
    "region": Told("地区代码（GB/T 2260），六位数字，加引号", "GB/T 2260 code of the region, in quotes", ("320583",)),
    "regions": Told("地区", "regions"),
    "relations": Told("与其他事件或机构的关系", "relations to other events or entities"),
    "restored": Told("原文缺字处的复原读法", "readings restored where characters are lost"),
    "source": Told("来源编号", "id of the source", ("jiangsu-2023",)),
    "sources": Told("来源与段落", "sources and passages", ([{"source": "jiangsu-2023", "passages": [21]}],)),
    "status": Told("数词的性质；是数值的不写", "what the numeral is; left out when it is a figure"),
    "summary": Told(
        "概要：数字写成 {数值编号}，名称写成 [[机构编号]]",
        "summary: figures as {observation-id}, names as [[entity-id]]",
        ({"zh": "升空用时{kunshan-takeoff}。", "en": "Time to take off: {kunshan-takeoff}."},),
    ),
    "symbol": Told("显示用的单位", "the unit as it is shown"),
    "terms": Told(
        "来源怎样称呼它；指标的最后一个紧挨数词，几种写法用 / 分开",
        "what sources call it; the last of an indicator beside the figure",
        (["诈骗", "抓获数/抓获人员数"],),
    ),
    "text": Told("表述的内容", "the statement"),
    "times": Told("数词之前的时间用语，由 source index 写入", "words for periods before it, by source index"),
    "title": Told(
        "标题：事件的标题里数字写成 {数值编号}",
        "the title; in that of an event figures are written {observation-id}",
        _TEXT,
    ),
    "to": Told("另一端的编号", "the id at the other end"),
    "token": Told("原文中的数词，一字不改", "the numeral exactly as it stands in the passage", ("138万余元", "3分钟")),
    "tokens": Told("该段的全部数词", "every numeral of the passage"),
    "topic": Told("专题编号", "id of the topic"),
    "topics": Told("专题编号，第一个是主要专题", "ids of topics, the main one first", (["youth-missing"],)),
    "type": Told("类型", "the type"),
    "unit": Told("单位编号", "id of the unit", ("minute",)),
    "units": Told("单位", "units"),
    "upper": Told("区间的上端，与 value 同单位", "upper end of a range, in the unit of value", (5,)),
    "url": Told("原文网址", "address of the source"),
    "value": Told("数值，以 unit 计；下降为负", "the value in its unit; a fall is negative", (3,)),
    "verb": Told("原文表示升降的词，一字不改", "the verb of a change as printed", ("下降", "缩短")),
    "was": Told("改前的内容", "what it said"),
    "why": Told("为什么改", "why it was changed"),
    "within": Told("数词所在的名称，由 source index 写入", "the name it is a part of, by source index"),
    "words": Told("数词里表示这个单位的字", "the measure words that name it in a numeral", (["分钟", "分"],)),
    "zh": Told("中文，必填", "Chinese, required"),
    "en": Told("英文，最好也有", "English, asked for"),
}  # fmt: skip
"""By the key as it stands in YAML; the same key means the same everywhere."""
