"""日期没有读懂。

导入时不猜日期：05/06/2023 可以是五月六日，也可以是六月五日；“2023年以前”可以含 2023 年，也可以不含。
读不懂的日期不写进草稿，biannian check 会指出缺的 date。

坏例：05/06/2023

好例：2023-05-06、2023/5/6、2023年5月6日、2023年上半年、2023年之前
----
A date was not understood.

An import guesses no date: 05/06/2023 may be the sixth of May or the fifth of June, and 2023年以前 may
include 2023 or not. A date that is
not understood is left out of the draft, and biannian check asks for it.

Bad: 05/06/2023

Good: 2023-05-06, 2023/5/6, 6 May 2023, first half of 2023, before 2023
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)
_HELP = Sentence(
    "按原文写上日期，如 2023-05；3/4/2021 这样的，用 --dates 说明哪个是日。",
    "Write the date as the source has it, such as 2023-05; for one like 3/4/2021 say by --dates which is the day.",
)


def finding(span: Span, given: object) -> Diagnostic:
    """Report a date that cannot be read, or its absence."""
    if not given:
        return RULE.at(span, Sentence("没有日期", "there is no date"), _HELP)
    return RULE.at(
        span, Sentence(f"日期 {shown(given)} 没有读懂", f"the date {shown(given)} was not understood"), _HELP
    )
