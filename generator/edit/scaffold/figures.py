"""What a token says as a figure: the value, unit and bound an observation of it would have."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.model import numerals
from generator.model.numerals import Bound
from generator.validate.draft import Draft
from generator.validate.units import scale, scales_of


@dataclass(frozen=True, slots=True)
class Figure:
    """A token as a figure; ``unit`` is None where the record does not know its measure word ``measure``."""

    value: Decimal | None
    unit: str | None
    bound: Bound
    measure: str = ""


def figure(draft: Draft, token: str) -> Figure | None:
    """Read a token, or return None when it is no numeral.

    Of the units that measure the same thing it is the one in which the value has the digits of
    the token (138万余元 is 138 万元), else the one its measure word names, else none yet.
    """
    reading = numerals.read(token)
    if reading is None:
        return None
    fitting = list(_in_units(draft, reading.number, reading.measure))
    if not fitting:
        return Figure(_decimal(reading.number), None, reading.bound, reading.measure)
    value, unit = next((each for each in fitting if f"{each[0]:f}" in token), fitting[0])
    return Figure(value, unit, reading.bound, reading.measure)


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
