"""Numerals as Chinese reports print them: find them in a passage, and read one.

A *token* is a numeral exactly as it stands in a passage, with the words that bound it and the
measure word behind it: ``138万余元``, ``近20%``, ``第四个``, ``半小时``.  Set phrases that hold a
numeral character without counting anything (``进一步``) are tokens too, so that no numeral
character of a passage goes unnoticed.

Chinese digit strings are read by cn2an; it knows no bounds, measure words, halves or pairs, so
the grammar around the digits is here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

import cn2an


class Bound(StrEnum):
    """How the true value lies to the number that is printed.

    ``at_least`` and ``at_most`` include the number (以上, 以内); ``over`` and ``under`` are close to it
    and do not reach it (余, 近).
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OVER = "over"
    UNDER = "under"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a token says.

    ``number`` has 万, 亿 and the like multiplied out; a percentage keeps its face value
    (``66.8%`` is 66.8 with measure ``%``), and so do shares in words (``三成`` is 30, ``一半`` is 50).
    ``measure`` is the word behind the number, or empty.  Of a range ``number`` is the lower end
    and ``upper`` the upper one, in the same measure.
    """

    number: Fraction
    bound: Bound
    measure: str
    ordinal: bool = False
    streak: bool = False
    average: str = ""
    upper: Fraction | None = None


# Set phrases: they hold a numeral character and measure nothing.
_PHRASES: Final = (
    "另一方面 一方面 一系列 进一步 一站式 一体化 一体 一线 统一 任一 每一 这一 同一 唯一 万一 一些 一定 "
    "一起 一切 一般 一律 一旦 一致 一样 一直 一贯 一流 之一 十分 万家灯火 千家万户 千方百计 百姓 百花齐放 "
    "四面八方 五湖四海 二十大"
).split()

# Longest first: the first alternative that matches wins.
_MEASURES: Final = sorted(
    (
        "个百分点 百分点 % ‰ 大类 小类 人次 件次 平方公里 公里 千米 平方米 米 吨 公斤 千克 小时 分钟 秒 "
        "周年 年 个月 月 日 天 周 季度 岁 元 美元 倍 成 个 名 位 人 户 家 起 件 宗 例 处 次 条 项 类 种 支 套 "
        "台 架 辆 艘 张 份 批 级 等 届 期 轮 趟 组 队 室 区 警 辅 村 站 所 号 场 座 间 部 层 大"
    ).split(),
    key=lambda word: (-len(word), word),
)

_BOUNDS_BEFORE: Final = {
    "近": Bound.UNDER, "将近": Bound.UNDER, "接近": Bound.UNDER, "约": Bound.ABOUT, "大约": Bound.ABOUT,
    "超": Bound.OVER, "超过": Bound.OVER, "逾": Bound.OVER, "至少": Bound.AT_LEAST,
    "不少于": Bound.AT_LEAST, "不低于": Bound.AT_LEAST, "最少": Bound.AT_LEAST,
    "不足": Bound.UNDER, "不到": Bound.UNDER, "不超过": Bound.AT_MOST, "至多": Bound.AT_MOST,
    "最多": Bound.AT_MOST, "不高于": Bound.AT_MOST,
}  # fmt: skip
_BOUNDS_AFTER: Final = {
    "余": Bound.OVER, "多": Bound.OVER, "以上": Bound.AT_LEAST,
    "以下": Bound.AT_MOST, "以内": Bound.AT_MOST, "之内": Bound.AT_MOST, "内": Bound.AT_MOST,
    "左右": Bound.ABOUT, "上下": Bound.ABOUT,
}  # fmt: skip
_PERCENT_OF: Final = {"成": 10, "一半": 100}  # 三成 is 30 %, a half of no measure 50 %
_AVERAGES: Final = ("日均", "月均", "年均", "人均", "户均")
_SCALES: Final = {"十": 10, "百": 100, "千": 1_000, "万": 10_000, "亿": 100_000_000}


def _any(words: object) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))  # type: ignore[call-overload]


_HAN: Final = "零〇一二三四五六七八九十百千万亿两廿"
_DATE: Final = r"[12]\d{3}年(?:\d{1,2}月(?:\d{1,2}日)?)?"
_NUMERAL: Final = rf"""
    (?P<average>{_any(_AVERAGES)})?
    (?P<before>(?<![最附])近|(?<!节)约|{_any(_BOUNDS_BEFORE.keys() - {"近", "约"})})?
    (?P<ordinal>第)?(?P<streak>连续)?
    (?:
        (?P<half>一半|半(?![{_HAN}\d]))
      | (?P<denominator>[{_HAN}]+)分之(?P<numerator>[{_HAN}]+)
      | (?P<pair>双)(?P<pair_of>[十百千万亿])?
      | (?P<arabic>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)(?P<odd>[余多])?(?P<scale>[百千万亿]{{1,2}})?
      | (?P<han>[{_HAN}]+)
    )
    (?P<after>[余多](?!次数))?
    (?P<and_half>个半)?
    (?P<measure>{_any(_MEASURES)})?
    (?P<tail>{_any(_BOUNDS_AFTER.keys() - {"多"})}|(?<=[成倍年天])多(?![次部种方元样名地处级层人]))?
