"""What a numeral that is set aside may refer to: the date it says, or the entity whose name holds it."""

from __future__ import annotations

import re

from generator.model import numerals
from generator.model.sources import Passage, Source, Token
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.dating import in_years, read
from generator.validate.reading.reasons import restored_in
from generator.validate.reading.token_status import named


def possible(draft: Draft, source: Source, passage: Passage, token: Token) -> set[str] | None:
    """What a token may refer to; None where anything goes."""
    if token.status is TokenStatus.DATE:
        return _dates(source, passage, token)
    if token.within and token.status in {TokenStatus.NAME, TokenStatus.SLOGAN, TokenStatus.ORDINAL}:
        return set(named(draft, token.within))
    return {""} if token.ref and token.status is not TokenStatus.STRUCTURE else None


def _dates(source: Source, passage: Passage, token: Token) -> set[str] | None:
    """The dates that a token reads as, by itself, by a restored reading, or as the period of its source."""
    if date := numerals.date_of(token.token):
        return {date, in_years(date)}
    if re.fullmatch(r"\d{4}", token.token):
        return {token.token}
    if readings := restored_in(passage, token):
        numbers = [tuple(map(int, re.findall(r"\d+", reading))) for reading in readings]
        return {token.ref} if token.ref and any(_ends(token.ref, each, source) for each in numbers) else set()
    return {source.period} if source.period else None


def _ends(date: str, numbers: tuple[int, ...], source: Source) -> bool:
    """Whether a date is the last numbers of a reading; a year that is not printed lies in the reach of the source."""
    parts = tuple(map(int, re.findall(r"\d+", date)))
    if numbers[-len(parts) :] == parts:
        return True
    known, reach = read(date), read(source.reach)
    in_reach = known is not None and reach is not None and known.within(reach)
    return len(parts) > 1 and numbers[-len(parts) + 1 :] == parts[1:] and in_reach
