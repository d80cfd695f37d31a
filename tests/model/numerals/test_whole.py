"""No part of a numeral is ever a token: what is written whole is found whole and read as it was written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.model import numerals
from generator.model.numerals import Bound, TokenKind
from generator.model.numerals.characters import folded
from generator.model.numerals.writing import in_han

SCALES = {"": 1, "万": 10_000, "亿": 100_000_000, "万亿": 10**12}
MEASURES = st.sampled_from(["起", "元", "%", "人次", "个百分点", "立方米", "千瓦时", "公里", "个工作日", "元/平方米"])
BEFORE = {"近": Bound.UNDER, "逾": Bound.OVER, "约": Bound.ABOUT, "不少于": Bound.AT_LEAST, "不超过": Bound.AT_MOST}
AFTER = {"以上": Bound.AT_LEAST, "以下": Bound.AT_MOST, "左右": Bound.ABOUT}
FORMAL = str.maketrans("一二三四五六七八九十百千", "壹贰叁肆伍陆柒捌玖拾佰仟")


@st.composite
def numbers(draw: st.DrawFn) -> tuple[str, Fraction]:
    """A number in Han characters or in digits, with decimals or with several scale words, and its value."""
    whole = draw(st.integers(11, 9_999))
    form = draw(st.sampled_from(["han", "digits", "decimals", "mixed", "words", "formal"]))
    if form == "mixed":
        low = draw(st.integers(1_000, 9_999))
        return f"{whole}亿{low}万", Fraction(whole * 10**8 + low * 10**4)
    if form == "decimals":
        part, scale = draw(st.integers(1, 9)), draw(st.sampled_from(sorted(SCALES)))
        return f"{whole:,}.{part}{scale}", (whole + Fraction(part, 10)) * SCALES[scale]
    if form == "words":
        digits = draw(st.lists(st.integers(0, 9), min_size=1, max_size=4))
        words = "".join("零一二三四五六七八九"[digit] for digit in digits)
        return f"{in_han(whole)}点{words}", whole + Fraction("0." + "".join(map(str, digits)))
    if form == "formal":
        whole *= 100
        return in_han(whole).translate(FORMAL), Fraction(whole)
    return (in_han(whole) if form == "han" else str(whole)), Fraction(whole)


@given(numbers(), MEASURES, st.sampled_from(["", *BEFORE]), st.sampled_from(["", *AFTER]))
def test_a_numeral_is_one_token_between_other_words(
    number: tuple[str, Fraction], measure: str, before: str, after: str
) -> None:
    token = f"{before}{number[0]}{measure}{after}"
    assert list(numerals.tokens(f"全市查处{token}，同比持平")) == [token]
    reading = numerals.read(token)
    assert reading is not None
    assert (reading.number, reading.measure) == (
        number[1],
        measure.removeprefix("个") if "工作" in measure else measure,
    )
    assert reading.bound == AFTER.get(after, BEFORE.get(before, Bound.EXACT))


@given(numbers(), numbers(), MEASURES, st.sampled_from(["至", "—", "-", "~", "～"]))
def test_a_range_is_one_token_and_has_both_its_ends(
    first: tuple[str, Fraction], second: tuple[str, Fraction], measure: str, mark: str
) -> None:
    (low, low_number), (high, high_number) = sorted((first, second), key=lambda each: each[1])
    if low_number == high_number:
        return
    token = f"{low}{measure}{mark}{high}{measure}"
    assert list(numerals.tokens(f"预计需要{token}。")) == [token]
    reading = numerals.read(token)
    assert reading is not None
    assert (reading.kind, reading.number, reading.upper) == (TokenKind.RANGE, low_number, high_number)


@given(st.integers(1, 999), st.integers(2, 999))
def test_fractions_are_read_back(above: int, below: int) -> None:
    if below in {100, 1_000}:
        return
    token = f"{in_han(below)}分之{in_han(above)}"
    assert list(numerals.tokens(f"其中{token}。")) == [token]
    reading = numerals.read(token)
    assert reading is not None
    assert (reading.number, reading.measure) == (Fraction(above, below), "")


@given(st.text(alphabet="约近第每一二三十百千万亿两半双几数点分之零1234.,-至~%余多来年月日个起人次成倍元", max_size=20))
def test_no_token_ends_between_two_digits(text: str) -> None:
    for token in numerals.found(text):
        end = token.start + len(token.token)
        assert not (
            text[end - 1 : end].isdigit() and text[end : end + 1].isdigit() and text[end - 1 : end + 1].isascii()
        )


@given(st.text(alphabet="一二三四五六七八九十百千万亿零两", min_size=1, max_size=12))
@example("零七")  # 有零 is a word behind a number only
def test_a_run_of_numeral_characters_is_never_cut(run: str) -> None:
    """It is one numeral, a word, or one token that says it cannot be read."""
    found = [
        token for token in numerals.found(f"有{run}者") if token.reading.kind in {TokenKind.FIGURE, TokenKind.RANGE}
    ]
    assert all(token.token == run for token in found)


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("⼆⼗○％", "二十〇%"),
        ("３２６．５", "326.5"),
        ("队伍壹佰万元", "队伍一百万元"),
        ("−4", "-4"),
        ("伍仟元", "五千元"),
    ],
)
def test_folding_keeps_every_place(text: str, plain: str) -> None:
    assert folded(text) == plain


@given(st.text(max_size=40))
def test_folding_never_changes_the_length(text: str) -> None:
    assert len(folded(text)) == len(text)


@pytest.mark.parametrize("unit", ["1", "一", "万", "壹", "几十", "1,", "1-", "二点", "one ", "1 in ", "2023年"])
def test_a_text_of_thousands_of_numerals_fails_on_nothing(unit: str) -> None:
    text = unit * 5_000
    for language in ("zh", "en"):
        assert all(token.token in text for token in numerals.found(text, language))
