from __future__ import annotations

from datetime import date

import edtf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import dates
from generator.model.dates import EdtfDate, Precision
from generator.model.days import Day, month_length, year_text

YEARS = st.integers(1900, 2100).map(str)
MONTHS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(lambda day: f"{day:%Y-%m}")
DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(str)
SEASONS = st.builds("{}-{}".format, YEARS, st.integers(21, 41))
POINTS = YEARS | MONTHS | DAYS | SEASONS
ANCIENT = st.integers(-(10**12) + 1, 10**12 - 1).map(year_text)
DECADES = st.integers(-999, 999).map(lambda decade: f"{'-' if decade < 0 else ''}{abs(decade):03}X")
CENTURIES = st.integers(-99, 99).map(lambda century: f"{'-' if century < 0 else ''}{abs(century):02}XX")
SIGNIFICANT = st.builds("{}S{}".format, st.integers(1000, 9999), st.integers(1, 4))
UNSPECIFIED = DECADES | CENTURIES | SIGNIFICANT | YEARS.map("{}-XX".format) | MONTHS.map("{}-XX".format)
PARTLY = st.builds("{0[0]}~-{0[1]}-?{0[2]}".format, DAYS.map(lambda day: day.split("-")))
TIMES = st.builds("{}T{}{}".format, DAYS, st.times().map("{:%H:%M:%S}".format), st.sampled_from(["", "Z", "+08:00"]))
SINGLE = POINTS | ANCIENT | UNSPECIFIED | PARTLY | st.builds("{}{}".format, POINTS, st.sampled_from("~?%"))
SETS = (
    st.lists(SINGLE, min_size=1, max_size=4)
    .map(",".join)
    .flatmap(lambda listed: st.sampled_from([f"[{listed}]", f"{{{listed}}}", f"[..{listed}]", f"[{listed}..]"]))
)
INTERVALS = (
    st.builds("{}/{}".format, SINGLE, st.sampled_from(["", ".."]))
    | st.builds("{}/{}".format, st.sampled_from(["", ".."]), SINGLE)
    | st.tuples(st.integers(1900, 2100), st.integers(0, 50)).map(lambda pair: f"{pair[0]}/{pair[0] + pair[1]}")
)
DATES = (SINGLE | TIMES | INTERVALS | SETS).map(dates.parse)


@given(YEARS | MONTHS | DAYS)
def test_plain_dates_are_read_as_edtf_reads_them(text: str) -> None:
    read, grammar = dates.parse(text), edtf.parse_edtf(text)
    assert tuple(read.first) == tuple(grammar.lower_strict()[:3])
    assert tuple(read.last) == tuple(grammar.upper_strict()[:3])


@given(DATES)
def test_the_extent_runs_forward(one: EdtfDate) -> None:
    assert one.first <= one.last
    assert one.lower is not None or one.upper is not None
    assert one.lower in {None, one.first}
    assert one.upper in {None, one.last}
    assert one.first.number <= one.last.number
    for day in (one.first, one.last):
        assert Day.numbered(day.number) == day
        assert 1 <= day.day <= month_length(day.year, day.month)
    assert all(one.first.year <= year <= one.last.year for year in one.named_years)


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


@given(st.dates())
def test_a_day_is_that_of_python(day: date) -> None:
    own = Day(day.year, day.month, day.day)
    assert own.date == day
    assert own.number == day.toordinal() - date(1970, 1, 1).toordinal()
    assert own.isoformat() == day.isoformat()


@given(DATES)
def test_the_marks_of_parts_are_those_of_the_whole(one: EdtfDate) -> None:
    assert one.uncertain == any(mark in one.text for mark in "?%")
    assert one.approximate or not any(mark in one.text for mark in "~%")


