"""Whether a figure rises or falls: the verb of change beside it."""

from __future__ import annotations

import re
from typing import Final

from generator.model.numerals import Numeral
from generator.model.numerals.characters import folded
from generator.model.numerals.reading import Kind
from generator.model.vocabulary import Direction

_RISES: Final = "增长 上涨 增加 提高 提升 上升 上调 回升 攀升 扩大到 多增 增 涨 升 翻".split()
_FALLS: Final = "负增长 下降 下跌 下调 减少 降低 回落 缩短 缩减 压降 压缩 下滑 萎缩 降 减 跌".split()
# A fall that became smaller, or a rise that did, is asked for and never guessed.
_UNCLEAR: Final = re.compile("(?:降幅|跌幅|缺口|差距)(?:收窄|缩小|扩大)|(?:收窄|扩大)$")
_BETWEEN: Final = re.compile(r"(?:了|近|约|逾|超|超过)?$")
_TO_TIMES: Final = re.compile("(?:增|升|提高|增长|上升|扩大)(?:至|到|为)$")
_COMPARED: Final = re.compile("(?:同比|环比)$")
_ENGLISH_RISES: Final = "rose|risen|rising|rises|grew|grown|growing|increased|increase|up|climbed|gained|jumped"
_ENGLISH_FALLS: Final = "fell|fallen|falling|falls|dropped|drop|declined|decreased|down|cut|shrank|reduced"
_ENGLISH: Final = re.compile(
    rf"\b(?:(?P<increase>{_ENGLISH_RISES})|(?P<decrease>{_ENGLISH_FALLS}))(?: by)? $", re.IGNORECASE
)
_MULTIPLIES: Final = re.compile("doubled|doubling|tripled|trebled|quadrupled|times more", re.IGNORECASE)
_HALVES: Final = re.compile("halved|halving", re.IGNORECASE)


def direction(text: str, token: Numeral) -> Direction | None:
    """The direction a text gives one of its tokens, right beside it; None where it gives none or not for certain.

    A level that is reached (降至4%) has none; a multiple that is reached (增至三倍) rises.
    """
    reading = token.reading
    before, after = folded(text[: token.start]), text[token.start + len(token.token) :]
    if said := _english(before, token.token + after):
        return said
    if _UNCLEAR.search(before) or reading.kind in {Kind.DATE, Kind.NAME, Kind.IDIOM, Kind.ORDINAL}:
        return None
    if reading.number is not None and reading.number < 0:
        return Direction.DECREASE if _COMPARED.search(before) else None
    if reading.measure == "倍" and _TO_TIMES.search(before):
        return Direction.INCREASE
    return _verb(_BETWEEN.sub("", before))


def _verb(before: str) -> Direction | None:
    if any(before.endswith(word) for word in _FALLS):
        return Direction.DECREASE
    return Direction.INCREASE if any(before.endswith(word) for word in _RISES) else None


def _english(before: str, rest: str) -> Direction | None:
    if _HALVES.match(rest):
        return Direction.DECREASE
    multiplied = _MULTIPLIES.search(rest[:24])
    if multiplied and not before.strip().endswith("half"):
        return Direction.INCREASE
    verb = _ENGLISH.search(before)
    return Direction(str(verb.lastgroup)) if verb else None
