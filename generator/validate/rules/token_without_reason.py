"""不算数值的数词没有理由。

写了 status 的数词，要用 reason 说明为什么不是数值；日期则用 ref 写出它指的 EDTF 日期；随原文照录的（quoted）
不必说明。

坏例：

    - {token: 五, status: name}

好例：

    - {token: 五, status: name, reason: {zh: 工程名称的一部分}}
    - {token: 2023年, status: date, ref: "2023"}
----
A token set aside without a reason.

A token with a status says in reason why it is no figure; a date says in ref which EDTF date it
stands for; one that is quoted with its words needs neither.

Bad:

    - {token: 五, status: name}

Good:

    - {token: 五, status: name, reason: {zh: 工程名称的一部分}}
    - {token: 2023年, status: date, ref: "2023"}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report dates without ``ref`` and other statuses without ``reason``."""
    for source in draft.sources:
        for index, passage in enumerate(source.value.passages):
            for place, token in enumerate(passage.tokens):
                if token.status in {None, TokenStatus.OBSERVATION, TokenStatus.QUOTED}:
                    continue
                needed = "ref" if token.status is TokenStatus.DATE else "reason"
                if getattr(token, needed) is None:
                    yield RULE.at(
                        source.span("passages", index, "tokens", place, "status"),
                        Sentence(
                            f"数词 {shown(token.token)} 记为 {token.status}，却没有 {needed}",
                            f"the token {shown(token.token)} is set aside as {token.status} without {needed}",
                        ),
                        Sentence("写明它指的 EDTF 日期。", "Give the EDTF date it stands for.")
                        if needed == "ref"
                        else Sentence("写明它为什么不是数值。", "Say why it is no figure."),
                    )
