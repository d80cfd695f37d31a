"""Every code that a command may print: the rules of the record, and those of what comes in and goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diagnostics.rule import Rule
from generator.edit.rules import RULES as IMPORT_RULES
from generator.validate.registry import RULES as RECORD_RULES

RULES: Final[Mapping[str, Rule]] = {**RECORD_RULES, **IMPORT_RULES}
"""Every rule by its code."""
