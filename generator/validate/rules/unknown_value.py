"""词表之外的值。

有些字段只取固定的几个值，用英文写；写了中文名称的，会指出是哪一个值。
数词的 status 不能手写 observation：有数值引用它，它才是数值。

坏例：

    type: cases

好例：

    type: case
----
A value outside its vocabulary.

Some fields take one of a few fixed values; the Chinese name of one is recognised, and the value named.
The status of a token is never written as
observation: a token is one when an observation quotes it.

Bad:

    type: cases

Good:

    type: case
"""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.nearest import nearest, unmistakable
from generator.validate.reading.vocabularies import Names, in_chinese, words_of

RULE = Rule.documented(__name__, __doc__)

_WRITTEN: Final = [status.value for status in TokenStatus if status is not TokenStatus.OBSERVATION]
"""The statuses that editors write; which tokens are observations is derived."""


def finding(span: Span, name: str, given: str, choices: list[str], names: Names | None = None) -> Diagnostic:
    """Report that the field ``name`` holds none of ``choices``; what one is called is as good as the value itself."""
    if set(choices) == set(TokenStatus):
        choices = _WRITTEN
    called = next((value for value, word in (names or words_of(choices)).items() if word == given.strip()), None)
    near, meant = called or nearest(given, choices), called or unmistakable(given, choices)
    known = ", ".join(choices)
    return RULE.at(
        span,
        Sentence(f"{name} 不能是 {shown(given)}", f"{name} cannot be {shown(given)}"),
        Sentence(
            (f"是不是 {near}？" if near else "") + f"可用的值：{in_chinese(choices, names)}。",
            (f"Did you mean {near}? " if near else "") + f"The values it takes: {known}.",
        ),
        Fix(span, given, meant) if meant else None,
    )


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report tokens called figures: that is derived, and the shape does not know it."""
    for source in draft.sources:
        for index, passage in enumerate(source.value.passages):
            for place, token in enumerate(passage.tokens):
                if token.status is TokenStatus.OBSERVATION:
                    span = source.span("passages", index, "tokens", place, "status")
                    yield finding(span, "status", token.status.value, _WRITTEN)
