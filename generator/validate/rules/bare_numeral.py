"""正文里写了数字。

正文不重打数字：写 {数值编号}，页面上就是带单位和出处的数；名称里的数字写成 [[机构编号]]。一、
进一步、四川、双方之类不计数的词和地名除外，记录里的机构名、地区名也除外；日期由页面显示，也不写在
正文里。英文正文里的数词（twelve、half）同样不写。名称、标题之类的字段和更正记录的前后文字不在此限。
导入的文字照录原文，其中的数词在所引段落里记为 quoted，改成别的数就对不上了。

坏例：

    summary: {zh: 读者等候3分钟。}

好例：

    summary: {zh: "读者等候{desk-wait}。"}
----
A numeral is typed in prose.

Prose never types a figure again: {observation-id} becomes the number with its unit and a link to
where it comes from; a numeral that belongs to a name is written [[entity-id]]. 一 and one as an
article, words and place names that count nothing (四川, 双方) and the names of the record are let
through; dates are shown by the page. English prose holds no number in words either (twelve, half).
Names, titles of sources, and what a correction quotes are exempt. Imported texts are taken over
with their numerals, which are quoted in the passage that the event cites: another number is not there.

Bad:

    summary: {zh: 读者等候3分钟。}

Good:

    summary: {zh: "读者等候{desk-wait}。"}
"""

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from operator import itemgetter
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import numerals
from generator.model.entities import Entity
from generator.model.events import Event
from generator.model.numerals import Numeral, TokenKind
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, waivable=True)

