"""Every code that a command may print: rules of the record, of the site, of what comes in and goes out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from generator.diagnostics.rule import Rule
from generator.edit.rules import RULES as IMPORT_RULES
from generator.load.rules import altered_release, missing_tag
from generator.render.rules import unlicensed_data
from generator.validate.registry import RULES as RECORD_RULES

RULES: Final[Mapping[str, Rule]] = {
    **RECORD_RULES,
    **{each.RULE.code: each.RULE for each in (unlicensed_data, altered_release, missing_tag)},
    **IMPORT_RULES,
}
"""Every rule by its code."""
