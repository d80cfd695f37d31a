"""免查没有写理由。

免查要让后来的人看得懂：代码之后写一个破折号和理由。

坏例：

    zh: 第①次行动  # 免查：bare-numeral

好例：

    zh: 第①次行动  # 免查：bare-numeral — 名称的一部分
----
A waiver without a reason.

Those who come later must be able to understand a waiver: after the code stand a dash and the reason.

Bad:

    zh: 第①次行动  # waive: bare-numeral

Good:

    zh: 第①次行动  # waive: bare-numeral — part of a name
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.load.waivers import Waiver

RULE = Rule.documented(__name__, __doc__)


def finding(waiver: Waiver) -> Diagnostic:
    """Report a waiver that does not say why."""
    return RULE.at(
        waiver.span,
        Sentence(f"免查 {waiver.code} 没有写理由", f"the waiver of {waiver.code} gives no reason"),
        Sentence(f"写成 # 免查：{waiver.code} — 理由。", f"Write # waive: {waiver.code} — reason."),
    )
