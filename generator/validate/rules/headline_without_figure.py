"""开头的话里没有数值。

专题网页以 headline 开头：一句由数值组成的话，写明谁报告了什么。有数值的专题，headline 至少引用一个；
没有数值的专题可以只用文字。

坏例：

    headline: {zh: 全省的案件少了。}

好例：

    headline: {zh: "江苏报告立案数同比{jiangsu-criminal-cases-filed-change}。"}
----
A headline holds no figure.

The page of a topic opens with its headline: a sentence made of figures that says who reports them.
Where the topic has figures, its headline refers to one of them at least; a topic without figures may
do with words.

Bad:

    headline: {zh: 全省的案件少了。}

Good:

    headline: {zh: "江苏报告立案数同比{jiangsu-criminal-cases-filed-change}。"}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model import prose
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each headline without a figure, of topics that have figures."""
    measured = _measured(draft)
    topics = {id(entry): entry.value.id for entry in draft.topics}
    for text in draft.prose:
        if text.path[0] == "headline" and topics.get(id(text.entry)) in measured and not _has_figure(text):
            yield RULE.at(
                text.at(0),
                Sentence("headline 里没有数值", "the headline holds no figure"),
                Sentence("引用至少一个数值：{数值编号}。", "Refer to one figure at least: {observation-id}."),
            )


def _measured(draft: Draft) -> set[str]:
    """The topics that have figures."""
    used = {entry.value.indicator for entry in draft.observations}
    return {entry.value.topic for entry in draft.indicators if entry.value.id in used}


def _has_figure(text: Prose) -> bool:
    return any(isinstance(part, prose.FigureReference) for part in prose.parse(text.text))
