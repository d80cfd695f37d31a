"""免查已经用不上。

这一行已经没有所免的问题。留着它，以后真有问题时会被悄悄放过。其他错误改完之后才报告。

坏例：

    zh: 夏季行动  # 免查：bare-numeral — 名称的一部分

好例：

    zh: 夏季行动
----
A waiver that no longer waives anything.

There is no such finding on its line any more. If it stayed, a later fault would pass in silence.
It is reported once all errors are fixed.

Bad:

    zh: 夏季行动  # waive: bare-numeral — part of a name

Good:

    zh: 夏季行动
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.load.waivers import Waiver

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)


def finding(waiver: Waiver) -> Diagnostic:
    """Report a waiver without a finding."""
    return RULE.at(
        waiver.span,
        Sentence(
            f"第 {waiver.line} 行没有 {waiver.code}，免查用不上",
            f"line {waiver.line} has no {waiver.code} to be waived",
        ),
        Sentence("删去这条注释，或把它移到所说的那一行。", "Remove this comment, or move it to the line it is about."),
    )
