"""A value as a cell of CSV that a spreadsheet opens without harm.

Spreadsheets run a cell that begins with ``= + - @``, a tab or a line break as a formula: such a *text*
gets a leading apostrophe (OWASP's advice; the full-width forms count too).  Numbers stay numbers, a
minus sign included.  A list is one cell, its items parted by ``"; "``.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

FORMULA: Final = "=+-@\t\r\n＝＋－＠"
"""By these a spreadsheet takes a text for a formula."""


def cell(value: object) -> str:
    """A value as CSV holds it: numbers digit by digit, text so that no spreadsheet runs it."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, int):
        return str(value)
    text = "; ".join(map(str, value)) if isinstance(value, tuple) else "" if value is None else str(value)
    return f"'{text}" if text.startswith(tuple(FORMULA)) else text
