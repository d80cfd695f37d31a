"""Numbers in English texts that are names and count nothing: Article 266, Junction 11a, No. 3, a 999 call, v1.2.3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from generator.model.numerals import english_dates
from generator.model.numerals.codes import code
from generator.model.numerals.english_numbers import UNITS
from generator.model.numerals.reading import Found, Reading, TokenKind

# What is written small is a label anywhere; a road, a line or a ward is one with its capital only (by road 20 km).
_SMALL: Final = (
    "articles?|sections?|paragraphs?|clauses?|schedules?|rules?|regulations?|chapters?|annex|appendix|pages?|volumes?"
    "|tables?|figures?|phase|stage|tier|box|room|flat|suite|account|(?<!the )number|case(?= no)"
)
_CAPITAL: Final = (
    "Junction|Exit|Route|Highway|Motorway|Platform|Gate|Line|Bus|Road|Ward|District|Zone|Terminal|Runway|Flight"
)
LABEL: Final = re.compile(
    rf"\b(?:(?:{_SMALL}) |(?-i:{_CAPITAL}) )(?:nos?\.? )?[A-Z]{{0,3}}-?\d+(?:[.-](?:[A-Z]{{1,4}}-)?\d+)*[a-z]?"
    r"(?:\([a-z\d]{1,4}\))*(?![\w,.]*\d)(?![%\w])",
    re.IGNORECASE,
)
_IN_ORDER: Final = re.compile(r"\bNo\. ?\d+\b(?![,.]\d)")
_HOW_OFTEN: Final = re.compile(r"\bone-in-(?:an?-)?[\w,]+-(?:years?|days?|months?)\b", re.IGNORECASE)
_TO_CALL: Final = re.compile(
    r"(?:(?<=call )|(?<=dial )|(?<=ring )|(?<=phone )|(?<=line ))\d{3,6}(?!,?\d)(?! [a-z]+s\b)"
    r"|(?:999|911|112|10[12]|11[09]|120)(?=[ -](?:call\b|emergenc|number|service|line|hotline|operator))",
    re.IGNORECASE,
)
_NAME: Final = re.compile(
    r"\b(?:[A-Z]{2,}(?:-\d+){2,}|[A-Za-z]+-?\d+[A-Za-z\d]*|\d+[GDK](?![A-Za-z])|24/7|0\d{2,3}-\d{7,8})(?![\w,.]\d)\b"
    rf"|\b(?i:{'|'.join(UNITS)})-(?:stop|off|way|sided|man|woman|person|liner|time|piece|size|spice|to-one)\b"
    r"|\b(?i:one-on-one)\b"
    r"|\b(?:Three Gorges|Three Kingdoms|Seven Sisters|Four Seasons|Thousand Islands?|Seven Wonders)\b"
    r"|(?i:\btwo sides\b(?! of)|\bzero[ -](?:tolerance|width|sum|trust|carbon|emissions?|distance|waste)\b)"
)
_NO_NAME: Final = re.compile(rf"(?:{'|'.join(english_dates.MONTH_NAMES)})|mid-|early-|late-", re.IGNORECASE)
_VERSION: Final = re.compile(r"(?!\d{1,3}(?:\.\d{3}){2,}(?!\d))v?\d{1,3}(?:\.\d+){2,}(?![\d%])", re.IGNORECASE)


def labels(text: str, at: int) -> Iterator[Found]:
    """The names that a number at a place could be, or the place in an order."""
    if (name := _NAME.match(text, at)) and not _NO_NAME.match(text, at):
        yield Found(name.end(), Reading(TokenKind.NAME))
    for form in (_VERSION, LABEL, _HOW_OFTEN, _TO_CALL):
        if found := form.match(text, at):
            yield Found(found.end(), Reading(TokenKind.NAME))
    if (end := code(text, at)) is not None:
        yield Found(end, Reading(TokenKind.NAME))
    if found := _IN_ORDER.match(text, at):
        yield Found(found.end(), Reading(TokenKind.ORDINAL))
