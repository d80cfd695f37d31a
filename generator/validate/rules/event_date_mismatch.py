"""事件的日期没有依据。

日期写明是原文的（stated、restored），所引段落里就有这个日期；由语境得知的（context），来自所引段落、所列数值的
时期、来源的 period 或发布日期。起点不明的（../2023），date_note 说明起点为什么不明。

坏例（所引段落里的日期是 2023-05）：

    date: "2023-06"
    date_basis: stated

好例：

    date: "2023-05"
    date_basis: stated
----
Nothing bears out the date of an event.

A date that is stated or restored stands in the passages cited; one from the context is that of a
passage cited, of the figures, or the period or the issue of the source. Where the start is open
(../2023), date_note says why it is not known.

Bad (the date in the passages cited is 2023-05):

    date: "2023-06"
    date_basis: stated

Good:

    date: "2023-05"
    date_basis: stated
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Sentence, Severity
from generator.diagnostics.rule import Rule
from generator.model.events import Event
from generator.model.vocabulary import DateBasis
from generator.validate.draft import Draft, Entry
from generator.validate.reading.binding import cited, is_read
from generator.validate.reading.dating import read
from generator.validate.reading.event_dates import is_borne_out

RULE = Rule.documented(__name__, __doc__, Severity.WARNING, waivable=True)

_START: Final = re.compile(
    "起点|起始|开始|何时|累计|截至|截止|目前|至今|迄今|此前|以前|已有|近年|多年|"
    r"\b(?:start|began|begin|beginning|since|when|so far|to date|as of|before|earlier|until|up to|for years)\b",
    re.IGNORECASE,
)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the date of each event whose sources are all indexed against what it rests on, then against its note."""
    for event in draft.events:
        passages, date = cited(draft, event.value), read(event.value.date)
        if date is None or not passages or not all(is_read(each.source) for each in passages):
            continue
        if not is_borne_out(draft, event.value, passages):
            yield _unborne(event)
        elif date.open_start and not _is_told(event.value):
            yield RULE.at(
                event.span("date"),
                Sentence(
                    f"日期 {event.value.date} 没有起点，date_note 没有说明",
                    f"{event.value.date} has no start, and date_note does not say why",
                ),
                Sentence(
                    "核对 date；没有写错，就在 date_note 里说明起点。",
                    "Check date, then tell of its start in date_note.",
                ),
            )


def _is_told(event: Event) -> bool:
    """Whether a note speaks of the start; a stated date needs none."""
    return event.date_basis is DateBasis.STATED or bool(
        event.date_note and any(map(_START.search, event.date_note.texts))
    )


def _unborne(event: Entry[Event]) -> Diagnostic:
    others = "" if event.value.date_basis is DateBasis.STATED else "、数值和来源"
    return RULE.at(
        event.span("date"),
        Sentence(
            f"所引段落{others}里没有日期 {event.value.date}",
            f"nothing that the event rests on says {event.value.date}",
        ),
        Sentence(
            "核对 date 和 date_basis；日期在别的段落里，就把那一段也引上。",
            "Check date and date_basis; where the date stands in another passage, cite that too.",
        ),
    )