_NAMES: Final = frozenset({"name", "short", "symbol", "publisher", "container", "was", "is"})
# Digits of any script, superscripts, fractions, Roman, circled and bracketed numbers.
_NUMERIC: Final = (
    r"\d²³¹¼-¾\u2070-\u2089\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    r"\u3021-\u3029\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf"
)
_DATE: Final = re.compile(r"(?:1[89]|20)\d\d年?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}[月日]")
_NO_NAME: Final = re.compile("(?!)")
_MOST: Final = 3
# Words for a place in an order and for a part of the week or the year hold no number to check.
_PLAIN_WORD: Final = re.compile("第一[^0-9]*|[上下]半年|[^0-9]*(?:季度|年代|世纪)|[^0-9年]{1,2}月|(?:周|星期|礼拜).*")
_QUOTED: Final = re.compile("“([^”]+)”")
_IN_WORDS: Final = frozenset({TokenKind.DATE, TokenKind.ORDINAL})
_DIGITS: Final = re.compile(rf"[{_NUMERIC}]+(?:[.,][{_NUMERIC}]+)*")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report every numeral of each text for readers."""
    titled = {id(entry) for entry in draft.sources}
    names, quoted = _names(draft), _quoted(draft)
    for text in draft.prose:
        if _exempt(text, is_source=id(text.entry) in titled):
            continue
        for numeral, start in _numerals(text, names):
            if _is_quoted(text.entry.value, numeral, quoted):
                continue
            yield RULE.at(
                text.at(start),
                Sentence(f"正文里写了数字 {shown(numeral)}", f"the numeral {shown(numeral)} is typed in prose"),
                _instead(draft, text, numeral),
            )


def numerals_of(words: str, language: str) -> Iterator[str]:
    """Every numeral of words that count, as this rule finds them, with those that are none: what may be quoted."""
    found = numerals.found(words, language)
    yield from (each.token for each in found)
    yield from (numeral for numeral, _ in _in_words(words, found, _NO_NAME))


def _quoted(draft: Draft) -> dict[tuple[str, int], set[str]]:
    """The numerals of each passage that events take over with its words."""
    found: dict[tuple[str, int], set[str]] = {}
    for source in draft.sources:
        for passage in source.value.passages:
            tokens = {token.token for token in passage.tokens if token.status is TokenStatus.QUOTED}
            if tokens:
                found[source.value.id, passage.passage] = tokens
    return found


def _is_quoted(value: object, numeral: str, quoted: dict[tuple[str, int], set[str]]) -> bool:
    """Whether a passage that an event cites has the numeral among those taken over with its words."""
    if not quoted or not isinstance(value, Event):
        return False
    cited = ((citation.source, passage) for citation in value.sources for passage in citation.passages)
    return any(numeral in quoted.get(key, ()) for key in cited)


def _instead(draft: Draft, text: Prose, numeral: str) -> Sentence:
    """What to write: the figure of a passage cited that says the same, nothing for a date, else any reference."""
    if ids := list(_figures(draft, text, numeral))[:_MOST]:
        return Sentence(f"写成 {' 或 '.join(ids)}。", f"Write {' or '.join(ids)}.")
    if _DATE.fullmatch(numeral):
        return Sentence(
            "日期由网页显示，正文里不写；属于名称的写成 [[机构编号]]。",
            "Dates are shown by the page and not written in prose; write [[entity-id]] where it belongs to a name.",
        )
    return Sentence(
        "写成 {数值编号}；属于名称的写成 [[机构编号]]。",
        "Write {observation-id}, or [[entity-id]] where it belongs to a name.",
    )


def _figures(draft: Draft, text: Prose, numeral: str) -> Iterator[str]:
    """References to the figures of the passages an entry cites that have the number of a numeral."""
    value = text.entry.value
    cited = {
        (citation.source, passage)
        for citation in (value.sources if isinstance(value, (Event, Entity)) else ())
        for passage in citation.passages
    }
    said = numerals.read(numeral)
    for entry in draft.observations:
        figure = entry.value
        reading = numerals.read(figure.token) if said and (figure.source, figure.passage) in cited else None
        if said and reading and reading.number == said.number and said.measure in {"", reading.measure}:
            yield f"{{{figure.id}}}"


def _exempt(text: Prose, *, is_source: bool) -> bool:
    names = {step for step in text.path if isinstance(step, str)}
    return bool(names & _NAMES) or (is_source and ("title" in names or "passages" in names))


def _names(draft: Draft) -> re.Pattern[str]:
    """The names of the record that hold a numeral, the longest first: of regions, entities and their aliases.

    What a name has in quotation marks is a name by itself.
    """
    names = {
        *chain.from_iterable(entry.value.name.texts for entry in draft.entities),
        *chain.from_iterable(entry.value.name.texts for entry in draft.regions),
        *chain.from_iterable(entry.value.aliases for entry in draft.entities),
    }
    quoted = {part for name in names for part in _QUOTED.findall(name)}
    numbered = sorted(filter(_holds_a_numeral, names | quoted), key=lambda name: (-len(name), name))
    return re.compile("|".join(map(re.escape, numbered)) or "(?!)", re.IGNORECASE)


def _holds_a_numeral(name: str) -> bool:
    return next(numerals.tokens(name), None) is not None


def _numerals(text: Prose, names: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    """The numerals of a text that count something, each with its place in it."""
    for words, found in text.said.numerals:
        for numeral, start in _in_words(words.text, found, names):
            yield numeral, words.start + start


def _in_words(words: str, found: Sequence[Numeral], names: re.Pattern[str]) -> Iterator[tuple[str, int]]:
    covered = {place for each in found for place in range(each.start, each.start + len(each.token))}
    counted = [(each.token, each.start) for each in found if _counts(each)]
    digits = ((match[0], match.start()) for match in _DIGITS.finditer(words) if match.start() not in covered)
    if not (numbers := sorted([*counted, *digits], key=itemgetter(1))):
        return
    named = {place for name in names.finditer(words) for place in range(*name.span())}
    for numeral, start in numbers:
        if not named.issuperset(range(start, start + len(numeral))):
            yield numeral, start


def _counts(numeral: Numeral) -> bool:
    """Whether it is a figure, a date or a place in an order; one as an article, words and names are none."""
    reading = numeral.reading
    if reading.kind in {TokenKind.NAME, TokenKind.IDIOM} or _is_plain_word(numeral):
        return False
    is_article = reading.number == 1 and reading.upper is None and reading.measure not in {"倍", "番", "times"}
    return not (is_article and numeral.token.lower().startswith(("一", "one")))


def _is_plain_word(numeral: Numeral) -> bool:
    token = numeral.token
    if numeral.reading.kind not in _IN_WORDS:
        return False
    return (
        token.isascii() and token.isalpha()
        if numeral.reading.ordinal and token.isascii()
        else bool(_PLAIN_WORD.fullmatch(token))
    )
