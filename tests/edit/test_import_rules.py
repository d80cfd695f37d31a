"""What is said about imports and exports is documented like the rules of the record."""

from __future__ import annotations

import pytest

from generator.edit.rules import RULES
from generator.validate.registry import RULES as RECORD_RULES


@pytest.mark.parametrize("code", RULES)
def test_every_rule_is_documented_in_both_languages_with_examples(code: str) -> None:
    documentation = RULES[code].documentation
    assert "坏例" in documentation.zh
    assert "好例" in documentation.zh
    assert "Bad" in documentation.en
    assert "Good" in documentation.en


def test_codes_are_those_of_no_other_rule() -> None:
    assert not RULES.keys() & RECORD_RULES.keys()
