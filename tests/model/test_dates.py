from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import dates
from generator.model.dates import EdtfDate, Precision

YEARS = st.integers(1900, 2100).map(str)
MONTHS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day:%Y-%m}")
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str)
SEASONS = st.builds("{}-{}".format, YEARS, st.integers(21, 24))
POINTS = YEARS | MONTHS | DAYS | SEASONS
INTERVALS = (
    st.builds("{}/..".format, YEARS | MONTHS)
    | st.builds("../{}".format, YEARS | MONTHS)
    | st.tuples(st.integers(1900, 2100), st.integers(0, 50)).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}")
)
DATES = (POINTS | INTERVALS | st.builds("{}~".format, YEARS)).map(dates.parse)


@given(YEARS | MONTHS | DAYS)
def test_plain_dates_are_read_as_edtf_reads_them(text: str) -> None:
    read, grammar = dates.parse(text), edtf.parse_edtf(text)
    assert read.lower is not None
    assert read.upper is not None
    assert read.lower.timetuple()[:3] == grammar.lower_strict()[:3]
    assert read.upper.timetuple()[:3] == grammar.upper_strict()[:3]


@given(DATES)
def test_the_extent_runs_forward(one: EdtfDate) -> None:
    assert one.lower is not None or one.upper is not None
    assert one.open_start == (one.lower is None)
    assert one.open_end == (one.upper is None)
    assert (one.lower or date.min) <= (one.upper or date.max)


@given(DATES, DATES, DATES)
def test_the_order_is_total_and_agrees_with_the_extents(one: EdtfDate, two: EdtfDate, three: EdtfDate) -> None:
    assert (one.order < two.order) + (two.order < one.order) + (one.text == two.text) == 1
    if one.order <= two.order <= three.order:
        assert one.order <= three.order
    if one.upper and two.lower and one.upper < two.lower:
        assert one.order < two.order


@given(DATES, DATES)
def test_within_agrees_with_the_extents(one: EdtfDate, two: EdtfDate) -> None:
    assert one.within(one)
    if one.lower and one.upper and two.lower and two.upper:
        assert one.within(two) == (two.lower <= one.lower and one.upper <= two.upper)


@pytest.mark.parametrize(
    ("text", "precision", "lower", "upper"),
    [
        ("2023", Precision.YEAR, date(2023, 1, 1), date(2023, 12, 31)),
        ("2024-02", Precision.MONTH, date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-05-06", Precision.DAY, date(2023, 5, 6), date(2023, 5, 6)),
        ("2023-22", Precision.SEASON, date(2023, 6, 1), date(2023, 8, 31)),
        ("2023-24", Precision.SEASON, date(2023, 12, 1), date(2024, 2, 29)),
        ("2022-24/2023-05", Precision.INTERVAL, date(2022, 12, 1), date(2023, 5, 31)),
        ("2023-22?", Precision.SEASON, date(2023, 6, 1), date(2023, 8, 31)),
        ("2013/2023", Precision.INTERVAL, date(2013, 1, 1), date(2023, 12, 31)),
        ("2023/..", Precision.INTERVAL, date(2023, 1, 1), None),
        ("../2023", Precision.INTERVAL, None, date(2023, 12, 31)),
        ("2023-05~/2023-06", Precision.INTERVAL, date(2023, 5, 1), date(2023, 6, 30)),
    ],
)
def test_extents(text: str, precision: Precision, lower: date | None, upper: date | None) -> None:
    parsed = dates.parse(text)
    assert (parsed.precision, parsed.lower, parsed.upper) == (precision, lower, upper)


def test_qualifiers() -> None:
    assert dates.parse("2023~").approximate
    assert dates.parse("2023?").uncertain
    both = dates.parse("2023%")
    assert (both.approximate, both.uncertain) == (True, True)
    assert dates.parse("2023-05-17~/2023-05-19~").approximate
    assert dates.parse("2023-05-17/2023-05-19?").uncertain
    assert dates.parse("../2023%").approximate


@pytest.mark.parametrize(
    "text",
    [
        "",
        " 2023",
        "2023/",
        "/2023",
        "../..",
        "2023-5",
        "2023-02-30",
        "2023-05-00",
        "2023-13",
        "2024/2013",
        "2023年",
        "0000",
        "202X",
        "../202",
        "2023-1X",
        "1950S2",
        "2023-22-01",
        "/2006",
        "2004-06-01/",
        "2001-34",
        "2004-06~-11",
        "2023~~",
        "2023/2024/2025",
        "２０２３",
        "1" * 99_999,
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        dates.parse(text)
