from __future__ import annotations

import pytest

from generator.model.vocabulary import DateBasis
from generator.words.language import Language
from tests.projects import ROOT
from tests.render.strings import language


@pytest.mark.parametrize(
    ("text", "basis", "zh", "en"),
    [
        ("2023", "stated", "2023年（原文仅见年份）", "2023 (the source gives only the year)"),
        ("2023", "context", "2023年（据上下文）", "2023 (from context)"),
        ("2023-05", "stated", "2023年5月", "May 2023"),
        ("2023-05", "restored", "2023年5月（原文漏字，已复原）", "May 2023 (lost characters restored)"),
        ("2024-01-10", "stated", "2024年1月10日", "10 January 2024"),
        ("2023-22", "stated", "2023年夏季", "summer 2023"),
        ("2023/..", "stated", "2023年起", "since 2023"),
        ("../2023", "stated", "截至2023年（起点原文未说明）", "by 2023 (the source does not say since when)"),
        (
            "../2023", "context", "截至2023年（起点原文未说明；据上下文）",
            "by 2023 (the source does not say since when; from context)",
        ),
        ("2013/2023", "stated", "2013年至2023年", "2013 to 2023"),
        ("2013/2023", "inferred", "2013年至2023年（推得）", "2013 to 2023 (inferred)"),
        ("2023~", "context", "约2023年（据上下文）", "about 2023 (from context)"),
        ("2023-05?", "stated", "2023年5月（存疑）", "May 2023 (uncertain)"),
    ],
)  # fmt: skip
def test_a_date_claims_no_more_than_it_says(text: str, basis: str, zh: str, en: str) -> None:
    assert language("zh").date(text, DateBasis(basis)) == zh
    assert language("en").date(text, DateBasis(basis)) == en


def test_a_period_carries_no_remark() -> None:
    assert language("zh").date("2023") == "2023年"
    assert language("zh").date("../2023") == "截至2023年"


def test_both_languages_have_the_same_keys() -> None:
    def keys(strings: object, path: str = "") -> set[str]:
        if not isinstance(strings, dict):
            return {path}
        return {key for name, value in strings.items() for key in keys(value, f"{path}.{name}")}

    assert keys(language("zh").strings) == keys(language("en").strings)


def test_a_key_that_is_no_text_is_refused() -> None:
    for key in ("dates", "dates.year.more", "nowhere"):
        with pytest.raises(KeyError):
            language("zh").say(key)


def test_values_are_not_read_as_templates() -> None:
    assert Language("zh", {"a": "{x}"}).say("a", x="{x.__class__}") == "{x.__class__}"


@pytest.mark.parametrize(("number", "words"), [(0, "0 events"), (1, "1 event"), (2, "2 events")])
def test_a_number_chooses_the_form_of_a_word(number: int, words: str) -> None:
    assert language("en").say("counts.events", number=number) == words
    assert language("zh").say("counts.events", number=number) == f"{number}个事件"


@pytest.mark.parametrize(
    ("name", "opening"),
    [
        ("new anti-fraud framework", "New anti-fraud framework"),
        ("e-certificates", "E-certificates"),
        ("“four ironclads”", "“four ironclads”"),
        ("iPolice", "iPolice"),
        ("e警通", "e警通"),
        ("110 emergency desk", "110 emergency desk"),
    ],
)
def test_a_name_opens_a_line_with_a_capital(name: str, opening: str) -> None:
    assert language("en").opening(name) == opening


@pytest.mark.parametrize(("code", "page"), [("zh", "docs/about.md"), ("en", "docs/en/about.md")])
def test_what_is_said_of_dates_is_what_pages_say(code: str, page: str) -> None:
    said, text = language(code), (ROOT / page).read_text(encoding="utf-8")
    for key in (
        "dates.year_only",
        "dates.open_start",
        "date_basis.context",
        "date_basis.restored",
        "date_basis.inferred",
    ):
        assert said.say(key) in text, key
