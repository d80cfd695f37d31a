"""故事的步数太少或太多。

一个故事有六到十步：少于六步，写成专题的一句话就够；多于十步，读者在手机上翻不完。

坏例：

    steps: [{id: filed, ……}]

好例：

    steps:
      - {id: filed, ……}
      - ……
      - {id: limits, ……}
----
A story has too few steps, or too many.

A story has six to ten steps: with fewer the headline of a topic says as much, and nobody turns over more on a
phone.

Bad:

    steps: [{id: filed, …}]

Good:

    steps:
      - {id: filed, …}
      - …
      - {id: limits, …}
"""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_LEAST: Final = 6
_MOST: Final = 10


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each story that has fewer or more steps than readers walk through."""
    for story in draft.stories:
        number = len(story.value.steps)
        if not _LEAST <= number <= _MOST:
            yield RULE.at(
                story.span("steps"),
                Sentence(f"故事有 {number} 步，应是六到十步", f"the story has {number} steps, not six to ten"),
                Sentence("合并或拆开一些步骤。", "Join some of its steps, or part them."),
            )
