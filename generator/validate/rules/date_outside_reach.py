"""日期超出来源的时间范围。

来源的 reach 是它能说到的时间；事件的日期和数值的时期都应在其中。多半是年份打错了。

坏例（来源 reach: 2013/2023）：

    date: 2032-05

好例：

    date: 2023-05
----
A date outside the reach of its source.

The reach of a source is the time it can speak of; the date of an event and the period of an
observation lie within it. Most likely a year is mistyped.

Bad (the source has reach: 2013/2023):

    date: 2032-05

Good:

    date: 2023-05
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Span
from generator.diagnostics.rule import Rule
from generator.validate.draft import Draft
from generator.validate.reading.dating import read

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold every date against each source it rests on."""
    for observation in draft.observations:
        yield from _outside(draft, observation.span("period"), observation.value.period, [observation.value.source])
    for event in draft.events:
        sources = [citation.source for citation in event.value.sources]
        yield from _outside(draft, event.span("date"), event.value.date, sources)


def _outside(draft: Draft, span: Span, text: str, sources: list[str]) -> Iterator[Diagnostic]:
    date = read(text)
    for id_ in dict.fromkeys(sources):
        source = draft.source_by_id.get(id_)
        reach = read(source.value.reach) if source else None
        if source and date and reach and not date.within(reach):
            yield RULE.at(
                span,
                Sentence(
                    f"{text} 超出来源 {id_} 的时间范围 {source.value.reach}",
                    f"{text} lies outside the reach {source.value.reach} of the source {id_}",
                ),
                Sentence("核对年份；确有其事就放宽来源的 reach。", "Check the year, or widen the reach of the source."),
            )
