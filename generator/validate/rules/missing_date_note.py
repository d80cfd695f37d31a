"""推定的日期没有说明。

日期不是原文写明的（date_basis 不是 stated），就要用 date_note 告诉读者是怎么知道的；来源的发布
日期（issued）同样要有 note。

坏例：

    date: 2023
    date_basis: context

好例：

    date: 2023
    date_basis: context
    date_note: {zh: 原文没有写日期，按报告年度处理。}
----
A date that is not stated has no note.

Where the source does not state a date (date_basis is not stated), date_note tells the reader how
it is known; the date of issue of a source has its note likewise.

Bad:

    date: 2023
    date_basis: context

Good:

    date: 2023
    date_basis: context
    date_note: {zh: 原文没有写日期，按报告年度处理。}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.model.vocabulary import DateBasis
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each date that was not stated and comes without a note."""
    for event in draft.events:
        if event.value.date_basis is not DateBasis.STATED and event.value.date_note is None:
            yield _finding(event.span("date_basis"), event.value.date_basis, "date_note")
    for source in draft.sources:
        issued = source.value.issued
        if issued and issued.basis is not DateBasis.STATED and issued.note is None:
            yield _finding(source.span("issued", "basis"), issued.basis, "note")


def _finding(span: Span, basis: DateBasis, name: str) -> Diagnostic:
    return RULE.at(
        span,
        Sentence(
            f"日期依据是 {basis.value}，却没有 {name}",
            f"the basis of the date is {basis.value}, but there is no {name}",
        ),
        Sentence(f"在 {name} 里写明日期从何得知。", f"Say in {name} how the date is known."),
    )
