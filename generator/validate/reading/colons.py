"""A key whose colon is not seen as one: full-width, or without the space behind it."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from typing import Final

from generator.diagnostics.diagnostic import Diagnostic, Fix, Sentence, Span
from generator.diagnostics.rule import Rule

_COLON: Final = re.compile(r"(\w+)\s*([：:])")


@dataclass(frozen=True, slots=True)
class Unseen:
    """A key at the start of a text, its colon, and how many characters stand before the colon."""

    key: str
    colon: str
    offset: int

    def finding(self, rule: Rule, span: Span, *, fixed: bool = True) -> Diagnostic:
        """Report the colon of a text that begins at ``span``, with a fix unless it is not to be ``fixed``."""
        at = Span(span.file, span.line, span.column + self.offset)
        return rule.at(
            at,
            Sentence(f"{self.key} 后面的冒号是全角的", f"the colon after {self.key} is full-width")
            if self.colon == "："
            else Sentence(f"{self.key} 的冒号后面缺了空格", f"no space follows the colon after {self.key}"),
            Sentence("键后面写半角冒号和一个空格。", "A plain colon and a space follow a key."),
            Fix(at, self.colon, ": ") if fixed else None,
        )


def unseen(text: str, keys: Container[str]) -> Unseen | None:
    """The one of ``keys`` that a text begins with, as in ``zh：…`` or ``zh:…``."""
    found = _COLON.match(text)
    return Unseen(found[1], found[2], found.start(2)) if found and found[1] in keys else None
