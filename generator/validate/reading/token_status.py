"""Why a numeral that is set aside cannot have the status it was given."""

from __future__ import annotations

import re
from collections.abc import Mapping

from generator.diagnostics.diagnostic import Sentence
from generator.diagnostics.wording import shown
from generator.model import numerals
from generator.model.sources import Passage, Token
from generator.model.surroundings import is_order
from generator.model.vocabularies import EntityKind, Trait
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, unquoted
from generator.validate.reading.reasons import NUMBER, begins_as, is_called, openings, plain_number


def misfit(draft: Draft, passage: Passage, token: Token, *, is_cited: bool) -> Sentence | None:
    """Why a token cannot have its status."""
    status, said = token.status, shown(token.token)
    if status is TokenStatus.BOILERPLATE:
        return _off_the_text(passage, token, is_cited=is_cited)
    if numerals.date_of(token.token) is not None and not token.within and status is not TokenStatus.DATE:
        return Sentence(f"{said} 是日期", f"{said} is a date")
    if status is TokenStatus.ORDINAL and not is_order(token.token):
        return Sentence(f"{said} 表示的不是次序", f"{said} is no ordinal")
    if status in {TokenStatus.NAME, TokenStatus.SLOGAN}:
        return _in_name(draft, token)
    return _no_quantity(passage, token) if status is TokenStatus.STRUCTURE else None


def _off_the_text(passage: Passage, token: Token, *, is_cited: bool) -> Sentence | None:
    alone = all(each.status is TokenStatus.BOILERPLATE or is_called(each.token) for each in passage.tokens)
    if alone and not is_cited and not any((token.before, token.after, token.change)):
        return None
    said = shown(token.token)
    return Sentence(f"{said} 所在的段落不是页面文字", f"the passage of {said} is no page furniture")


def _no_quantity(passage: Passage, token: Token) -> Sentence | None:
    said = shown(token.token)
    if is_order(token.token):
        return Sentence(f"{said} 是次序", f"{said} is an ordinal")
    if token.within and not numerals.is_phrase(token.token):
        return Sentence(f"{said} 是名称 {token.within} 的一部分", f"{said} is part of the name {token.within}")
    return None if openings(passage, token) else Sentence(f"{said} 是一个数值", f"{said} is a figure")


def _in_name(draft: Draft, token: Token) -> Sentence | None:
    """Why a token is no name, or no slogan: a slogan is the name of a brand, or a bare numeral outside names."""
    said, reading = shown(token.token), numerals.read(token.token)
    entities = named(draft, token.within) if token.within else {}
    if token.status is TokenStatus.NAME and not token.within and _is_told_to_call(token):
        return None
    if not token.within:
        amount = reading is not None and reading.is_amount and (reading.measure or plain_number(token.token) <= 1)
        if token.status is TokenStatus.SLOGAN and not amount and not re.search(r"\d", token.token):
            return None
        return Sentence(f"没有哪个名称含有 {said}", f"no name of an entity holds {said}")
    kind = entities.get(token.ref or "")
    brand = kind is not None and draft.vocabularies.has(kind, Trait.SLOGAN)
    if token.ref in entities and brand != (token.status is TokenStatus.SLOGAN):
        return Sentence(
            f"{said} 在品牌的名称里才是 slogan，在其他名称里是 name",
            f"{said} is a slogan in the name of a brand, else a name",
        )
    return None


def _is_told_to_call(token: Token) -> bool:
    """Whether the editor says that it is a number to call, and it looks like one."""
    return is_called(token.token) and token.reason is not None and begins_as(token.reason, NUMBER)


def named(draft: Draft, name: str) -> Mapping[str, EntityKind]:
    """The entities of a name, whatever quotation marks it has, with their kinds."""
    return draft.entities_called.get(unquoted(name), {})
