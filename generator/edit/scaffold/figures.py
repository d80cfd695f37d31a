"""What a token says as a figure: the value, unit and bound an observation of it would have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.model import numerals
from generator.model.numerals import Bound, Reading
from generator.validate.draft import Draft
from generator.validate.reading.amounts import is_fraction
from generator.validate.reading.units import scale, scales_of


@dataclass(frozen=True, slots=True)
class TokenFigure:
    """A token as a figure; ``unit`` is None where the record does not know its measure word ``measure``.

    A fraction (三分之一) has no ``value``; ``upper`` is the other end of a range.
    """

    value: Decimal | None
    unit: str | None
    bound: Bound
    measure: str = ""
    upper: Decimal | None = None
    fraction: str | None = None


def figure(draft: Draft, token: str) -> TokenFigure | None:
    """Read a token, or return None when it is no numeral.

    Of the units that measure the same thing it is the one in which the value has the digits of
    the token (138万余元 is 138 万元), else the one its measure word names, else none yet.
    """
    reading = numerals.read(token)
    if reading is None:
        return None
    if reading.number is None or not reading.is_amount:
        return TokenFigure(None, None, reading.bound, reading.measure)
    if is_fraction(token, reading):
        return TokenFigure(None, _whole(draft), reading.bound, fraction=str(reading.number))
    fitting = list(_in_units(draft, reading.number, reading.measure))
    if not fitting:
        value, upper = _decimal(reading.number), _upper(reading, Fraction(1))
        return TokenFigure(value, None, reading.bound, reading.measure, upper)
    value, unit = next((each for each in fitting if f"{each[0]:f}" in token), fitting[0])
    factor = Fraction(value) / reading.number if reading.number else Fraction(1)
    return TokenFigure(value, unit, reading.bound, reading.measure, _upper(reading, factor))


def _upper(reading: Reading, factor: Fraction) -> Decimal | None:
    return None if reading.upper is None else _decimal(reading.upper * factor)


def _whole(draft: Draft) -> str | None:
    """The whole that fractions are parts of, where the record has just one."""
    units = [entry.value.id for entry in draft.units if entry.value.is_whole]
    return units[0] if len(units) == 1 else None


def _in_units(draft: Draft, number: Fraction, measure: str) -> list[tuple[Decimal, str]]:
    named = [entry.value.id for entry in draft.units if measure and measure in entry.value.words]
    found = scales_of(draft, measure)
    if not named or not found:
        return []
    base, total = found[0].base, number * found[0].factor
    others = [entry.value.id for entry in draft.units if entry.value.id not in named]
    values = []
    for unit in [*named, *others]:
        measured = scale(draft, unit)
        if measured and measured.base == base and (value := _decimal(total / measured.factor)) is not None:
            values.append((value, unit))
    return values


def _decimal(number: Fraction) -> Decimal | None:
    quotient = Decimal(number.numerator) / Decimal(number.denominator)
    exact = Fraction(quotient) == number
    return Decimal(f"{quotient.normalize():f}") if exact else None
