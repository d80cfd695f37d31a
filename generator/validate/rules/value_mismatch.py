"""数值与数词说的不一样。

从数词读出的数（万、亿、百分之、一半……）乘以量词的单位，须等于 value 乘以 unit，区间的另一端须等于
upper；几分之几写 fraction，不化成小数；余、近、以上等须与 bound 一致；升降须与 direction 一致：变化类
指标要写 direction，下降的 value 为负。几十、数百没有确定的数，不是数值。

坏例：

    value: 183
    unit: wan-yuan
    bound: over
    token: 138万余元

好例：

    value: 138
    unit: wan-yuan
    bound: over
    token: 138万余元
----
A value differs from what its token says.

The number read from the token (万, 亿, per cent, halves) in the unit of its measure word equals
value in unit, and the other end of a range upper; a fraction (三分之一) stays a fraction; 余, 近, 以上
and the like agree with bound; rise and fall agree with direction: an indicator of kind change asks
for it, and the value of a decrease is negative. 几十 and 数百 say no certain number and are no figures.

Bad:

    value: 183
    unit: wan-yuan
    bound: over
    token: 138万余元

Good:

    value: 138
    unit: wan-yuan
    bound: over
    token: 138万余元
"""

from collections.abc import Iterator
from fractions import Fraction

from generator.diagnostics.diagnostic import Diagnostic, Sentence
from generator.diagnostics.rule import Rule
from generator.diagnostics.wording import shown
from generator.model import numerals
from generator.model.numerals import Reading
from generator.model.observations import SourcedObservation
from generator.model.vocabulary import Direction, IndicatorKind
from generator.validate.draft import Draft, Entry
from generator.validate.reading.amounts import agree, is_below_zero, is_fraction, meant, written
from generator.validate.reading.units import Multiple, scale, scales_of
from generator.validate.reading.vocabularies import bound_in_chinese

RULE = Rule.documented(__name__, __doc__)


def check(draft: Draft) -> Iterator[Diagnostic]:
    """Read each observation's token and hold value, unit, bound and direction against it."""
    for entry in draft.observations:
        yield from _direction(draft, entry)
        if not _is_printed(draft, entry.value):
            continue  # the token is what is wrong: token-not-in-passage says so
        reading = numerals.read(entry.value.token)
        unit = scale(draft, entry.value.unit)
        if reading is None or not reading.is_amount:
            yield _no_value(entry, reading)
            continue
        if unit:
            yield from _number(draft, entry, reading, unit)
        if entry.value.bound is not reading.bound:
            yield RULE.at(
                entry.span("bound"),
                Sentence(
                    f"bound 是 {bound_in_chinese(entry.value.bound)}，"
                    f"数词 {entry.value.token} 说的是 {bound_in_chinese(reading.bound)}",
                    f"bound is {entry.value.bound}; the token {entry.value.token} says {reading.bound}",
                ),
                Sentence(f"写 bound: {reading.bound}。", f"Write bound: {reading.bound}."),
            )


def _no_value(entry: Entry[SourcedObservation], reading: Reading | None) -> Diagnostic:
    """A token that says no value: a vague amount (几十), a score, a date, a word, or what cannot be read whole."""
    token = shown(entry.value.token)
    reason = reading.reason if reading else None
    return RULE.at(
        entry.span("token"),
        Sentence(f"数词 {token} 不是一个数值：{reason.zh}", f"the token {token} says no value: {reason.en}")
        if reason
        else Sentence(f"读不出数词 {token}", f"the token {token} cannot be read"),
        Sentence(
            "token 只写数词本身；几十、数百这样没有确定数目的说法不是数值。",
            "The token is the numeral only; an amount without a certain number (几十, dozens) is no figure.",
        ),
    )


def _is_printed(draft: Draft, value: SourcedObservation) -> bool:
    passage = draft.passage_by_number.get((value.source, value.passage))
    return passage is None or any(token.token == value.token for token in passage.tokens)


