"""Numerals in Chinese texts: where each token begins, and which of the things it could be it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from generator.model.numerals import dates, spaces, words
from generator.model.numerals.amounts import NUMERIC
from generator.model.numerals.bounds import BEFORE
from generator.model.numerals.characters import folded
from generator.model.numerals.figures import figure
from generator.model.numerals.labels import labels
from generator.model.numerals.measures import AVERAGES, CURRENCIES
from generator.model.numerals.reading import Found, Reading, TokenKind

_HOLDS: Final = re.compile(rf"[\d{NUMERIC}双半俩仨几¼-¾⅐-⅞①-⓿㈠-㈩⼀⼁⼆⼋⼗○◯壹贰叁肆伍陆柒捌玖拾佰仟]")
_DIGIT: Final = rf"\d{NUMERIC}双半俩仨¼-¾⅐-⅞"
_PREFIX: Final = "|".join(
    re.escape(word)
    for word in sorted(
        {
            *BEFORE,
            *AVERAGES,
            *CURRENCIES,
            "连续",
            "第",
            "每",
            "负",
            "零下",
            "上",
            "公元",
            "周",
            "星期",
            "礼拜",
            "前",
            "下半年",
            *dates.ERAS,
            "农历",
        },
        key=len,
        reverse=True,
    )
)
_START: Final = re.compile(
    rf"(?:{_PREFIX})|[上下]半年|[上下中]午|凌晨|清晨|早上|晚上?|傍晚|好几(?=[十百千万亿])|[几数](?=[十百千万亿])|[正冬腊]月|[-–+＋±](?=\d)|[{_DIGIT}]|[①-⓿㈠-㈩]|[+(](?=\d)"
)
_CIRCLED: Final = re.compile("[①-⓿㈠-㈩]")
_FIRST: Final = re.compile(r"首[批个次届家例条款支名位台轮期]|第\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)[条款项目]?")
_NUMERALS: Final = frozenset(NUMERIC)
_AND_MORE: Final = "有零"  # behind a number (三十有零); before a digit 零 is the first of a number (有零七)


def placed(passage: str) -> Iterator[tuple[int, int, Reading]]:
    """Every token of a passage in reading order: where it begins, where it ends, what it says."""
    if not _HOLDS.search(passage) and not dates.HOLDS.search(passage):
        return
    closed, places = spaces.closed(passage)
    text, position = folded(closed), 0
    while (at := _next(text, position)) is not None:
        begun, found = _token(text, at, position)
        if found is None:
            position = at + 1
            continue
        yield places[begun], places[found.end - 1] + 1, found.reading
        position = found.end


def read(token: str) -> Reading | None:
    """What a whole token says, or None where it is none."""
    text = folded(spaces.closed(token)[0])
    for begun, found in _candidates(text, 0, 0):
        if begun == 0 and found.end == len(text):
            return found.reading
    return None


def _next(text: str, position: int) -> int | None:
    found = _START.search(text, position)
    return found.start() if found else None


def _token(text: str, at: int, position: int) -> tuple[int, Found | None]:
    """The token at a place: the first of the things it could be that fits."""
    return next(_candidates(text, at, position), (at, None))


def _candidates(text: str, at: int, position: int) -> Iterator[tuple[int, Found]]:
    """The things a token at a place could be, the likeliest first; a word may begin before the place."""
    if first := _CIRCLED.match(text, at) or _FIRST.match(text, at):
        yield at, Found(first.end(), Reading(TokenKind.ORDINAL))
    for begun, end in labels(text, at, position):
        yield begun, Found(end, Reading(TokenKind.NAME))
    word = _word(text, at, position)
    date = dates.date(text, at)
    number = figure(text, at)
    if word and _word_wins(text, at, word, number, date):
        yield word
    if date and (number is None or date.end >= number.end):
        yield at, date
    if number:
        yield at, number
    if date:
        yield at, date
    if word:
        yield word
    if text[at : at + 1] in {"双", "半"}:
        yield at, _bare(text, at)


def _bare(text: str, at: int) -> Found:
    """双 and 半 without a measure word count nothing; 双十 is twenty."""
    scale = {"十": 10, "百": 100}.get(text[at + 1 : at + 2]) if text[at] == "双" else None
    if scale is None:
        return Found(at + 1, Reading(TokenKind.IDIOM))
    pair = figure(text, at + 1)
    end, measure = (pair.end, pair.reading.measure) if pair else (at + 2, "")
    return Found(end, Reading(TokenKind.FIGURE, Fraction(2 * scale), measure=measure))


def _word(text: str, at: int, position: int) -> tuple[int, Found] | None:
    """The longest known word that covers a place and begins where the last token ended or later."""
    best: tuple[int, int] | None = None
    for begun in range(max(position, at - words.LONGEST + 1), at + 1):
        if begun < at and text[begun - 1 : begun] == "每":  # 每张三毛: 张 counts, and is no beginning of a word
            continue
        for end in range(min(len(text), begun + words.LONGEST), max(at, begun + 1), -1):
            if text[begun:end] in words.ordinary() and (best is None or end - begun > best[1] - best[0]):
                best = begun, end
                break
    if best is None:
        return None
    said = text[best[0] : best[1]]
    is_order = said.startswith("第一") or (said[0] == "第" and set(said[1:]) <= _NUMERALS)
    kind = TokenKind.ORDINAL if is_order else TokenKind.NAME if said in words.places() else TokenKind.IDIOM
    return best[0], Found(best[1], Reading(kind))


def _word_wins(text: str, at: int, word: tuple[int, Found], number: Found | None, date: Found | None) -> bool:
    """Whether a known word is meant, not the numeral or date that could be read in it."""
    begun, end = word[0], word[1].end
    if date and date.end >= end and begun == at:
        return False
    if number is None:
        return True
    if begun < at:
        is_cut = number.end > end + 1 or text[begun:end] == _AND_MORE
        goes_on = text[end : end + 1] in _NUMERALS and is_cut
        return not goes_on and number.reading.measure != "米"
    if number.end != end:
        return number.end < end
    return text[begun:end] in words.own() or not number.reading.measure
