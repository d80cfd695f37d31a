"""来源的数词没有交代。

来源每个段落的每个数词都要有去处：要么有数值引用它，要么写 status 说明它不是数值（日期、名称、
口号、序数、结构、套话、随原文照录）。同一数词在一段里出现几次，就要交代几次。

坏例（没有数值引用 66.8%）：

    tokens:
      - {token: 66.8%}

好例：

    tokens:
      - {token: 二十大, status: ordinal, reason: {zh: 会议届次}}
----
A token of a source is not accounted for.

Every numeral of every passage has its place: an observation quotes it, or a status says why it
is no figure (date, name, slogan, ordinal, structure, boilerplate, quoted with its words). A token that stands in a
passage several times is accounted for as often.

Bad (no observation quotes 66.8%):

    tokens:
      - {token: 66.8%}

Good:

    tokens:
      - {token: 二十大, status: ordinal, reason: {zh: 会议届次}}
"""

from collections import Counter
from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.sources import Source
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each token without a status for which no observation is left."""
    figures = Counter(draft.undecoded.figures)
    for entry in draft.observations:
        figures[entry.value.source, str(entry.value.passage), entry.value.token] += 1
    for source in draft.sources:
        if not _observations_unread(draft, source.value.id):
            yield from _unaccounted(source, figures)


def _observations_unread(draft: Draft, source: str) -> bool:
    return ("observation", source) in draft.undecoded.ids


def _unaccounted(source: Entry[Source], figures: Counter[tuple[str, str, str]]) -> Iterator[Diagnostic]:
    for index, passage in enumerate(source.value.passages):
        for place, token in enumerate(passage.tokens):
            key = (source.value.id, str(passage.passage), token.token)
            if token.status is None and figures[key]:
                figures[key] -= 1
            elif token.status is None:
                yield RULE.at(
                    source.span("passages", index, "tokens", place, "token"),
                    Sentence(
                        f"第 {passage.passage} 段的数词 {shown(token.token)} 没有交代",
                        f"the token {shown(token.token)} of passage {passage.passage} is not accounted for",
                    ),
                    Sentence(
                        "用 biannian new observation 记为数值，或在这里写 status 和 reason；"
                        f"许多个一起做，用 biannian source draft {source.value.id}。",
                        "Record it with biannian new observation, or give status and reason here; "
                        f"for many at once there is biannian source draft {source.value.id}.",
                    ),
                )
