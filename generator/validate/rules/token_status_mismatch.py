"""数词的 status、ref 或 reason 与数词本身不符。

读得出年月的是 date，ref 就是那个日期；在名称里的是 name（品牌的是 slogan），ref 是有这个名称的机构与机制；
供人拨打的号码（110、025-84707368）是 name，没有 ref；“第四个”之类是 ordinal；
固定词语、作冠词的“一”、统计并列各项的是 structure；整段都是页面文字才是 boilerplate。
reason 以 status 的用语开头，细节写在逗号后面。

坏例（原文里是“五大机制”）：

    {token: 五大, within: 五大机制, status: structure, reason: {zh: 固定词语，不表示数量}}

好例：

    {token: 五大, within: 五大机制, status: name, ref: five-mechanisms, reason: {zh: 名称的一部分}}
----
The status, ref or reason of a token does not go with the token.

What reads as a year or a month is a date, and ref is that date; what stands in a name is a name (in that
of a brand a slogan), and ref is an entity of that name; a number to call (110, 025-84707368) is a name
without ref; 第四个 is an ordinal; set phrases, a “one” of grammar and the number of things listed beside it
are structure; boilerplate are passages that hold nothing else. A reason begins with the words of its
status; details follow after a comma.

Bad (the article has 五大机制):

    {token: 五大, within: 五大机制, status: structure, reason: {zh: 固定词语，不表示数量}}

Good:

    {token: 五大, within: 五大机制, status: name, ref: five-mechanisms, reason: {zh: 名称的一部分}}
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import dates, numerals
from generator.model.sources import Passage, Source, Token
from generator.model.surroundings import is_order
from generator.model.vocabulary import EntityKind, TokenStatus
from generator.validate.binding import is_read
from generator.validate.dating import read
from generator.validate.draft import Draft, Entry
from generator.validate.reasons import NUMBER, begins, is_called, openings, plain_number, restored_in

RULE = Rule.documented(__name__, __doc__, waivable=True)

_QUOTATION_MARKS: Final = str.maketrans("", "", "“”《》")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold what editors say about each token against the token and the words around it."""
    cited = {
        (citation.source, passage)
        for entry in draft.events
        for citation in entry.value.sources
        for passage in citation.passages
    }
    for source in draft.sources:
        if is_read(source.value):
            for index, passage in enumerate(source.value.passages):
                is_cited = (source.value.id, passage.passage) in cited
                for place, token in enumerate(passage.tokens):
                    if token.status is not None:
                        yield from _token(draft, source, (index, place), is_cited=is_cited)


def _token(draft: Draft, source: Entry[Source], at: tuple[int, int], *, is_cited: bool) -> Iterator[Diagnostic]:
    passage = source.value.passages[at[0]]
    token = passage.tokens[at[1]]
    path = ("passages", at[0], "tokens", at[1])
    problem = _status(draft, passage, token, is_cited=is_cited)
    if problem:
        yield RULE.at(source.span(*path, "status"), problem, Sentence("改正 status。", "Mend the status."))
        return
    expected = _refs(draft, source.value, passage, token)
    if expected is not None and token.ref not in expected:
        yield RULE.at(
            source.span(*path, "ref"),
            Sentence(
                f"数词 {shown(token.token)} 的 ref 是 {token.ref}，应是 {'、'.join(sorted(expected)) or '别的'}",
                f"the ref of the token {shown(token.token)} is {token.ref}; it should be "
                f"{' or '.join(sorted(expected)) or 'another one'}",
            ),
            Sentence("改正 ref，或给机构与机制补上这个名称。", "Mend the ref, or add the name to the entity."),
        )
    yield from _reason(source, path, passage, token)


def _status(draft: Draft, passage: Passage, token: Token, *, is_cited: bool) -> Sentence | None:
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
    named = _named(draft, token.within) if token.within else {}
    if token.status is TokenStatus.NAME and not token.within and _is_told_to_call(token):
        return None
    if not token.within:
        amount = reading is not None and reading.is_amount and (reading.measure or plain_number(token.token) <= 1)
        if token.status is TokenStatus.SLOGAN and not amount and not re.search(r"\d", token.token):
            return None
        return Sentence(f"没有哪个名称含有 {said}", f"no name of an entity holds {said}")
    brand = named.get(token.ref or "", None) is EntityKind.BRAND
    if named and token.ref in named and brand != (token.status is TokenStatus.SLOGAN):
        return Sentence(
            f"{said} 在品牌的名称里才是 slogan，在其他名称里是 name",
            f"{said} is a slogan in the name of a brand, else a name",
        )
    return None


def _is_told_to_call(token: Token) -> bool:
    """Whether the editor says that it is a number to call, and it looks like one."""
    return is_called(token.token) and token.reason is not None and begins(token.reason.zh, NUMBER.zh)


def _named(draft: Draft, name: str) -> dict[str, EntityKind]:
    """The entities of a name, whatever quotation marks it has, with their kinds."""
    return {
        entry.value.id: entry.value.kind
        for entry in draft.entities
        if _bare(name) in map(_bare, (entry.value.name.zh, *entry.value.aliases))
    }


def _bare(name: str) -> str:
    return name.translate(_QUOTATION_MARKS)


def _refs(draft: Draft, source: Source, passage: Passage, token: Token) -> set[str] | None:
    """What a token may refer to; None where anything goes."""
    if token.status is TokenStatus.DATE:
        return _dates(source, passage, token)
    if token.within and token.status in {TokenStatus.NAME, TokenStatus.SLOGAN, TokenStatus.ORDINAL}:
        return set(_named(draft, token.within))
    return {""} if token.ref and token.status is not TokenStatus.STRUCTURE else None


def _dates(source: Source, passage: Passage, token: Token) -> set[str] | None:
    """The dates that a token reads as, by itself, by a restored reading, or as the period of its source."""
    if date := numerals.date_of(token.token):
        return {dates.parse(date).text}
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


def _reason(source: Entry[Source], path: tuple[str | int, ...], passage: Passage, token: Token) -> Iterator[Diagnostic]:
    allowed = openings(passage, token)
    reason = token.reason
    if reason and allowed and not any(begins(reason.zh, each.zh) and begins(reason.en, each.en) for each in allowed):
        yield RULE.at(
            source.span(*path, "reason"),
            Sentence(
                f"{token.status} 的 reason 以{'或'.join(f'“{each.zh}”' for each in allowed)}开头",
                f"the reason of a {token.status} begins with {' or '.join(each.en for each in allowed)}",
            ),
            Sentence("照写，细节放在逗号后面。", "Write so, with details after a comma."),
        )
