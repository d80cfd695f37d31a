"""数词的 status、ref 或 reason 与数词本身不符。

读得出年月的是 date，ref 就是那个日期；在名称里的是 name（品牌的是 slogan），ref 是有这个名称的机构与机制；
供人拨打的号码（12345、010-12345678）是 name，没有 ref；“第四个”之类是 ordinal；
固定词语、作冠词的“一”、统计并列各项的是 structure；整段都是页面文字才是 boilerplate。
reason 以 status 的用语开头，细节写在逗号后面。

坏例（原文里是“五大工程”）：

    {token: 五大, within: 五大工程, status: structure, reason: {zh: 固定词语，不表示数量}}

好例：

    {token: 五大, within: 五大工程, status: name, ref: five-projects, reason: {zh: 名称的一部分}}
----
The status, ref or reason of a token does not go with the token.

What reads as a year or a month is a date, and ref is that date; what stands in a name is a name (in that
of a brand a slogan), and ref is an entity of that name; a number to call (12345, 010-12345678) is a name
without ref; 第四个 is an ordinal; set phrases, a “one” of grammar and the number of things listed beside it
are structure; boilerplate are passages that hold nothing else. A reason begins with the words of its
status; details follow after a comma.

Bad (the article has 五大工程):

    {token: 五大, within: 五大工程, status: structure, reason: {zh: 固定词语，不表示数量}}

Good:

    {token: 五大, within: 五大工程, status: name, ref: five-projects, reason: {zh: 名称的一部分}}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.sources import Passage, Source, Token
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, Entry
from generator.validate.reading import token_refs, token_status
from generator.validate.reading.binding import is_read
from generator.validate.reading.dating import read
from generator.validate.reading.reasons import begins_as, misquoted, openings

RULE = Rule.documented(__name__, __doc__, waivable=True)


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
    misfit = token_status.misfit(draft, passage, token, is_cited=is_cited)
    if misfit:
        yield RULE.at(source.span(*path, "status"), misfit, _how(token))
        return
    possible = token_refs.possible(draft, source.value, passage, token)
    if possible is not None and token.ref not in possible and not _is_told_elsewhere(draft, token):
        yield _unlike(source, path, token, possible)
    yield from _reason(source, path, passage, token)


def _how(token: Token) -> Sentence:
    """What to do: a name has to be there, and the index made after it, before a token can be part of it."""
    if token.status not in {TokenStatus.NAME, TokenStatus.SLOGAN} or token.within:
        return Sentence("改正 status。", "Fix the status.")
    return Sentence(
        "名称还没有记下的，先运行 biannian new entity，再做一遍 biannian source index；不是名称的，改正 status。",
        "If its name is not recorded yet, run biannian new entity, then biannian source index again; "
        "if it is no name, fix the status.",
    )


def _is_told_elsewhere(draft: Draft, token: Token) -> bool:
    """Whether another rule reports the ref: one that is missing, no date, or an entity that does not exist."""
    if token.status is TokenStatus.DATE:
        return token.ref is None or read(token.ref) is None
    return token.ref is not None and token.ref not in draft.entity_by_id


def _unlike(source: Entry[Source], path: tuple[str | int, ...], token: Token, possible: set[str]) -> Diagnostic:
    said, options = shown(token.token), sorted(possible)
    return RULE.at(
        source.span(*path, "ref"),
        Sentence(
            f"数词 {said} 的 ref 是 {token.ref}，应是 {'、'.join(options) or '别的'}",
            f"the ref of the token {said} is {token.ref}; it should be {' or '.join(options) or 'another one'}",
        ),
        Sentence("改正 ref，或给机构与机制补上这个名称。", "Fix the ref, or add the name to the entity."),
    )


def _reason(source: Entry[Source], path: tuple[str | int, ...], passage: Passage, token: Token) -> Iterator[Diagnostic]:
    allowed = openings(passage, token)
    reason = token.reason
    if reason and allowed and not any(begins_as(reason, each) for each in allowed):
        yield RULE.at(
            source.span(*path, "reason"),
            Sentence(
                f"{token.status} 的 reason 以{'或'.join(f'“{each.zh}”' for each in allowed)}开头",
                f"the reason of a {token.status} begins with {' or '.join(each.en for each in allowed)}",
            ),
            Sentence("照写，细节放在逗号后面。", "Write so, with details after a comma."),
        )
    elif lost := misquoted(passage, token):
        yield RULE.at(
            source.span(*path, "reason"),
            Sentence(
                f"reason 说缺“{'、'.join(lost)}”字，复原的读法补的不是它",
                f"the reason calls {', '.join(lost)} lost, which the restored reading does not put back",
            ),
            Sentence("核对 reason 和 restored。", "Check reason and restored."),
        )
