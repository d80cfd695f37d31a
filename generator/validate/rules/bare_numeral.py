"""正文里写了数字。

正文不重打数字：写 {数值编号}，页面上就是带单位和出处的数；名称里的数字写成 [[机构编号]]。一、
进一步、一体化之类不计数的字除外；日期由页面显示，也不写在正文里。英文正文里不写阿拉伯数字。
名称、标题之类的字段和更正记录的前后文字不在此限。

坏例：

    summary: {zh: 无人机3分钟升空。}

好例：

    summary: {zh: "无人机{kunshan-takeoff}升空。"}
----
A numeral is typed in prose.

Prose never types a figure again: {observation-id} becomes the number with its unit and a link to
where it comes from; a numeral that belongs to a name is written [[entity-id]]. 一 as an article and
set phrases are let through; dates are shown by the page. English prose holds no digit. Names,
titles of sources, and what a correction quotes are exempt.

Bad:

    summary: {zh: 无人机3分钟升空。}

Good:

    summary: {zh: "无人机{kunshan-takeoff}升空。"}
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import numerals, prose
from generator.model.entities import Entity
from generator.model.events import Event
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, waivable=True)

_NAMES: Final = frozenset({"name", "symbol", "publisher", "container", "was", "is"})
# Digits of any script, superscripts, fractions, Roman, circled and bracketed numbers.
_NUMERIC: Final = (
    r"\d²³¹¼-¾\u2070-\u2089\u2150-\u218b\u2460-\u249b\u24ea-\u24ff\u2776-\u2793"
    r"\u3021-\u3029\u3220-\u3229\u3248-\u324f\u3251-\u325f\u3280-\u3289\u32b1-\u32bf"
)
_DATE: Final = re.compile(r"(?:1[89]|20)\d\d年?(?:\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}[月日]")
_MOST: Final = 3
_DIGITS: Final = re.compile(rf"[{_NUMERIC}]+(?:[.,][{_NUMERIC}]+)*")


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report the first numeral of each text for readers."""
    titled = {id(entry) for entry in draft.sources}
    for text in draft.prose:
        if _exempt(text, is_source=id(text.entry) in titled):
            continue
        found = next(_numerals(text), None)
        if found:
            numeral, start = found
            yield RULE.at(
                text.at(start),
                Sentence(f"正文里写了数字 {shown(numeral)}", f"the numeral {shown(numeral)} is typed in prose"),
                _instead(draft, text, numeral),
            )


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


def _numerals(text: Prose) -> Iterator[tuple[str, int]]:
    """The numerals of a text, each with its place in it."""
    for part in prose.parse(text.text):
        if not isinstance(part, prose.Words):
            continue
        if text.language == "zh":
            yield from ((token, part.start + start) for start, token in numerals.placed(part.text) if _counts(token))
        yield from ((match[0], part.start + match.start()) for match in _DIGITS.finditer(part.text))


def _counts(token: str) -> bool:
    if numerals.is_phrase(token):
        return False
    reading = numerals.read(token)
    return reading is None or reading.number != 1 or not token.startswith("一")
