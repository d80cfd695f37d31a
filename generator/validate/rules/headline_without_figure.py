"""开头的话里没有数值。

专题、地区和来源的网页以 headline 开头：一句由数值组成的话，写明谁报告了什么。有数值的，headline
至少引用一个；没有数值的可以只用文字。故事的 headline 总要引用数值。

坏例：

    headline: {zh: 全省的案件少了。}

好例：

    headline: {zh: "北区报告借阅量同比{loans-change}。"}
----
A headline holds no figure.

The page of a topic, a region or a source opens with its headline: a sentence made of figures that says
who reports them. Where it has figures, its headline refers to one at least; one without figures may do
with words. That of a story always refers to one.

Bad:

    headline: {zh: 全省的案件少了。}

Good:

    headline: {zh: "北区报告借阅量同比{loans-change}。"}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model import prose
from generator.validate.draft import Draft, Prose

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Report each headline without a figure, of stories, and of topics, regions and sources that have figures."""
    measured = _measured(draft) | set(map(id, draft.stories))
    for text in draft.prose:
        if text.path[0] == "headline" and id(text.entry) in measured and not _has_figure(text):
            yield RULE.at(
                text.at(0),
                Sentence("headline 里没有数值", "the headline holds no figure"),
                Sentence("引用至少一个数值：{数值编号}。", "Refer to one figure at least: {observation-id}."),
            )


def _measured(draft: Draft) -> set[int]:
    """The entries of topics, regions and sources that have figures, by identity."""
    used = {entry.value.indicator for entry in draft.observations}
    topics = {entry.value.topic for entry in draft.indicators if entry.value.id in used}
    regions = {entry.value.region for entry in draft.observations}
    sources = {entry.value.source for entry in draft.observations}
    own = [id(entry) for entry in draft.topics if entry.value.id in topics]
    own += [id(entry) for entry in draft.regions if entry.value.code in regions]
    return {*own, *(id(entry) for entry in draft.sources if entry.value.id in sources)}


def _has_figure(text: Prose) -> bool:
    return any(isinstance(part, prose.FigureReference) for part in text.parts)
