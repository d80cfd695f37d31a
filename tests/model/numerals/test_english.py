"""English forms, each as it is found in a sentence."""

from __future__ import annotations

from fractions import Fraction

import pytest

from generator.model import numerals
from generator.model.numerals import Bound, TokenKind


@pytest.mark.parametrize(
    ("text", "token", "number", "measure", "bound"),
    [
        ("Seven hundred and twelve homes burned", "Seven hundred and twelve", 712, "", "exact"),
        ("Police seized three million cigarettes", "three million", 3_000_000, "", "exact"),
        ("Two hundred and five thousand voted", "Two hundred and five thousand", 205_000, "", "exact"),
        ("Over a hundred boats raced", "Over a hundred", 100, "", "over"),
        ("About 1,250 people marched", "About 1,250", 1_250, "", "about"),
        ("At least 6.5 per cent voted", "At least 6.5 per cent", Fraction("6.5"), "%", "at_least"),
        ("Prices rose 4.2% last year", "4.2%", Fraction("4.2"), "%", "exact"),
        ("It gained 3 percentage points", "3 percentage points", 3, "percentage points", "exact"),
        ("A grant of £2.4m was paid", "£2.4m", 2_400_000, "£", "exact"),
        ("Damage of $750,000 was done", "$750,000", 750_000, "$", "exact"),
        ("The dam cost €1.1 billion", "€1.1 billion", 1_100_000_000, "€", "exact"),
        ("Fewer than 30 remained", "Fewer than 30", 30, "", "under"),
        ("Almost two thirds agreed", "Almost two thirds", Fraction(2, 3), "", "under"),
        ("Three quarters of roads reopened", "Three quarters", Fraction(3, 4), "", "exact"),
        ("1 in 10 trains was late", "1 in 10", Fraction(1, 10), "", "exact"),
        ("Nine out of ten agreed", "Nine out of ten", Fraction(9, 10), "", "exact"),
        ("Half a million came", "Half a million", 500_000, "", "exact"),
        ("It took half an hour", "half an hour", Fraction(1, 2), "hours", "exact"),
        ("A walk of 12 km", "12 km", 12, "km", "exact"),
        ("It lasted 1 hour 20 minutes", "1 hour 20 minutes", 80, "min", "exact"),
        ("She finished in 2h 5m 10s", "2h 5m 10s", 7_510, "s", "exact"),
        ("Five or more are needed", "Five or more", 5, "", "at_least"),
        ("Two dozen swans came back", "Two dozen", 24, "", "exact"),
        ("Thefts halved in a year", "halved", Fraction(1, 2), "times", "exact"),
        ("Visits tripled in a year", "tripled", 3, "times", "exact"),
        ("No more than 15 may enter", "No more than 15", 15, "", "at_most"),
        ("Roughly 40 staff left", "Roughly 40", 40, "", "about"),
        ("Growth of -0.4% was seen", "-0.4%", Fraction("-0.4"), "%", "exact"),
        ("Some 3bn messages were sent", "Some 3bn", 3_000_000_000, "", "about"),
        ("Twenty days of rain fell", "Twenty days", 20, "days", "exact"),
    ],
)
def test_a_figure(text: str, token: str, number: Fraction, measure: str, bound: str) -> None:
    (found,) = [each for each in numerals.found(text) if each.token == token]
    reading = found.reading
    assert (reading.kind, reading.number, reading.measure, reading.bound) == (
        TokenKind.FIGURE, number, measure, Bound(bound),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "token", "low", "high", "measure"),
    [
        ("It rains 5 to 8 days", "5 to 8 days", 5, 8, "days"),
        ("Growth of 5% to 8% is likely", "5% to 8%", 5, 8, "%"),
        ("It costs £2-3 million", "£2-3 million", 2_000_000, 3_000_000, "£"),
        ("Between 40 and 60 came", "Between 40 and 60", 40, 60, ""),
        ("Ages 16–24 may join", "16–24", 16, 24, ""),
        ("From ten to twenty boats", "From ten to twenty", 10, 20, ""),
    ],
)
def test_a_range(text: str, token: str, low: Fraction, high: Fraction, measure: str) -> None:
    (found,) = list(numerals.found(text))
    assert found.token == token
    assert (found.reading.number, found.reading.upper, found.reading.measure) == (low, high, measure)


@pytest.mark.parametrize(
    ("token", "edtf"),
    [
        ("10 May 2023", "2023-05-10"),
        ("May 10, 2023", "2023-05-10"),
        ("5-7 June 2023", "2023-06-05/2023-06-07"),
        ("March 2021", "2021-03"),
        ("Q3 2023", "2023-07/2023-09"),
        ("first half of 2023", "2023-01/2023-06"),
        ("2022/23", "2022/2023"),
        ("2019-2021", "2019/2021"),
        ("1970s", "197X"),
        ("19th century", "18XX"),
        ("221 BC", "-0220"),
        ("2023-05-17", "2023-05-17"),
        ("25/06/2023", "2023-06-25"),
    ],
)
def test_a_date(token: str, edtf: str) -> None:
    assert [each.token for each in numerals.found(f"Opened {token} here")] == [token]
    assert numerals.date_of(token) == edtf


def test_a_day_without_a_year_is_read_in_the_year_given() -> None:
    assert numerals.date_of("10 May") is None
    assert numerals.date_of("10 May", 2023) == "2023-05-10"


@pytest.mark.parametrize(
    "text", ["Thousands marched", "Tens of thousands marched", "A few dozen came", "On 03/04/2023"]
)
def test_what_says_no_one_value_is_vague_and_says_why(text: str) -> None:
    (found,) = list(numerals.found(text))
    assert found.reading.kind is TokenKind.VAGUE
    assert found.reading.reason is not None


@pytest.mark.parametrize(
    "text", ["A one-stop shop", "No one came", "Someone often lightened the tenth", "Call 999 now"]
)
def test_words_and_names_count_nothing(text: str) -> None:
    for found in numerals.found(text):
        assert found.reading.kind in {
            TokenKind.NAME,
            TokenKind.IDIOM,
            TokenKind.ORDINAL,
        } or found.token.lower().startswith("one")
