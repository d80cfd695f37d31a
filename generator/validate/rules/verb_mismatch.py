"""verb 与 direction 不一致。

verb 照抄原文表示变化的词，须是核对认得的词，它的升降须与 direction 一致；不是变化的数值没有 verb。

坏例：

    direction: increase
    verb: 缩短

好例：

    direction: decrease
    verb: 缩短
----
A verb that does not go with the direction.

The verb is the word of change as the source prints it: one that the check knows, whose direction is
that of the observation. A figure that is no change has no verb.

Bad:

    direction: increase
    verb: 缩短

Good:

    direction: decrease
    verb: 缩短
"""

from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.verbs import VERBS, verb_of
from generator.validate.draft import Draft

RULE = Rule.documented(__name__, __doc__)

_KNOWN: Final = "、".join(word for word in VERBS if not word.isascii())
_KNOWN_ENGLISH: Final = ", ".join(word for word in VERBS if word.isascii())


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the verb of each observation against its direction."""
    for entry in draft.observations:
        word, direction = entry.value.verb, entry.value.direction
        if word is None:
            continue
        verb = verb_of(word)
        if verb is None:
            yield RULE.at(
                entry.span("verb"),
                Sentence(f"不认得表示变化的词 {shown(word)}", f"{shown(word)} is no known verb of change"),
                Sentence(f"可用的词：{_KNOWN}。", f"The verbs it takes: {_KNOWN_ENGLISH}."),
            )
        elif direction is None:
            yield RULE.at(
                entry.span("verb"),
                Sentence("没有 direction 的数值写了 verb", "a figure without direction has a verb"),
                Sentence("删去 verb，或写 direction。", "Remove verb, or write direction."),
            )
        elif verb.direction not in {None, direction}:
            yield RULE.at(
                entry.span("verb"),
                Sentence(
                    f"verb {word} 是 {verb.direction}，direction 却是 {direction}",
                    f"the verb {word} is {verb.direction}, but direction is {direction}",
                ),
                Sentence("照原文改正其中一个。", "Correct one of them by the source."),
            )
