"""Figures in words: value, unit, bound and direction, from decimals without rounding."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from generator.model.fractions import in_chinese
from generator.model.numerals import Bound
from generator.model.observations import Observation
from generator.model.shared_entries import Unit
from generator.model.verbs import Measured, measured_in, verb_of
from generator.model.vocabulary import Direction, UnitKind
from generator.words.language import Language

_WAN: Final = Decimal(10_000)
_SCALES: Final = {
    "zh": ((Decimal(100_000_000), "亿"), (_WAN, "万")),
    "en": ((Decimal(1_000_000_000), " billion"), (Decimal(1_000_000), " million")),
}
_SHORT_OF: Final = ("不足", "不到", "不满", "less than", "fewer than", "under", "below")
"""Words of a source that put a number below another without bringing it close."""
_SIGNS: Final = {Direction.INCREASE: "+", Direction.DECREASE: "−"}
_HALF: Final = Decimal("0.5")
_MOST_DECIMALS: Final = {"zh": 4, "en": 2}


def figure(observation: Observation, units: Mapping[str, Unit], language: Language) -> str:
    """Write an observation: ``逾138万元``, ``3至5个``, ``缩短近20%``, ``more than 1.38M yuan``, ``rose by 5%–8%``."""
    unit = units[observation.unit]
    amount = _amount(observation, units, language)
    if observation.direction is None:
        return amount
    if observation.value == 0 and observation.upper is None:
        return language.say("changes.none")
    counted = units[unit.base] if unit.base and not unit.words else unit
    return _changed(observation, observation.direction, counted, amount, language)


def beside(observation: Observation, units: Mapping[str, Unit], language: Language) -> str:
    """Write an observation where a title has no room for words of direction: ``−18.4%``, ``近−20%``, ``43起``."""
    if observation.direction is None or (observation.value == 0 and observation.upper is None):
        return figure(observation, units, language)
    return _amount(observation, units, language, _SIGNS[observation.direction])


def _amount(item: Observation, units: Mapping[str, Unit], language: Language, sign: str = "") -> str:
    """The size of an observation with its unit and its bound."""
    unit = units[item.unit]
    amount = sign + (_fraction(item, unit, language) if item.fraction else _number(item, units, language))
    if item.bound is Bound.EXACT:
        return amount
    return language.say(f"bounds.{_bound(item, unit)}", amount=amount)


def _bound(item: Observation, unit: Unit) -> str:
    """The word of a bound: what takes three days at most is done within them, and 不足 is not nearly."""
    if item.bound is Bound.UNDER and any(word in item.token.lower() for word in _SHORT_OF):
        return "short_of"
    timed = measured_in(unit.words) is Measured.DURATION
    return "within" if timed and item.direction is None and item.bound is Bound.AT_MOST else item.bound


def _changed(item: Observation, direction: Direction, unit: Unit, amount: str, language: Language) -> str:
    """A change in the words for what it is of: a time is shortened, a number of things decreases."""
    verb = verb_of(item.verb) if item.verb else None
    return language.say(f"changes.{verb.of if verb else measured_in(unit.words)}.{direction}", amount=amount)


def _number(item: Observation, units: Mapping[str, Unit], language: Language) -> str:
    """One number, or both ends of a range; those of a fall by their size, as they are said."""
    ends: tuple[Decimal, ...] = (item.value,) if item.upper is None else (item.value, item.upper)
    if item.direction is not None:
        ends = tuple(sorted(map(abs, ends)))
    if ends == (_HALF,) and measured_in(units[item.unit].words) is Measured.DURATION:
        return _half(language.text(units[item.unit].name), language)
    scaled_ends, unit = _in_base(ends, units[item.unit], units)
    written = [scaled(end, language.code) for end in scaled_ends]
    return _with_unit(written, scaled_ends, unit, language)


def _half(unit: str, language: Language) -> str:
    """半小时 as it is said: half an hour."""
    article = "an" if unit[0] in "aeiou" or unit.startswith("hour") else "a"
    return language.say("half", unit=unit, article=article)


def _fraction(item: Observation, unit: Unit, language: Language) -> str:
    """A fraction as the source counts it; the whole it is a part of is not printed."""
    size = (item.fraction or "").lstrip("-")
    words = in_chinese(size) if language.code == "zh" else size
    sign = "-" if item.value < 0 and item.direction is None else ""
    return f"{sign}{words}" if unit.is_whole else _with_unit([f"{sign}{words}"], (Decimal(1),), unit, language)


def _in_base(ends: tuple[Decimal, ...], unit: Unit, units: Mapping[str, Unit]) -> tuple[tuple[Decimal, ...], Unit]:
    """Measure in the base of a unit that is a 万 or 亿 of it; hours stay hours."""
    if unit.base is not None and unit.factor in {scale for scale, _ in _SCALES["zh"]}:
        return tuple(end * unit.factor for end in ends), units[unit.base]
    return ends, unit


def _with_unit(written: list[str], ends: tuple[Decimal, ...], unit: Unit, language: Language) -> str:
    """Numbers with their unit: a sign (%) at both ends of a range, a word behind the whole.

    A word stands at both ends where only one is in 万: in 0.5至2万元 it would be taken for both.
    """
    symbol = language.text(unit.symbol)
    if language.code == "en" and unit.kind is UnitKind.COUNTER:
        return _joined(written, ends, language)
    apart = len({number.lstrip("-0123456789.,") for number in written}) > 1
    if apart and symbol[:1].isalpha() and language.code == "en":
        symbol = f" {symbol}"
    if apart or not symbol[:1].isalpha():
        return _joined([f"{number}{symbol}" for number in written], ends, language)
    if language.code == "en":
        word = language.text(unit.name) if ends == (Decimal(1),) else symbol
        return f"{_joined(written, ends, language)} {word}"
    return f"{_joined(written, ends, language)}{symbol}"


def _joined(written: list[str], ends: tuple[Decimal, ...], language: Language) -> str:
    """One number as it is, two as a range; a dash before a minus cannot be read."""
    if len(written) == 1:
        return written[0]
    form = "ranges.signed" if ends[0] < 0 else "ranges.plain"
    return language.say(form, lower=written[0], upper=written[1])


def scaled(value: Decimal, code: str) -> str:
    """Write a number from 10,000 in 万 and 亿, or in millions, where that needs few decimals; never rounded."""
    for scale, word in _SCALES[code]:
        number = _plain(value / scale)
        if abs(value) >= max(scale, _WAN) and _decimals(number) <= _MOST_DECIMALS[code]:
            return f"{_written(number, code)}{word}"
    return _written(_plain(value), code)


def _written(number: Decimal, code: str) -> str:
    return f"{number:,f}" if code == "en" else f"{number:f}"


def _plain(value: Decimal) -> Decimal:
    """The same number without trailing zeros and without an exponent."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()


def _decimals(value: Decimal) -> int:
    exponent = value.as_tuple().exponent
    return -exponent if isinstance(exponent, int) else 0
