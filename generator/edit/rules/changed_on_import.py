"""导入时改写了一处。

记录里只有文字和 EDTF 日期。HTML 换成文字，Excel 的日期序号换成日期，GB18030 换成 UTF-8，
换过的地方都列出来，请看一眼换得对不对。

坏例：Text 列里写着 <b>夏季行动</b>。

好例：Text 列里写着 夏季行动。
----
Something was rewritten on import.

The record holds text and EDTF dates. HTML becomes text, an Excel serial number becomes a date,
GB18030 becomes UTF-8; each such place is listed, so that it can be looked at.

Bad: a Text column with <b>Summer campaign</b>.

Good: a Text column with Summer campaign.
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity, Span
from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__, Severity.WARNING)


def finding(span: Span, message: Sentence) -> Diagnostic:
    """Report a place where the draft says something in another form than the imported file."""
    return RULE.at(span, message, Sentence("看一眼改得对不对。", "See whether it is right."))
