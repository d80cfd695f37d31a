"""Why a numeral is no figure: for each status the words a reason begins with; details follow after a comma.

``source draft`` proposes the same words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.languages import said
from generator.model import numerals
from generator.model.base import LocalText
from generator.model.sources import Passage, Token
from generator.model.vocabulary import TokenStatus

NAMED: Final = Sentence("名称的一部分", "Part of a name")
ORDER: Final = Sentence("次序，不表示数量", "Ordinal, not a quantity")
PRINTED: Final = Sentence("页面上的日期、时间或编号", "A date, a time or a number of the page")
PHRASE: Final = Sentence("固定词语，不表示数量", "Set phrase with no quantity")
ARTICLE: Final = Sentence("作冠词用，不表示数量", "Used as an article, no quantity")
LISTED: Final = Sentence("统计的是并列列出的各项", "Counts what is listed beside it")
RESTORED: Final = Sentence("复原的日期", "A restored date")
CONTEXT: Final = Sentence("由语境得知的日期", "A date known from context")
NUMBER: Final = Sentence("号码，不表示数量", "A number to call or to look up, not a quantity")
TIME: Final = Sentence("星期或时刻，不表示数量", "A day of the week or an hour, not a quantity")
UNIT: Final = Sentence("表头里的单位", "The unit of a table")
PAST_YEAR: Final = Sentence("“一年来”之类，按报道所述年度", "“The past year”: the year the report covers")
_HOURS: Final = re.compile("周|星期|礼拜|[:：时点]|[ap]\\.?m", re.IGNORECASE)
_SCALED_UNIT: Final = re.compile("[百千万亿]+[^0-9一二三四五六七八九十百千万亿]+")
_LOST: Final = re.compile("缺“(.)”")
_CALLED: Final = re.compile("11[029]|122|1[0-9]{4}|96[0-9]{3,4}")
_BY_STATUS: Final[Mapping[TokenStatus, tuple[Sentence, ...]]] = {
    TokenStatus.NAME: (NAMED, NUMBER),
    TokenStatus.SLOGAN: (Sentence("口号的一部分", "Part of a slogan"), Sentence("概括语", "A set label")),
    TokenStatus.ORDINAL: (ORDER,),
    TokenStatus.BOILERPLATE: (
        Sentence("页面附属信息，不属于正文", "Page furniture, not part of the text"),
        PRINTED,
    ),
}


def openings(passage: Passage, token: Token) -> tuple[Sentence, ...]:
    """What the reason of a token may begin with; none where no reason is asked for."""
    if token.status is TokenStatus.STRUCTURE:
        return tuple(_structure(token.token))
    if token.status is not TokenStatus.DATE:
        return _BY_STATUS.get(token.status, ()) if token.status else ()
    if numerals.date_of(token.token) is not None:
        return ()
    return (RESTORED,) if restored_in(passage, token) else (CONTEXT, PAST_YEAR)


def misquoted(passage: Passage, token: Token) -> list[str]:
    """Characters that the reason of a restored date calls lost, and that no reading of the token puts back."""
    restored = [each for each in passage.restored if token.token in each.printed or each.printed in token.token]
    if token.status is not TokenStatus.DATE or not restored or token.reason is None:
        return []
    added = {mark for each in restored for mark in Counter(each.reading) - Counter(each.printed)}
    return [quoted for quoted in _LOST.findall(token.reason.zh or "") if quoted not in added]


def restored_in(passage: Passage, token: Token) -> list[str]:
    """The restored readings that a token stands in."""
    return [each.reading for each in passage.restored if token.token in each.printed or each.printed in token.token]


def _structure(token: str) -> Iterator[Sentence]:
    """A set phrase, a “one” of grammar, or the number of things listed beside it."""
    if numerals.is_phrase(token):
        yield PHRASE
        return
    if is_time(token):
        yield TIME
        return
    if is_scaled_unit(token):
        yield UNIT
    number = plain_number(token)
    if number == 1:
        yield ARTICLE
    elif number >= 2 and not _in_digits(token):
        yield LISTED


def is_time(token: str) -> bool:
    """Whether a token is a day of the week or an hour."""
    reading = numerals.read(token)
    return reading is not None and reading.kind is numerals.TokenKind.DATE and _HOURS.search(token) is not None


def is_scaled_unit(token: str) -> bool:
    """Whether a token is a unit with its scale, as tables head their columns (万元)."""
    return _SCALED_UNIT.fullmatch(token) is not None


def is_called(token: str) -> bool:
    """Whether it is a number to call or to look up: a line of the city, or what is read as a name and has digits."""
    reading = numerals.read(token)
    is_name = reading is not None and reading.kind is numerals.TokenKind.NAME
    return bool(_CALLED.fullmatch(token) or (is_name and re.search("[0-9]", token)))


def plain_number(token: str) -> Fraction:
    """The number that a token says, 0 where it says none that could be a count of what is listed."""
    reading = numerals.read(token)
    return reading.number if reading and reading.number is not None and not reading.streak else Fraction(0)


def _in_digits(token: str) -> bool:
    return any(character.isdecimal() for character in token)


def begins_as(reason: LocalText, opening: Sentence) -> bool:
    """Whether a reason is an opening, or an opening and details, in each of its languages."""
    return all(_begins(text, said(opening, language)) for language, text in reason.each())


def _begins(text: str, opening: str) -> bool:
    return text == opening or text.startswith((f"{opening}，", f"{opening}；", f"{opening}, ", f"{opening}; "))
