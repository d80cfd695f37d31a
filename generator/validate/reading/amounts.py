"""What an observation and its token say, number by number: one of them, or the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Final

from generator.model import numerals
from generator.model.numerals import Reading
from generator.model.observations import Observation

_FRACTION: Final = re.compile(r"分之|\d/\d|\b(?:third|quarter|fifth|sixth|eighth|tenth)s?\b|\bin\b", re.IGNORECASE)


def agree(value: Observation, factor: Fraction, reading: Reading, said: Iterable[Fraction]) -> bool:
    """Whether both say the same, of which one is ``factor``, in one of the scales ``said`` of the measure word.

    Sizes are compared: the token of a fall has no minus sign.
    """
    upper = None if value.fraction else value.upper  # both at once are contradictory-figure's to tell
    own = sorted(abs(end) * factor for end in _ends(value.exact, upper))
    read = _said(reading)
    return any(own == sorted(abs(end) * scale for end in read) for scale in said)


def _ends(lower: Fraction, upper: Fraction | Decimal | None) -> list[Fraction]:
    return [lower] if upper is None else [lower, Fraction(upper)]


def _said(reading: Reading) -> list[Fraction]:
    return [] if reading.number is None else _ends(reading.number, reading.upper)


def is_fraction(token: str, reading: Reading) -> bool:
    """Whether a token counts parts of a whole: 三分之一 and 1/3, not 百分之五, which is read as 5 %."""
    return not reading.measure and bool(_FRACTION.search(token))


def is_below_zero(token: str) -> bool:
    """Whether the token itself carries a minus (零下12℃)."""
    reading = numerals.read(token)
    return reading is not None and reading.number is not None and reading.number < 0


def written(value: Observation) -> str:
    """The number as an editor wrote it: ``138``, ``3..5``, ``1/3``."""
    return value.fraction or "..".join(str(end) for end in (value.value, value.upper) if end is not None)


def meant(token: str, reading: Reading, factor: Fraction) -> str:
    """The number a token says, in a unit of which one is ``1 / factor`` of what it counts in."""
    if is_fraction(token, reading):
        return str(reading.number)
    return "..".join(_decimal(end * factor) for end in _said(reading))


def _decimal(number: Fraction) -> str:
    quotient = Decimal(number.numerator) / Decimal(number.denominator)
    return f"{quotient.normalize():f}" if Fraction(quotient) == number else str(number)