"""
_TOKEN: Final = re.compile(rf"(?P<phrase>{_any(_PHRASES)})|(?P<date>{_DATE})|{_NUMERAL}", re.VERBOSE)
_ONE: Final = re.compile(_NUMERAL, re.VERBOSE)

# Full-width ASCII has the same length after folding, so positions in a passage stay true.
_FULLWIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def tokens(passage: str) -> Iterator[str]:
    """Yield every token of a passage in reading order, exactly as it stands there."""
    return (token for _, token in placed(passage))


def placed(passage: str) -> Iterator[tuple[int, str]]:
    """Yield every token of a passage in reading order, after its place in it."""
    for match in _TOKEN.finditer(passage.translate(_FULLWIDTH)):
        yield match.start(), passage[match.start() : match.end()]


def is_phrase(token: str) -> bool:
    """Tell whether the token is a set phrase that measures nothing."""
    return token in _PHRASES


def date_of(token: str) -> str | None:
    """The EDTF text of a token that names a year, with or without month and day (``2023年5月``)."""
    folded = token.translate(_FULLWIDTH)
    if not re.fullmatch(_DATE, folded):
        return None
    return "-".join(part.zfill(2) for part in re.findall(r"\d+", folded))


_LONGEST: Final = 60  # as ``TokenText``; Python refuses to read integers of 4,300 digits and more


def read(token: str) -> Reading | None:
    """Read one token, or return None when it is not a numeral with its bounds and measure.

    Bounds stand before (近, 超) or after the number (余, 以上, 以内); where several stand, the
    one next to the number wins.  A text longer than any token of a record is none.
    """
    if len(token) > _LONGEST:
        return None
    match = _ONE.fullmatch(token.translate(_FULLWIDTH))
    number = _number(match) if match else None
    if match is None or number is None:
        return None
    part = match.groupdict(default="")
    if part["and_half"]:
        number += Fraction(1, 2)
    after = part["odd"] or part["after"] or part["tail"]
    bound = _BOUNDS_AFTER.get(after) or _BOUNDS_BEFORE.get(part["before"]) or Bound.EXACT
    whole = _PERCENT_OF.get(part["measure"] or part["half"])
    percent = part["denominator"] == "百" or whole
    return Reading(
        number * (whole or 1),
        bound,
        "%" if percent else part["measure"],
        ordinal=bool(part["ordinal"]),
        streak=bool(part["streak"]),
        average=part["average"],
    )


def _number(match: re.Match[str]) -> Fraction | None:
    part = match.groupdict(default="")
    if part["half"]:
        return Fraction(1, 2)
    if part["pair"]:
        return Fraction(2) * _SCALES.get(part["pair_of"], 1)
    if part["arabic"]:
        number = Fraction(part["arabic"].replace(",", ""))
        for scale in part["scale"]:
            number *= _SCALES[scale]
        return number
    if part["numerator"]:
        above, below = _han(part["numerator"]), _han(part["denominator"])
        if above is None or not below:
            return None
        return above if part["denominator"] == "百" else above / below
    return _han(part["han"])


def _han(digits: str) -> Fraction | None:
    if digits in _SCALES:
        return Fraction(_SCALES[digits])
    try:
        return Fraction(cn2an.cn2an(digits, "normal"))
    except (ValueError, KeyError):  # a KeyError where cn2an meets a scale it has no short form for (亿一)
        return None
