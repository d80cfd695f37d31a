"""A number with its measure word, and why an amount has no value."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from generator.diagnostics.diagnostic import Sentence
from generator.model.numerals.amounts import Amount
from generator.model.numerals.reading import Bound

VAGUE: Final = Sentence("没有确定数值的约数", "an amount without a value")
UNREADABLE: Final = Sentence("数词读不完整", "the numeral cannot be read whole")
MILLION_OR_TRILLION: Final = Sentence("“兆”有两种数值", "兆 has two values")


@dataclass(frozen=True, slots=True)
class Number:
    """A number with its measure word."""

    low: Fraction
    high: Fraction
    end: int
    measure: str = ""
    bound: Bound | None = None
    reason: Sentence | None = None
    to: Fraction | None = None
    amount: Amount | None = None


def why_not(text: str, found: Amount) -> Sentence | None:
    """Why an amount has no value: 兆 is read in two ways, 几十 is vague; None where it has one."""
    if text[found.end : found.end + 1] == "兆" and text[found.end + 1 : found.end + 2] not in {"瓦", "赫", "字"}:
        return MILLION_OR_TRILLION
    return VAGUE if found.vague else None
