"""短名太长。

指标的 short 放在数字旁边和图里，手机上也要放得下：中文至多八个字，英文至多三十个字符。

坏例：

    short: {zh: 图书借阅量同比变化情况, en: Change in the number of loans}

好例：

    short: {zh: 图书借阅, en: Loans}
----
A short name is long.

The ``short`` name of an indicator stands beside figures and in drawings, on a phone too: eight
characters of Chinese at most, thirty of English.

Bad:

    short: {zh: 图书借阅量同比变化情况, en: Change in the number of loans}

Good:

    short: {zh: 图书借阅, en: Loans}
"""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_MOST: Final = {"zh": 8, "en": 30}
"""A column of a phone is 175 px wide at least: twelve characters of Chinese at 14 px, of which a mark takes some."""


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each short name with more characters than fit."""
    for text in draft.prose:
        most = _MOST[text.language]
        if text.path[0] == "short" and len(text.text) > most:
            yield RULE.at(
                text.at(0),
                Sentence(
                    f"短名有 {len(text.text)} 个字，至多 {most} 个",
                    f"the short name has {len(text.text)} characters, {most} at most",
                ),
                Sentence("换一个短的说法；全名写在 name 里。", "Say it shorter; the whole name stands in name."),
            )
