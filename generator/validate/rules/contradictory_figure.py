"""数值自相矛盾。

区间的 upper 大于 value，跌幅也一样（下降百分之三到五写 -5 和 -3），而且两端同向；区间只能是 exact 或
about；fraction 代替 value 和 upper，不与它们并写。

坏例：

    value: 5
    upper: 3

好例：

    value: 3
    upper: 5
----
A figure that contradicts itself.

The upper end of a range is above its value, also of a fall (one of 3 to 5 % is -5 and -3), and both
ends move one way; a range is exact or about; a fraction stands in place of value and upper.

Bad:

    value: 5
    upper: 3

Good:

    value: 3
    upper: 5
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.load.nodes import Mapping
from generator.model.numerals import Bound
from generator.model.observations import SourcedObservation
from generator.validate.draft import Draft, Entry

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the parts of each observation's figure against one another."""
    for entry in draft.observations:
        if entry.value.fraction is not None:
            yield from _beside_fraction(entry)
        elif entry.value.upper is not None:
            yield from _range(entry)


def _beside_fraction(entry: Entry[SourcedObservation]) -> Iterator[Diagnostic]:
    for name in ("value", "upper"):
        if isinstance(entry.node, Mapping) and entry.node.key(name):
            yield RULE.at(
                entry.span(name),
                Sentence(f"写了 fraction，又写 {name}", f"{name} stands beside fraction"),
                Sentence("只留一个：原文是分数就留 fraction。", "Keep one: fraction where the source has a fraction."),
            )


def _range(entry: Entry[SourcedObservation]) -> Iterator[Diagnostic]:
    value = entry.value
    if value.upper is None:
        return
    if value.upper <= value.value:
        yield RULE.at(
            entry.span("upper"),
            Sentence(
                f"upper {value.upper} 不大于 value {value.value}",
                f"upper {value.upper} is not above value {value.value}",
            ),
            Sentence("value 写小的一端，upper 写大的一端。", "value is the lower end, upper the higher one."),
        )
    elif value.direction is not None and value.value < 0 < value.upper:
        yield RULE.at(
            entry.span("upper"),
            Sentence("一个变化的两端一升一降", "one end of a change is a fall, the other a rise"),
            Sentence("两端都为负是下降，都为正是上升。", "Both ends of a fall are negative, both of a rise positive."),
        )
    if value.bound not in {Bound.EXACT, Bound.ABOUT}:
        yield RULE.at(
            entry.span("bound"),
            Sentence(f"区间的 bound 不能是 {value.bound}", f"a range cannot have the bound {value.bound}"),
            Sentence("删去 bound，或写 about。", "Remove bound, or write about."),
        )
