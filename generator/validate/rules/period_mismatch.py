"""时期与原文的时间用语不一致。

数词之前的日期和时间用语（全年、同比、截至、以来……）说的是它的时期；段落里没有，就是来源的 period，
或到那时为止。连续年数的时期由年数推得。

坏例（数词之前是“目前”，来源 period: "2023"）：

    period: 2022

好例：

    period: ../2023
----
A period that the words for time do not bear out.

The date and the words for time before a numeral say which period it is of (全年, 同比, 截至, 以来);
without any it is the period of the source, or the time up to it. A streak covers its number of years.

Bad (目前 stands before the numeral, and the source has period: "2023"):

    period: 2022

Good:

    period: ../2023
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.reading.binding import figures
from generator.validate.reading.dating import read
from generator.validate.reading.periods import allowed

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the period of each figure against the words before it."""
    for figure in figures(draft):
        periods, value = sorted(allowed(draft, figure)), figure.value
        if periods and value.period not in periods and read(value.period):
            yield RULE.at(
                figure.entry.span("period"),
                Sentence(
                    f"period 是 {value.period}，数词 {value.token} 之前的日期和时间用语说的是 {'、'.join(periods)}",
                    f"period is {value.period}; the words for time before {value.token} say {' or '.join(periods)}",
                ),
                Sentence("照原文改 period；另有依据就写明理由免查。", "Fix period, or waive this with the reason."),
            )
