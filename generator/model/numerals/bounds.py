"""Words that say on which side of a number the true value lies."""

from __future__ import annotations

import re
from typing import Final

from generator.model.numerals.reading import Bound

_BEFORE: Final = {
    Bound.ABOUT: "约 大约 大概 约为 约合 约占 约有 约达 约计 约需 大约有",
    Bound.OVER: "超 超过 超过了 逾 突破 突破了 高于 多于 大于",
    Bound.UNDER: "近 将近 接近 不足 不到 不满 未满 低于 少于 小于",
    Bound.AT_LEAST: "至少 不少于 不低于 最少 不小于",
    Bound.AT_MOST: "不超过 至多 最多 不高于 不多于 不大于 不超",
}
_AFTER: Final = {
    Bound.OVER: "余 多",
    Bound.AT_LEAST: "以上 及以上",
    Bound.AT_MOST: "以下 以内 之内 及以下",
    Bound.ABOUT: "左右 上下",
}
# 附近, 节约, 网上 and the like end with a bound word and are none.
_NOT_BEFORE: Final = {
    "近": "最附靠临邻",
    "约": "节预制公合签条契",
    "上": "网线路马身街车以早晚天地海向年月会岸",
    "超": "赶反高",
}


def _by_word(table: dict[Bound, str]) -> dict[str, Bound]:
    return {word: bound for bound, words in table.items() for word in words.split()}


BEFORE: Final = _by_word(_BEFORE)
AFTER: Final = _by_word(_AFTER)
_INSIDE: Final = re.compile("内(?![部容外蒙需销地河科在心])")
_BARE: Final = re.compile("上(?=[百千万亿])")
_LENGTHS: Final = sorted({len(word) for word in BEFORE}, reverse=True)
_ODD: Final = re.compile(r"(?:余|来(?![电访信到源自])|多(?!次数)|\+(?![\dA-Za-z]))")
_ODD_BOUND: Final = {"来": Bound.ABOUT, "+": Bound.AT_LEAST}
# 两年多次 is no 两年多.
_MORE: Final = re.compile("余|多(?![次部种方元样名地处级层人个家项])")
_SHARE: Final = re.compile("(强)|(弱)")
_TAIL: Final = re.compile("|".join(sorted((word for word in AFTER if len(word) > 1), key=len, reverse=True)))


def before(text: str, at: int) -> tuple[int, Bound] | None:
    """The bound word at a place: where it ends and what it says."""
    if _belongs_to_a_word(text, at):
        return None
    if _BARE.match(text, at):
        return at + 1, Bound.AT_LEAST
    for length in _LENGTHS:
        if bound := BEFORE.get(text[at : at + length]):
            return at + length, bound
    return None


def _belongs_to_a_word(text: str, at: int) -> bool:
    return at > 0 and text[at - 1] in _NOT_BEFORE.get(text[at : at + 1], "")


def odd(text: str, at: int) -> tuple[int, Bound] | None:
    """余, 多 or 来 right behind a number."""
    found = _ODD.match(text, at)
    return (found.end(), _ODD_BOUND.get(found[0], Bound.OVER)) if found else None


def more(text: str, at: int) -> tuple[int, Bound] | None:
    """余 or 多 behind a measure word (两年多)."""
    found = _MORE.match(text, at)
    return (found.end(), Bound.OVER) if found else None


def share(text: str, at: int) -> tuple[int, Bound] | None:
    """强 or 弱 behind a share (五分之一强)."""
    found = _SHARE.match(text, at)
    return (found.end(), Bound.OVER if found[1] else Bound.UNDER) if found else None


def after(text: str, at: int, *, span: bool) -> tuple[int, Bound] | None:
    """A bound word at the end of a token; 内 is one behind a ``span`` of time, of way or of share only."""
    found = _TAIL.match(text, at)
    if found:
        return found.end(), AFTER[found[0]]
    inside = _INSIDE.match(text, at) if span else None
    return (inside.end(), Bound.AT_MOST) if inside else None
