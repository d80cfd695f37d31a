"""数值没有指标。

没有指标，读者不知道一个数量的是什么，也无从比较。先在 content/indicators.yaml 里写明定义。

坏例：

    - id: desk-wait
      value: 3

好例：

    - id: desk-wait
      indicator: desk-wait-time
      value: 3
----
A figure without an indicator.

Without one, a reader cannot tell what a number measures, nor compare it. Define the indicator in
content/indicators.yaml first.

Bad:

    - id: desk-wait
      value: 3

Good:

    - id: desk-wait
      indicator: desk-wait-time
      value: 3
"""

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule

RULE = Rule.documented(__name__, __doc__)


def finding(span: Span) -> Diagnostic:
    """Report the observation at ``span``."""
    return RULE.at(
        span,
        Sentence("这个数值没有指标", "this figure has no indicator"),
        Sentence(
            "补上 indicator，写 content/indicators.yaml 里的一个编号。",
            "Add indicator, with an id of content/indicators.yaml.",
        ),
    )
