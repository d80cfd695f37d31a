"""Which figures of an article are aims or forecasts: a target of next year is no result of this one."""

from __future__ import annotations

import re
from typing import Final

from generator.edit.year_rules import SENTENCE_END

_AIMS: Final = re.compile(
    "力争|争取|(?<!行动)(?<!工作)(?<![》”])计划(?![》”书])|拟(?=新?[建增设到达])|预计|预期|预测|有望|确保|"
    "目标[是为:：]|定为|将(?:要|达到?|新[增建设]|实现|建成|完成|突破|超过|增[至加]|降[至到低])|下一步|规划到|"
    "\\b(?:will|shall|aims? to|plans? to|is to|are to|intends? to|expects? to|expected to|targets?|hopes? to|"
    "next year|projected|forecast)\\b",
    re.IGNORECASE,
)
_NEXT: Final = re.compile("明年|来年|下一年")
_DONE: Final = re.compile(
    "实际|已经?|截至|去年|上年|目前|同比|实有|\\b(?:actually|had|was|were|rose|fell)\\b", re.IGNORECASE
)


def target_word(before: str) -> str | None:
    """The word before a figure that makes it an aim or a forecast, unless one of a result stands nearer."""
    sentence = SENTENCE_END.split(before)[-1]
    aims = [*_AIMS.finditer(sentence), *_NEXT.finditer(sentence)]
    last = max(aims, key=lambda found: found.start(), default=None)
    if last is None or any(done.start() > last.start() for done in _DONE.finditer(sentence)):
        return None
    return last[0]
