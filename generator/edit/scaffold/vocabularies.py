"""The closed vocabularies as choices, under the names the site gives them (a test holds them together)."""

from __future__ import annotations

from typing import Final

from generator.edit.scaffold.choices import Choice

_WORDS: Final = {
    "event_types": (
        "case 案件, reform 改革, campaign 专项行动, platform 平台, service 服务, honor 荣誉, organization 组织, "
        "conference 会议, memorial 纪念, report 报告"
    ),
    "date_basis": "stated 原文写明, context 据上下文, restored 原文漏字，已复原, inferred 推得",
    "entity_kinds": "platform 平台, mechanism 机制, organization 机构, programme 项目, brand 品牌, title 称号",
    "levels": "national 国家级, province 省级, city 市级, county 县级, station 基层",
    "indicator_kinds": (
        "count 数量, amount 金额, share 占比, change 变化, streak 连续年数, duration 时长, threshold 标准或时限"
    ),
    "better": "more 越多越好, less 越少越好, neither 多少不作好坏评判",
    "change_bases": "previous_year 上一年, start_of_year 年初, unstated 原文没有说明",
    "source_types": "article-newspaper 报纸文章, webpage 网页, report 报告",
    "bound": "exact 正好, about 约, at_least 至少, at_most 至多",
    "direction": "increase 上升, decrease 下降",
}
VOCABULARIES: Final = {
    name: tuple(Choice(*pair.split(" ", 1)) for pair in words.split(", ")) for name, words in _WORDS.items()
}
"""The values of each vocabulary, in the order they are offered."""
