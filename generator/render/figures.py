"""Figures in words: value, unit, bound and direction, from decimals without rounding."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from generator.model.numerals import Bound
from generator.model.observations import Observation
from generator.model.reference import Unit
from generator.model.vocabulary import Direction
from generator.render.language import Language

_WAN: Final = Decimal(10_000)
_SCALES: Final = {
    "zh": ((Decimal(100_000_000), "亿"), (_WAN, "万")),
    "en": ((Decimal(1_000_000), "M"), (Decimal(1_000), "K")),
}
_MOST_DECIMALS: Final = {"zh": 4, "en": 2}


def figure(observation: Observation, units: Mapping[str, Unit], language: Language) -> str:
    """Write an observation: ``至少138万元``, ``下降2.2%``, ``at least 1.38M yuan``."""
    value, unit = _in_base(observation.value, units[observation.unit], units)
    change = observation.direction is not None or value < 0
    amount = _amount(abs(value) if change else value, unit, language)
    if observation.bound is not Bound.EXACT:
        amount = language.say(f"bounds.{observation.bound}", amount=amount)
    if not change:
        return amount
    if value == 0:
        return language.say("changes.none")
    direction = observation.direction or Direction.DECREASE
    return language.say(f"changes.{direction}", amount=amount)


def _in_base(value: Decimal, unit: Unit, units: Mapping[str, Unit]) -> tuple[Decimal, Unit]:
    """Measure in the base of a unit that is a 万 or 亿 of it; hours stay hours."""
    if unit.base is not None and unit.factor in {scale for scale, _ in _SCALES["zh"]}:
        return value * unit.factor, units[unit.base]
    return value, unit


def _amount(value: Decimal, unit: Unit, language: Language) -> str:
    symbol, number = language.text(unit.symbol), scaled(value, language.code)
    if language.code == "en":
        word = language.text(unit.name) if value == 1 and symbol[:1].isalpha() else symbol
        return f"{number} {word}" if word[:1].isalpha() else f"{number}{word}"
    return f"{number}{symbol}"


def scaled(value: Decimal, code: str) -> str:
    """Write a number from 10,000 in 万 and 亿, or in K and M, where that needs few decimals; never rounded."""
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
