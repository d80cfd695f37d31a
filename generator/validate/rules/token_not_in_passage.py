"""段落里没有这个数词。

数值的 token 是原文里的数词，一字不差，须在来源该段落的数词之中，而且没有被记为日期、名称等。
多半是段落号或数词打错了。

坏例（第 21 段有 3分钟）：

    passage: 21
    token: 3 分钟

好例：

    passage: 21
    token: 3分钟
----
The passage does not hold this token.

The token of an observation is the numeral exactly as it stands in the source; it is among the
tokens of that passage and not recorded there as a date, a name or the like. Most likely the
passage number or the token is mistyped.

Bad (passage 21 holds 3分钟):

    passage: 21
    token: 3 分钟

Good:

    passage: 21
    token: 3分钟
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.observations import SourcedObservation
from generator.model.sources import Source
from generator.validate.draft import Draft
from generator.validate.reading.nearest import did_you_mean, nearest

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Look each observation's token up in its passage."""
    for entry in draft.observations:
        value = entry.value
        passage = draft.passage_by_number.get((value.source, value.passage))
        if passage is None:
            continue
        found = [token for token in passage.tokens if token.token == value.token]
        if not found:
            where = _elsewhere(draft.source_by_id[value.source].value, value)
            yield RULE.at(
                entry.span("passage" if where else "token"),
                Sentence(
                    f"来源 {value.source} 第 {value.passage} 段没有数词 {shown(value.token)}",
                    f"passage {value.passage} of {value.source} does not hold the token {shown(value.token)}",
                ),
                where or _similar(value.token, [token.token for token in passage.tokens]),
            )
        elif all(token.status for token in found):
            status = found[0].status
            yield RULE.at(
                entry.span("token"),
                Sentence(
                    f"数词 {shown(value.token)} 在第 {value.passage} 段记为 {status}，不是数值",
                    f"the token {shown(value.token)} of passage {value.passage} is set aside as {status}, not a figure",
                ),
                Sentence("删去那里的 status，或换一个数词。", "Remove the status there, or quote another token."),
            )


def _elsewhere(source: Source, value: SourcedObservation) -> Sentence | None:
    numbers = [
        str(passage.passage)
        for passage in source.passages
        if any(token.token == value.token for token in passage.tokens)
    ]
    if not numbers:
        return None
    return Sentence(f"它在第 {'、'.join(numbers)} 段。", f"It stands in passage {', '.join(numbers)}.")


def _similar(token: str, tokens: list[str]) -> Sentence:
    near = nearest(token, tokens)
    if near:
        return did_you_mean(near)
    held = "、".join(tokens[:12]) or "（无）"
    return Sentence(f"这一段的数词：{held}。", f"The tokens of the passage: {', '.join(tokens[:12]) or 'none'}.")
