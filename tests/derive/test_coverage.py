from __future__ import annotations

from generator.derive.coverage import coverage
from generator.model.vocabulary import TokenStatus
from tests.records import observation, passage, source, text


def test_equal_numerals_are_taken_by_observations_in_the_order_of_their_file() -> None:
    report = source(passages=(passage(1, {"token": "3起"}, {"token": "3起"}, {"token": "3起"}),))
    found = coverage([report], [observation("later"), observation("earlier")])
    assert [token.ref for token in found[0].passages[0].tokens] == ["later", "earlier", None]
    assert found[0].passages[0].tokens[2].status is None


def test_a_numeral_with_a_status_is_left_alone() -> None:
    slogan = {"token": "3起", "status": "slogan", "ref": "five-steps", "reason": text("口号")}
    report = source(passages=(passage(1, slogan, {"token": "3起"}),))
    first, second = coverage([report], [observation("figure")])[0].passages[0].tokens
    assert (first.status, first.ref, str(first.reason)) == (TokenStatus.SLOGAN, "five-steps", "口号")
    assert (second.status, second.ref) == (TokenStatus.OBSERVATION, "figure")


def test_an_observation_of_another_passage_or_source_accounts_for_nothing() -> None:
    elsewhere = [observation("there", passage=2), observation("other", source="other")]
    report = source(passages=(passage(1, {"token": "3起"}), passage(2)))
    found = coverage([report], elsewhere)
    assert found[0].passages[0].tokens[0].status is None
    assert found[0].totals == {None: 1}
