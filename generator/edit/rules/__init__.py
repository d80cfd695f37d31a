"""What can be said about a file that is brought into the record, or taken out of it; one code per file."""

from collections.abc import Mapping
from typing import Final

from generator.diagnostics.rule import Rule
from generator.edit.rules import (
    already_there,
    changed_on_import,
    left_out,
    not_carried,
    undated_import,
    unreadable_import,
)

RULES: Final[Mapping[str, Rule]] = {
    module.RULE.code: module.RULE
    for module in (already_there, changed_on_import, left_out, not_carried, undated_import, unreadable_import)
}
"""Every rule of imports and exports by its code."""
