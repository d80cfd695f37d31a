"""缺读者须知。

指标可以要求它的数值都带上某些须知（cautions）；起点没有说明的时期要带 start_unknown，反过来也是；有须知
就要有 note 把它说清楚（只有 start_unknown 时，时期已经说明了它）。

坏例（指标 cautions: [base_missing]）：

    cautions: []

好例：

    cautions: [base_missing]
    note: {zh: 没有给出基数。}
----
A caution is missing.

An indicator may demand that its observations carry certain cautions; a period with an open start goes
with start_unknown, and the other way round; and cautions have a note that puts them into words (not
for start_unknown alone: the period says it).

Bad (the indicator has cautions: [base_missing]):

    cautions: []

Good:

    cautions: [base_missing]
    note: {zh: 没有给出基数。}
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import Caution
from generator.validate.draft import Draft, Entry
from generator.validate.reading.binding import is_read
from generator.validate.reading.dating import read
from generator.validate.reading.vocabularies import VOCABULARIES

RULE = Rule.documented(__name__, __doc__, waivable=True)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Hold the cautions of each observation against its indicator, its period and its note."""
    for entry in draft.observations:
        yield from _demanded(draft, entry)
        source = draft.source_by_id.get(entry.value.source)
        if source and is_read(source.value):
            yield from _open(entry)
        if entry.value.note is None and set(entry.value.cautions) - {Caution.START_UNKNOWN}:
            yield RULE.at(
                entry.span("cautions"),
                Sentence("有须知而没有 note", "there are cautions and no note"),
                Sentence("写 note 把须知说清楚。", "Put the cautions into words in a note."),
            )


def _demanded(draft: Draft, entry: Entry[SourcedObservation]) -> Iterator[Diagnostic]:
    indicator = draft.indicator_by_id.get(entry.value.indicator)
    missing = [each for each in indicator.value.cautions if each not in entry.value.cautions] if indicator else []
    if missing:
        names = "、".join(f"{each}（{VOCABULARIES['cautions'][each]}）" for each in missing)
        yield RULE.at(
            entry.span("cautions"),
            Sentence(
                f"指标 {entry.value.indicator} 要求的须知没有写：{names}",
                f"{entry.value.indicator} demands cautions that are not given: {', '.join(missing)}",
            ),
            Sentence("补进 cautions，并在 note 里说明。", "Add them to cautions, and say them in the note."),
        )


def _open(entry: Entry[SourcedObservation]) -> Iterator[Diagnostic]:
    period = read(entry.value.period)
    open_, told = period is not None and period.open_start, Caution.START_UNKNOWN in entry.value.cautions
    if period is not None and open_ != told:
        yield RULE.at(
            entry.span("cautions" if told else "period"),
            Sentence("须知说起点不明，period 却有起点", "the cautions say that the start is unknown; period has one")
            if told
            else Sentence(
                "period 的起点没有说明，须知里没有 start_unknown",
                "period has an open start, and start_unknown is not among the cautions",
            ),
            Sentence("核对 period；改 period 或 cautions。", "Check period, and fix it or cautions."),
        )
