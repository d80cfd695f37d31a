"""What the codes of regions may be taken from, where they are no ids of the record's own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from generator.diagnostics.diagnostic import Sentence


class RegionScheme(StrEnum):
    """A scheme of codes of regions: what it is called, and what a code of it looks like."""

    GB_2260 = "gb-2260"

    @property
    def called(self) -> str:
        """What the scheme is called."""
        return _SCHEMES[self][0]

    def unfit(self, code: str) -> Sentence | None:
        """Why a code cannot be of the scheme; None where it can."""
        _, pattern, form = _SCHEMES[self]
        return None if re.fullmatch(pattern, code) else form

    def lies_within(self, code: str, parent: str) -> bool:
        """Whether a code may be of an area within another: GB/T 2260 writes both digits of each level above first."""
        above = re.sub("(00)+$", "", parent)
        return parent == _WHOLE or (code.startswith(above) and code != parent)


_WHOLE: Final = "100000"
"""What stands for the whole country beside the codes of its provinces."""
_SCHEMES: Final[Mapping[RegionScheme, tuple[str, str, Sentence]]] = {
    RegionScheme.GB_2260: (
        "GB/T 2260", "[1-9][0-9]{5}",
        Sentence("GB/T 2260 的代码是六位数字", "a code of GB/T 2260 has six digits"),
    )
}  # fmt: skip
"""Of each scheme: its name, the form of its codes, and that form in words."""
