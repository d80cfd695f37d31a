"""Dates as people write them; and that whatever the site writes can be read back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import written_dates
from generator.model.written_dates import ReadDate
from tests.render.strings import language

DAYS = st.dates().map(lambda day: day.isoformat()).filter(lambda text: text > "1000")
SINGLE = st.one_of(
    DAYS, DAYS.map(lambda day: day[:7]), DAYS.map(lambda day: day[:4]),
    st.tuples(DAYS, st.sampled_from(["21", "22", "23", "24"])).map(lambda pair: f"{pair[0][:4]}-{pair[1]}"),
)  # fmt: skip
MARKED = st.tuples(DAYS.map(lambda day: day[:7]), st.sampled_from("~?")).map("".join)
BETWEEN = st.tuples(DAYS, DAYS).map(lambda pair: "/".join(day[:4] for day in sorted(pair)))
EDTF = st.one_of(SINGLE, MARKED, SINGLE.map(lambda date: f"{date}/.."), SINGLE.map(lambda date: f"../{date}"), BETWEEN)


@given(EDTF, st.sampled_from(["zh", "en"]))
def test_what_the_site_writes_is_read_back(edtf: str, code: str) -> None:
    assert written_dates.read(language(code).date(edtf)).edtf == edtf


@pytest.mark.parametrize(
    ("given", "edtf"),
    [
        ("2023", "2023"), ("2023年", "2023"), ("２０２３年５月", "2023-05"), ("2023/5/17", "2023-05-17"),
        ("2023.5.17", "2023-05-17"), ("2023-5-7", "2023-05-07"), ("2023 年 5 月 17 日", "2023-05-17"),
        ("2023／5", "2023-05"), ("20230517", "2023-05-17"), ("2023-22", "2023-22"), ("2023年夏", "2023-22"),
        ("17 May 2023", "2023-05-17"), ("Sept. 3rd, 2023", "2023-09-03"), ("May 2023", "2023-05"),
        ("Summer of 2023", "2023-22"), ("31/5/2023", "2023-05-31"), ("5/31/2023", "2023-05-31"),
        ("2013-2023", "2013/2023"), ("2013年—2023年", "2013/2023"), ("2023年5月17日至19日", "2023-05-17/2023-05-19"),
        ("2023年5月至8月", "2023-05/2023-08"), ("2023年以来", "2023/.."), ("截止到2023年6月", "../2023-06"),
        ("约2013年（存疑）", "2013%"), ("2023年之前", "../2022"), ("2023年5月之前", "../2023-04"),
        ("2023年3月1日之前", "../2023-02-28"), ("before May 2023", "../2023-04"), ("2023年底前", "../2023"),
        ("自2023年5月起", "2023-05/.."), ("从2023年5月17日开始", "2023-05-17/.."),
        ("自2023年5月至8月", "2023-05/2023-08"),
        ("from 2021 to 2023", "2021/2023"), ("2023年冬", "2023-24"), ("2023年上半年", "2023-01/2023-06"),
        ("2023年下半年", "2023-07/2023-12"), ("first half of 2023", "2023-01/2023-06"), ("2023H2", "2023-07/2023-12"),
        ("2023年第二季度", "2023-04/2023-06"), ("2023年4季度", "2023-10/2023-12"), ("Q1 2023", "2023-01/2023-03"),
        ("2023年前三季度", "2023-01/2023-09"), ("2023年底", "2023-12~"), ("2023年初", "2023-01~"),
        ("2023年5月中旬", "2023-05-11/2023-05-20"), ("2024年2月下旬", "2024-02-21/2024-02-29"),
        ("1990年代", "199X"), ("20世纪90年代", "199X"), ("19世纪", "18XX"), ("19th century", "18XX"),
        ("公元前221年", "-0220"), ("公元前44年3月15日", "-0043-03-15"), ("221 BC", "-0220"), ("1 BCE", "0000"),
        ("0001年之前", "../0000"),
        ("二〇二三年五月十七日", "2023-05-17"),
        ("二○二三年十二月", "2023-12"), ("2023年1—11月", "2023-01/2023-11"),
        ("约2013年", "2013~"), ("c. 2013", "2013~"), ("2023～", "2023~"), ("../2023", "../2023"),
    ],
)  # fmt: skip
def test_forms(given: str, edtf: str) -> None:
    assert written_dates.read(given) == ReadDate(edtf)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("45063", ReadDate("2023-05-17", serial=True)),
        ("45063.5", ReadDate("2023-05-17", time="0.5", serial=True)),
        ("2023/5/17 0:00", ReadDate("2023-05-17")),
        ("2023/5/17 9:30:00", ReadDate("2023-05-17", time="9:30:00")),
        ("2023-05-17T09:30:00Z", ReadDate("2023-05-17", time="09:30:00Z")),
        ("2023年5月17日9时", ReadDate("2023-05-17", time="9时")),
    ],
)
def test_what_excel_and_clocks_add(given: str, read: ReadDate) -> None:
    assert written_dates.read(given) == read


@pytest.mark.parametrize(
    "given",
    [
        "2023年以前",
        "2023年5月17日以前",
        "2023年底以来前",
        "44年",
        "前44",
        "1/2/2023",
        "公元前44年13月",
        "2023年冬至",
        "2023年夏之前",
        "",
        "05/06/2023",
        "5/6/23",
        "2023/13/1",
        "2023/2/30",
        "去年",
        "May",
        "999999",
        "2023/5/17/4",
        "2024/2023",
        "-44",
    ],
)
def test_what_may_mean_two_days_or_none_is_not_read(given: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its text is the date
        written_dates.read(given)