def _number(draft: Draft, entry: Entry[SourcedObservation], reading: Reading, unit: Multiple) -> Iterator[Diagnostic]:
    value = entry.value
    said = [Fraction(1), unit.factor]  # the unit of a number in a table stands in its header
    if reading.measure:
        said = [found.factor for found in scales_of(draft, reading.measure) if found.base == unit.base]
    if not said:
        yield RULE.at(
            entry.span("unit"),
            Sentence(
                f"数词 {value.token} 的量词 {reading.measure} 不属于单位 {value.unit}",
                f"{reading.measure}, the measure word of the token {value.token}, is no word of the unit {value.unit}",
            ),
            Sentence(
                "换一个单位，或在 units.yaml 给单位补上这个量词。",
                "Choose another unit, or add the word in units.yaml.",
            ),
        )
    elif not agree(value, unit.factor, reading, said):
        says = meant(value.token, reading, said[0] / unit.factor)
        yield RULE.at(
            entry.span("fraction" if value.fraction else "value"),
            Sentence(
                f"value 是 {written(value)} {value.unit}，数词 {value.token} 说的是 {says}",
                f"value is {written(value)} {value.unit}; the token {value.token} says {says}",
            ),
            Sentence("改正 value、unit 或 token。", "Fix value, unit or token."),
        )
    elif is_fraction(value.token, reading) and value.fraction is None:
        sign = "-" if value.value < 0 else ""
        yield RULE.at(
            entry.span("value"),
            Sentence(f"分数 {value.token} 写成了小数", f"the fraction {value.token} is written as a decimal"),
            Sentence(f"写 fraction: {sign}{reading.number}。", f"Write fraction: {sign}{reading.number}."),
        )
    elif is_fraction(value.token, reading) and not draft.unit_by_id[value.unit].value.is_whole:
        yield RULE.at(
            entry.span("unit"),
            Sentence(
                f"分数 {value.token} 没有量词，单位 {value.unit} 却不是整体",
                f"the fraction {value.token} has no measure word, but the unit {value.unit} is no whole",
            ),
            Sentence(
                "用一个没有 words 和 base 的单位：它是整体，分数是它的一部分。",
                "Take a unit with neither words nor base: a whole, of which the fraction is a part.",
            ),
        )


def _direction(draft: Draft, entry: Entry[SourcedObservation]) -> Iterator[Diagnostic]:
    value = entry.value
    indicator = draft.indicator_by_id.get(value.indicator)
    if indicator is None:
        return
    change = indicator.value.kind is IndicatorKind.CHANGE
    if change != (value.direction is not None):
        yield RULE.at(
            entry.span("direction"),
            Sentence("变化没有写 direction", "a change has no direction")
            if change
            else Sentence(
                f"指标 {indicator.value.id} 不是变化，没有 direction",
                f"{indicator.value.id} is no change and has no direction",
            ),
            Sentence("写 direction: increase 或 decrease。", "Write direction: increase or decrease.")
            if change
            else Sentence("删去 direction。", "Remove direction."),
        )
    else:
        yield from _signed(entry, change=change)


def _signed(entry: Entry[SourcedObservation], *, change: bool) -> Iterator[Diagnostic]:
    """A fall is negative and so is what the token itself puts below zero; all else is not."""
    value, falls = entry.value, entry.value.direction is Direction.DECREASE
    below = is_below_zero(value.token)
    if value.value < 0 and not falls and (change or not below):
        yield _sign(entry, "负", "negative", "increase" if change else "none")
    elif value.value > 0 and (falls or below):
        yield _sign(entry, "正", "positive", "decrease" if falls else "none")


def _sign(entry: Entry[SourcedObservation], zh: str, en: str, direction: str) -> Diagnostic:
    return RULE.at(
        entry.span("value"),
        Sentence(
            f"value {entry.value.value} 为{zh}，direction 却是 {direction}",
            f"value {entry.value.value} is {en}, but direction is {direction}",
        ),
        Sentence(
            "下降为负，上升为正；其他数值不为负。", "A fall is negative, a rise positive; nothing else is negative."
        ),
    )
