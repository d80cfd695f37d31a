"""EDTF that has no place on an axis, told from what is no EDTF."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from generator.model import dates, edtf_points

_LONG_YEAR: Final = re.compile("Y(-?)([1-9][0-9]*)(?:E([1-9][0-9]*))?(?:S[1-9][0-9]*)?")
_OPEN: Final = "../.."
_NO_YEAR: Final = "XXXX"
_ANY_YEAR: Final = "2000"
"""A leap year, which has all days that a date without a year may be."""
_ANY_LONG_YEAR: Final = "Y20000"


class Unshown(StrEnum):
    """Why a date cannot be drawn."""

    NO_YEAR = "no year"
    ALL_OPEN = "open at both ends"
    TOO_LONG = "a year of too many digits"


def unshown(text: str) -> Unshown | None:
    """Why EDTF cannot be drawn; None where the text is no EDTF, or is a date that the record shows."""
    if text == _OPEN:
        return Unshown.ALL_OPEN
    if _NO_YEAR in text and _is_date(text.replace(_NO_YEAR, _ANY_YEAR)):
        return Unshown.NO_YEAR
    years = _LONG_YEAR.findall(text)
    if any(len(digits) + int(zeros[:3] or 0) > edtf_points.LONGEST_YEAR for _, digits, zeros in years):
        return Unshown.TOO_LONG if _is_date(_LONG_YEAR.sub(_ANY_LONG_YEAR, text)) else None
    return None


def _is_date(text: str) -> bool:
    try:
        dates.parse(text)
    except ValueError:
        return False
    return True
