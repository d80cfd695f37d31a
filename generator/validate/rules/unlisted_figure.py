"""正文引用了不属于这里的数值。

事件、机构与机制的正文只引用自己 observations 里列出的数值，专题只引用指标属于本专题的数值，
地区只引用本地区的数值；引用了别的，多半是编号写错了。

坏例（reader-age 不在 observations 里）：

    summary: {zh: 读者年龄{reader-age}。}
    observations: [desk-wait]

好例：

    summary: {zh: 读者年龄{reader-age}。}
    observations: [reader-age, desk-wait]
----
A text refers to a figure that does not belong to it.

The texts of an event or an entity refer to the figures listed in its observations, those of a topic to
figures whose indicators are of that topic, those of a region to its own; a reference to another one most
likely has a wrong id.

Bad (reader-age is not among the observations):

    summary: {zh: 读者年龄{reader-age}。}
    observations: [desk-wait]

Good:

    summary: {zh: 读者年龄{reader-age}。}
    observations: [reader-age, desk-wait]
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model import prose
from generator.model.base import Frozen
from generator.model.shared_entries import Region, Topic
from generator.validate.draft import Draft
from generator.validate.reading.figures_told import listed_for, told

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold each reference to a figure against those of its entry; of one in two languages the first is reported."""
    reported = set[tuple[int, tuple[str | int, ...], str]]()
    for text in told(draft):
        references = [part for part in text.parts if isinstance(part, prose.FigureReference)]
        listed = listed_for(draft, text.entry.value) if references else ()
        for part in references:
            if part.id in listed or part.id not in draft.observation_by_id:
                continue
            place = (id(text.entry), text.path, part.id)
            if place not in reported:
                yield RULE.at(text.at(part.start), *_said(part.id, text.entry.value))
            reported.add(place)


def _said(id_: str, value: Frozen) -> tuple[Sentence, Sentence]:
    if isinstance(value, Region):
        return (
            Sentence(f"数值 {id_} 不是这个地区的", f"{id_} is not a figure of this region"),
            Sentence("核对编号；没有写错，就核对数值的 region。", "Check the id, then the region of the figure."),
        )
    if isinstance(value, Topic):
        return (
            Sentence(f"数值 {id_} 的指标不属于这个专题", f"the indicator of {id_} is not of this topic"),
            Sentence("核对编号；没有写错，就核对指标的 topic。", "Check the id, then the topic of its indicator."),
        )
    return (
        Sentence(f"数值 {id_} 不在这里的 observations 里", f"{id_} is not among the observations here"),
        Sentence("核对编号；没有写错，就补进 observations。", "Check the id; if it is right, add it to observations."),
    )
