"""Why a numeral cannot have the status it was given: a number to call is a name where its reason says so."""

from __future__ import annotations

import pytest

from generator import pipeline
from generator.model.base import LocalText
from generator.model.sources import Token
from generator.model.vocabulary import TokenStatus
from generator.validate.draft import Draft
from generator.validate.reading.reasons import NUMBER
from generator.validate.reading.token_status import misfit
from tests.records import passage
from tests.rules.overlay import MINIMAL

CALLED = LocalText(zh=NUMBER.zh, en=NUMBER.en)
DETAILED = LocalText(zh=f"{NUMBER.zh}，报警用", en=f"{NUMBER.en}, of the police")
ANOTHER = LocalText(zh="名称的一部分", en="Part of a name")


@pytest.fixture(scope="module")
def draft() -> Draft:
    return pipeline.draft(MINIMAL)


@pytest.mark.parametrize(
    ("text", "reason", "fits"),
    [
        ("110", CALLED, True),
        ("110", DETAILED, True),
        ("110", ANOTHER, False),
        ("110", None, False),
        ("三", CALLED, False),
    ],
)
def test_a_number_to_call_is_a_name_of_its_own_where_its_reason_says_so(
    draft: Draft, text: str, reason: LocalText | None, fits: bool
) -> None:
    token = Token(token=text, status=TokenStatus.NAME, reason=reason)
    found = misfit(draft, passage(1), token, is_cited=False)
    assert (found is None) is fits
