"""一个数词被引用了不止一次。

段落里的一个数词只说一件事：同一数词在一段里有几处没写 status，就只能有几个数值引用它。多半是复制
了一条数值，忘了改 token 或 passage。

坏例（第 21 段只有一处 3分钟）：

    - {id: takeoff, indicator: desk-wait-time, passage: 21, token: 3分钟}
    - {id: arrival, indicator: drone-arrival-time, passage: 21, token: 3分钟}

好例：

    - {id: takeoff, indicator: desk-wait-time, passage: 21, token: 3分钟}
    - {id: arrival, indicator: drone-arrival-time, passage: 21, token: 5分钟}
----
A token is quoted more often than it stands.

One numeral of a passage says one thing: as often as a token stands in a passage without a status,
so many observations may quote it. Most likely an observation was copied, and its token or passage
was not changed.

Bad (passage 21 holds 3分钟 once):

    - {id: takeoff, indicator: desk-wait-time, passage: 21, token: 3分钟}
    - {id: arrival, indicator: drone-arrival-time, passage: 21, token: 3分钟}

Good:

    - {id: takeoff, indicator: desk-wait-time, passage: 21, token: 3分钟}
    - {id: arrival, indicator: drone-arrival-time, passage: 21, token: 5分钟}
"""

from collections import Counter
from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Related, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.observations import SourcedObservation
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each observation for which no token is left; those before it hold theirs."""
    left = Counter(
        (source, number, token.token)
        for (source, number), passage in draft.passage_by_number.items()
        for token in passage.tokens
        if token.status is None
    )
    first: dict[tuple[str, int, str], Entry[SourcedObservation]] = {}
    for entry in reversed(draft.observation_by_id.values()):  # in the order of the files
        value = entry.value
        place = (value.source, value.passage, value.token)
        if left[place] > 0:
            left[place] -= 1
            first.setdefault(place, entry)
        elif place in first:  # else the passage does not hold it as a figure: token-not-in-passage says so
            other = first[place].value.id
            yield RULE.at(
                entry.span("token"),
                Sentence(
                    f"第 {value.passage} 段的数词 {shown(value.token)} 已由 {other} 引用",
                    f"the token {shown(value.token)} of passage {value.passage} is already quoted by {other}",
                ),
                Sentence(
                    f"删去这一条，要用它的地方写 {{{other}}}；引错了的，改正 token 或 passage。",
                    f"Remove this one and write {{{other}}} where it is used; "
                    "if another is meant, correct the token or the passage.",
                ),
                related=(Related(first[place].span("token"), Sentence("先由这里引用", "first quoted here")),),
            )
