"""单位与指标不符。

数值的单位要么是指标的单位，要么与它有同一个基本单位（万元与元）。

坏例（指标的单位是 year）：

    unit: case

好例：

    unit: year
----
A unit that is not the indicator's.

The unit of an observation is the unit of its indicator, or one that shares its base (万元 and 元).

Bad (the unit of the indicator is year):

    unit: case

Good:

    unit: year
"""

from collections.abc import Iterator

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.model import numerals
from generator.model.observations import SourcedObservation
from generator.validate.draft import Draft
from generator.validate.reading.units import scale

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Compare the base of each observation's unit with that of its indicator's."""
    for entry in draft.observations:
        indicator = draft.indicator_by_id.get(entry.value.indicator)
        if indicator is None:
            continue
        given, wanted = scale(draft, entry.value.unit), scale(draft, indicator.value.unit)
        if given and wanted and given.base != wanted.base:
            yield RULE.at(
                entry.span("unit"),
                Sentence(
                    f"单位 {entry.value.unit} 与指标 {indicator.value.id} 的单位 {indicator.value.unit} 不是一类",
                    f"the unit {entry.value.unit} is not of the kind of {indicator.value.unit}, "
                    f"the unit of the indicator {indicator.value.id}",
                ),
                _what_to_do(draft, entry.value, indicator.value.unit),
            )


def _what_to_do(draft: Draft, value: SourcedObservation, wanted: str) -> Sentence:
    """The unit of the indicator; where both only count, the measure word of the token may be another for the same."""
    reading = numerals.read(value.token)
    word = reading.measure if reading else ""
    if not word or not (_counts(draft, value.unit) and _counts(draft, wanted)):
        return Sentence(f"写 {wanted}，或换一个指标。", f"Write {wanted}, or another indicator.")
    return Sentence(
        f"数的是同一种东西，就写 {wanted}，并在 units.yaml 给它的 words 补上“{word}”；否则换一个指标。",
        f"If the same is counted, write {wanted} and add {word} to its words in units.yaml; "
        "else take another indicator.",
    )


def _counts(draft: Draft, unit: str) -> bool:
    """Whether a unit counts things (起, 个): it is neither a share nor made of other units."""
    derived = {each for entry in draft.units if entry.value.base for each in (entry.value.id, entry.value.base)}
    return unit not in derived and "%" not in draft.unit_by_id[unit].value.words
