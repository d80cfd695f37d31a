"""How many of one measure word make another: 万元 is 10,000 元, an hour 60 minutes."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Final

from generator.model.numerals.amounts import amount

_EQUAL: Final = ("小时 个小时 钟头 hour hours", "分钟 minute minutes", "秒 秒钟 second seconds", "天 日 day days",
    "周 星期 个星期 week weeks", "个月 月 month months", "年 year years", "公里 千米 km kilometre kilometres",
    "米 m metre metres", "公斤 千克 kg", "克 g", "元 yuan", "平方公里 平方千米 km²", "平方米 m²")  # fmt: skip
_STEPS: Final[Mapping[tuple[str, str], int]] = {
    ("年", "个月"): 12, ("周", "天"): 7, ("天", "小时"): 24, ("小时", "分钟"): 60, ("分钟", "秒"): 60,
    ("元", "角"): 10, ("公里", "米"): 1000, ("米", "厘米"): 100, ("厘米", "毫米"): 10, ("吨", "公斤"): 1000,
    ("公斤", "斤"): 2, ("公斤", "克"): 1000, ("斤", "两"): 10, ("平方公里", "公顷"): 100, ("公顷", "亩"): 15,
    ("公顷", "平方米"): 10000, ("升", "毫升"): 1000,
}  # fmt: skip
_NAME: Final = {word: words.split()[0] for words in _EQUAL for word in words.split()}


def ratio(word: str, base: str) -> Fraction | None:
    """How many of ``base`` one of ``word`` is; None where that is not known."""
    scale = amount(f"1{word.removesuffix(base)}", 0) if word.endswith(base) else None
    if scale is not None and scale.whole and scale.end == len(word) - len(base) + 1:
        return scale.low
    return _by_steps(_NAME.get(word, word), _NAME.get(base, base))


def _by_steps(word: str, base: str) -> Fraction | None:
    """Multiply the steps that lead down from one word to the other."""
    if word == base:
        return Fraction(1)
    for (larger, smaller), step in _STEPS.items():
        if larger == word and (rest := _by_steps(smaller, base)) is not None:
            return step * rest
    return None
