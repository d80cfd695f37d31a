"""Chinese over several lines: YAML folds a line break to a space, which no Chinese text has.

A mark is set before each break that stands between two characters written without spaces, and YAML keeps
it; where the break became a space, both go. Lines and columns stay as they are.
"""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = "\ufdd0"  # a noncharacter: ``CONTROL`` refuses it in a file
_WIDE: Final = "\u3001-\u303f\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
_EITHER: Final = "\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"
"""Marks that English has too: beside a wide character they are Chinese."""
_BREAK: Final = re.compile(
    rf"(?:(?<=[{_WIDE}])(?=[ \t]*\r?\n[ \t]*[{_WIDE}{_EITHER}])|(?<=[{_EITHER}])(?=[ \t]*\r?\n[ \t]*[{_WIDE}]))"
)


def marked(text: str) -> str:
    """The text with a mark before each line break that is to leave no space."""
    return _BREAK.sub(_MARK, text)


def joined(value: str) -> str:
    """The value of a scalar without marks, and without the spaces that YAML put behind them."""
    return value.replace(f"{_MARK} ", "").replace(_MARK, "")