@pytest.mark.parametrize(
    ("text", "precision", "lower", "upper"),
    [
        ("2023", Precision.YEAR, "2023-01-01", "2023-12-31"),
        ("2024-02", Precision.MONTH, "2024-02-01", "2024-02-29"),
        ("2023-05-06", Precision.DAY, "2023-05-06", "2023-05-06"),
        ("2023-22", Precision.SEASON, "2023-06-01", "2023-08-31"),
        ("2023-24", Precision.SEASON, "2023-12-01", "2024-02-29"),
        ("2022-24/2023-05", Precision.INTERVAL, "2022-12-01", "2023-05-31"),
        ("2023/2023-05", Precision.INTERVAL, "2023-01-01", "2023-05-31"),
        ("2023-22?", Precision.SEASON, "2023-06-01", "2023-08-31"),
        ("2013/2023", Precision.INTERVAL, "2013-01-01", "2023-12-31"),
        ("2023/..", Precision.INTERVAL, "2023-01-01", None),
        ("../2023", Precision.INTERVAL, None, "2023-12-31"),
        ("2023-05~/2023-06", Precision.INTERVAL, "2023-05-01", "2023-06-30"),
        ("15XX-02-29", Precision.YEARS, "1504-02-29", "1596-02-29"),
        ("1560-XX-31", Precision.YEAR, "1560-01-31", "1560-12-31"),
        ("2023-02-3X/2023-03", None, None, None),
        ("-0004-02-29", Precision.DAY, "-0004-02-29", "-0004-02-29"),
        ("-01XX", Precision.YEARS, "-0199-01-01", "-0100-12-31"),
        ("-1950S2", Precision.YEARS, "-1999-01-01", "-1900-12-31"),
        ("1950S4", Precision.YEAR, "1950-01-01", "1950-12-31"),
        ("[2023-05-01,2023-05-03]", Precision.SET, "2023-05-01", "2023-05-03"),
    ],
)
def test_extents(text: str, precision: Precision | None, lower: str | None, upper: str | None) -> None:
    if precision is None:
        with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
            dates.parse(text)
        return
    parsed = dates.parse(text)
    assert parsed.precision is precision
    assert (parsed.lower and parsed.lower.isoformat()) == lower
    assert (parsed.upper and parsed.upper.isoformat()) == upper


def test_qualifiers() -> None:
    assert dates.parse("2023~").approximate
    assert dates.parse("2023?").uncertain
    both = dates.parse("2023%")
    assert (both.approximate, both.uncertain) == (True, True)
    assert dates.parse("2023-05-17~/2023-05-19~").approximate
    assert dates.parse("2023-05-17/2023-05-19?").uncertain
    assert dates.parse("../2023%").approximate
    assert dates.parse("1950S2").approximate


def test_times_of_one_day_follow_each_other_by_their_zones() -> None:
    early, late = dates.parse("2004-01-01T10:00:00Z"), dates.parse("2004-01-01T09:00:00-05:00")
    assert early.order > late.order  # by text alone
    assert (early.seconds, late.seconds) == (36_000, 50_400)


@pytest.mark.parametrize(
    "text",
    [
        "", " 2023", "/", "../", "/..", "../..", "2023-5", "2023-02-30", "2023-05-00", "2023-13", "2024/2013",
        "2023年", "-0000", "../202", "2023-2X", "2023-22-01", "2023~~", "2023/2024/2025", "２０２３",
        "1" * 99_999, "XXXX", "-XXXX", "XXXX-12-25", "Y2023", "Y1E99999999", "Y1234567890123", "1950S5",
        "1950S2-05", "[]", "{}", "[1667", "[1667}", "[1667,]", "[..]", "[..1667..]", "[1667..,1670]",
        "[1670..1667]", "[[1667]]", "[1667/1668]", "2004-01-01T10:10", "2004-01T10:10:10",
        "2004-01-01T24:00:00", "2004-01-01T", "199X-01-01T10:10:10", "2004-01-01~T10:10:10",
        "2004-01-01T10:10:10/2005",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the text itself is the message
        dates.parse(text)
