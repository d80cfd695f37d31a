"""Verbs of change: the words that say which way a figure moved (上升, 缩短, fell).

One table, ``VERBS``, has every verb with its direction and what it is said of.  A verb stands
outside the token, so an observation may record the one its source prints as ``verb``:

- the check ``verb-mismatch`` holds it against the table and against ``direction``;
- the passage index finds the verbs beside a token with ``verbs_in``;
- pages choose their own words by what the verb is said of: a time is shortened, it does not fall.

A verb without a direction (收窄) says that a change became smaller or larger: which way the figure
itself moved stands elsewhere, and an editor has to be asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from generator.model.vocabulary import Direction


class Measured(StrEnum):
    """What a change is of, as far as the choice of a verb depends on it."""

    LEVEL = "level"
    COUNT = "count"
    DURATION = "duration"


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of change as sources print it; ``direction`` is None where the verb alone does not tell."""

    word: str
    direction: Direction | None
    of: Measured


_UP, _DOWN = Direction.INCREASE, Direction.DECREASE
_TABLE: Final[tuple[tuple[Direction | None, Measured, str], ...]] = (
    (_UP, Measured.LEVEL, "上升 提升 提高 上涨 增长 攀升 走高 升高 上扬 翻"),
    (_DOWN, Measured.LEVEL, "下降 降低 压降 回落 下滑 下跌 走低 压缩 负增长"),
    (_UP, Measured.COUNT, "增加 增多"),
    (_DOWN, Measured.COUNT, "减少 压减 缩减"),
    (_UP, Measured.DURATION, "延长"),
    (_DOWN, Measured.DURATION, "缩短"),
    (None, Measured.LEVEL, "收窄 扩大 narrowed widened"),
    (_UP, Measured.LEVEL, "rose risen rise rises rising grew grown grow grows growth climbed up doubled"),
    (_DOWN, Measured.LEVEL, "fell fallen fall falls falling dropped drop declined decline down reduced cut"),
    (_UP, Measured.COUNT, "increased increase increases increasing"),
    (_DOWN, Measured.COUNT, "decreased decrease decreases decreasing"),
    (_UP, Measured.DURATION, "lengthened extended prolonged"),
    (_DOWN, Measured.DURATION, "shortened shorter"),
)
VERBS: Final[Mapping[str, Verb]] = {
    word: Verb(word, direction, of) for direction, of, words in _TABLE for word in words.split()
}
"""Every verb by its word, English ones in lower case."""

_LONGEST_FIRST: Final = sorted(VERBS, key=lambda word: (-len(word), word))
_ANY: Final = re.compile(
    "|".join(rf"\b{word}\b" if word.isascii() else word for word in _LONGEST_FIRST), re.IGNORECASE | re.ASCII
)

_DURATIONS: Final = frozenset("年 个月 月 周 天 日 小时 分钟 分 秒 year years month months day days hour hours".split())
_RELATIVE: Final = frozenset("% ％ ‰ ‱ 个百分点 百分点 倍 番 成".split())


def verbs_in(text: str) -> Iterator[tuple[int, Verb]]:
    """Yield every verb of a text in reading order, after its place; of nested ones the longest (负增长)."""
    for match in _ANY.finditer(text):
        yield match.start(), VERBS[match[0].lower()]


def verb_of(word: str) -> Verb | None:
    """The verb that a word is, or None."""
    return VERBS.get(word.lower())


def measured_in(words: Collection[str]) -> Measured:
    """What a change in a unit with these measure words is of, where no verb says so.

    A change in per cent may be of anything and is told as of a level; one in minutes is of a time,
    any other of a number of things.
    """
    if not _DURATIONS.isdisjoint(words):
        return Measured.DURATION
    return Measured.LEVEL if not words or not _RELATIVE.isdisjoint(words) else Measured.COUNT
