"""升降与原文数词旁的用语不一致。

段落索引记下了数词旁表示变化的用语（上升、缩短……），数值的 direction 须与它一致。

坏例（索引里是 {token: 2.2%, change: 下降}）：

    value: 2.2
    direction: increase
    token: 2.2%

好例：

    value: -2.2
    direction: decrease
    token: 2.2%
----
A direction that the word beside the numeral does not bear out.

The passage index keeps the verb of change that stands beside a numeral; the direction of its
observation is that of the verb.

Bad (the index has {token: 2.2%, change: 下降}):

    value: 2.2
    direction: increase
    token: 2.2%

Good:

    value: -2.2
    direction: decrease
    token: 2.2%
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.reading.binding import figures, verb

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the direction of each change against the verb beside its token."""
    for figure in figures(draft):
        found, value = verb(figure.passage, figure.place), figure.value
        if value.direction and found and found.direction and found.direction is not value.direction:
            yield RULE.at(
                figure.entry.span("direction"),
                Sentence(
                    f"direction 是 {value.direction}，原文数词 {value.token} 旁是“{found.word}”",
                    f"direction is {value.direction}; beside the token {value.token} the source says {found.word}",
                ),
                Sentence(
                    f"写 direction: {found.direction}，并核对 value 的正负。",
                    f"Write direction: {found.direction}, and check the sign of value.",
                ),
            )
