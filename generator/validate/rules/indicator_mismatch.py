"""数词旁的用语不是这个指标的。

指标的 terms 是来源对它的称呼：最后一个须在数词旁，其余的须在同一段。一段里并列的几个数词，次序须与
它们的用语一致。

坏例（指标 terms: [借出数]，索引里是 {token: 43起, before: [登记数]}）：

    indicator: cases-cleared
    token: 43起

好例：

    indicator: cases-filed
    token: 43起
----
The words beside a numeral are not those of its indicator.

The terms of an indicator are what sources call it: the last stands beside the numeral, the others in
the same passage. Numerals that are listed together stand in the order of their terms.

Bad (the indicator has terms: [借出数], the index {token: 43起, before: [登记数]}):

    indicator: cases-cleared
    token: 43起

Good:

    indicator: cases-filed
    token: 43起
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model.shared_entries import Indicator
from generator.model.surroundings import wordings
from generator.validate.draft import Draft
from generator.validate.reading.binding import BoundFigure, beside, figures, fits, run
from generator.validate.reading.nearest import did_you_mean

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the indicator of each figure against the words beside it, then lists against their order."""
    fitting = list[BoundFigure]()
    for figure in figures(draft):
        indicator = draft.indicator_by_id.get(figure.value.indicator)
        if indicator is None:
            continue
        if fits(indicator.value, figure.passage, figure.place):
            fitting.append(figure)
        else:
            yield _unlike(draft, figure, indicator.value)
    yield from _out_of_order(draft, fitting)


def _unlike(draft: Draft, figure: BoundFigure, indicator: Indicator) -> Diagnostic:
    found = "、".join(dict.fromkeys(beside(figure.passage, figure.place)))
    better = [
        entry.value.id
        for entry in draft.indicators
        if entry.value.unit == indicator.unit and entry.value.terms and fits(entry.value, figure.passage, figure.place)
    ]
    return RULE.at(
        figure.entry.span("indicator"),
        Sentence(
            f"指标 {indicator.id} 的用语 {shown('、'.join(indicator.terms))} 不在数词 {figure.value.token} 旁，"
            f"那里是 {shown(found)}",
            f"the terms {shown(', '.join(indicator.terms))} of {indicator.id} do not stand beside the token "
            f"{figure.value.token}; what stands there is {shown(found)}",
        ),
        did_you_mean(better[0])
        if better
        else Sentence(
            "核对指标和数词；来源另有称呼，就补进指标的 terms 并重做索引。",
            "Check indicator and token; where sources call it otherwise, add that to its terms and index again.",
        ),
    )


def _out_of_order(draft: Draft, fitting: list[BoundFigure]) -> Iterator[Diagnostic]:
    """Report neighbours in one list whose terms stand the other way round, or that claim one term both."""
    ordered = sorted(fitting, key=lambda figure: (figure.value.source, figure.value.passage, figure.place))
    for first, second in pairwise(ordered):
        if first.passage is not second.passage or second.passage.tokens[second.place].before:
            continue
        shared = run(second.passage, second.place)
        if first.place not in shared or first.value.unit != second.value.unit:
            continue
        words = second.passage.tokens[shared.start].before
        one, other = _last(draft, first, words), _last(draft, second, words)
        if one is not None and other is not None and one >= other:
            yield from (_turned(figure) for figure in (first, second))


def _last(draft: Draft, figure: BoundFigure, words: tuple[str, ...]) -> int | None:
    """Where among the words of a list the last term of a figure's indicator stands."""
    indicator = draft.indicator_by_id[figure.value.indicator].value
    wanted = wordings(indicator.terms[-1]) if indicator.terms else []
    return next((place for place, word in enumerate(words) if word in wanted), None)


def _turned(figure: BoundFigure) -> Diagnostic:
    return RULE.at(
        figure.entry.span("token"),
        Sentence(
            f"并列的数词与用语次序不符：{figure.value.token} 不在指标 {figure.value.indicator} 的位置上",
            f"listed numerals do not follow their terms: {figure.value.token} is not in the place of "
            f"{figure.value.indicator}",
        ),
        Sentence("核对两个数值有没有对调。", "Check whether two figures were exchanged."),
    )
