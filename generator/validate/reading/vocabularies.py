"""What the values of the closed vocabularies are called in Chinese, as on the site (a test holds them together).

The others stand in a file: ``model/vocabularies.py``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from generator.model.numerals import Bound

_WORDS: Final = {
    "date_basis": "stated 原文写明, context 据上下文, restored 原文漏字，已复原, inferred 推得",
    "confidence": "certain 确定, likely 较可能, uncertain 存疑",
    "basis": "stated 原文写明, structure 据原文结构, inferred 推断",
    "indicator_kinds": (
        "count 数量, amount 金额, share 占比, change 变化, streak 连续年数, duration 时长, threshold 标准或时限"
    ),
    "unit_kinds": "measure 计量单位, counter 只计数的量词",
    "better": "more 越多越好, less 越少越好, neither 多少不作好坏评判",
    "differences": ("definition 定义不同, unit 单位不同, scope 范围不同, subject 对象不同, same_number 同数不同事"),
    "cautions": (
        "base_missing 没有给出基数, comparison_unknown 没有说明与何时相比, start_unknown 没有说明起点, "
        "date_unknown 没有写明日期, denominator_missing 没有说明分母, method_missing 没有说明算法, "
        "definition_missing 没有界定范围, details_missing 没有逐一列出, restored 按复原的读法, "
        "derived_period 时期由推算得出, part_of_whole 包含在另一个数之内, combined 合并计数, "
        "scope_differs 与相近数字口径不同, scope_only 属统计口径, single_case 个案数值, "
        "counts_uses 以次数计, rounded 约数, stock 报告时的总数，不知多少是新增, looks_alike 与另一数字形近而含义不同"
    ),
    "token_status": (
        "date 日期, name 名称, slogan 口号, ordinal 次序, structure 语句成分, boilerplate 页面文字, quoted 随原文照录"
    ),
    "bound": "exact 正好, about 约, at_least 至少, at_most 至多, over 超过, under 接近",
    "direction": "increase 上升, decrease 下降",
}
VOCABULARIES: Final[Mapping[str, Mapping[str, str]]] = {
    name: {pair.partition(" ")[0]: pair.partition(" ")[2] for pair in words.split(", ")}
    for name, words in _WORDS.items()
}
"""The words of each vocabulary by their values, in the order they are offered."""


def words_of(values: Sequence[str]) -> Mapping[str, str]:
    """The words of the vocabulary that has these values, in any order; none where no vocabulary has them."""
    return next((words for words in VOCABULARIES.values() if set(values) == words.keys()), {})


Names = Mapping[str, str]
"""What values are called, by their ids."""


def in_chinese(values: Sequence[str], names: Names | None = None) -> str:
    """All values of a vocabulary, each with its word: ``stated（原文写明）、inferred（推断）``."""
    words = names or words_of(values)
    return "、".join(f"{value}（{words[value]}）" if value in words else value for value in values)


def bound_in_chinese(bound: Bound) -> str:
    """A bound with its word: ``at_least（至少）``."""
    return f"{bound}（{VOCABULARIES['bound'][bound]}）"
