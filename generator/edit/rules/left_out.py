"""有一行没有成为事件，或少了一句。

事件要有日期和标题。记录不写个人姓名的（content/record.yaml 里没有 persons: true），写了姓名的句子不带过来；标题里
写了的，整个事件不带过来。太长的文字到一句结束为止。少了什么都列出来。

坏例：一行没有标题。

好例：一行有标题和日期。
----
A row did not become an event, or lost a sentence.

An event has a date and a title. Where the record names no persons (content/record.yaml has no
persons: true), sentences that name one are not taken over, and an event whose title does is left out.
Texts that are too long end with a sentence. What is missing is listed.

Bad: a row without a title.

Good: a row with a title and a date.
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, quoting=False)  # a line may hold a name

_PERSONS = Sentence("记录可以写姓名的，加 --persons。", "Where the record may name persons, import with --persons.")


def untitled(span: Span) -> Diagnostic:
    """Report a row without words."""
    return RULE.at(
        span,
        Sentence("没有标题，没有成为事件", "without a title it is no event"),
        Sentence("写上标题，或用 --map title=列名 指明。", "Give it a title, or name its column: --map title=COLUMN."),
    )


def person(span: Span) -> Diagnostic:
    """Report an event whose title names a private person."""
    return RULE.at(
        span, Sentence("标题写了个人姓名，没有导入", "its title names a private person; it was not imported"), _PERSONS
    )


def sentence(span: Span) -> Diagnostic:
    """Report that sentences which name a private person were not taken over."""
    return RULE.at(
        span,
        Sentence("写了个人姓名的句子没有导入", "sentences that name a private person were not imported"),
        _PERSONS,
    )


def end(span: Span) -> Diagnostic:
    """Report that a text was cut."""
    return RULE.at(
        span,
        Sentence("文字太长，后面的没有导入", "the text is too long; its end was not imported"),
        Sentence("分成几个事件，或把概要写短。", "Make several events of it, or shorten the summary."),
    )
