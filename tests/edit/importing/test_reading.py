"""Tables and TimelineJS documents to drafts: what is carried over, and what is told instead."""

from __future__ import annotations

import json
from pathlib import PurePosixPath
from typing import Any

import pytest

from generator.edit.importing.drafts import Imported, ImportNames
from generator.edit.importing.reading import read

FILE = PurePosixPath("表.csv")
WORDS = ImportNames(types={"案件": "case"}, regions={"昆山市": "320583"}, topics={"治安": "safety"})


def imported(text: str | bytes, form: str | None = None) -> Imported:
    return read(text if isinstance(text, bytes) else text.encode(), FILE, WORDS, form)


def fields(text: str | bytes) -> list[dict[str, Any]]:
    found = imported(text)
    assert found.drafts, found.findings
    return [dict(draft.fields) for draft in found.drafts]


def codes(found: Imported) -> list[tuple[str, int]]:
    return [(finding.code, finding.span.line) for finding in found.findings]


TABLE = "标题,日期,类型,地区,专题,概要\n夏季行动,2023年6月,案件,昆山市,治安；其他,“行动”开始。\n"
EVENT = {
    "title": {"zh": "夏季行动"}, "date": "2023-06", "type": "case", "region": "320583",
    "topics": ["safety", "其他"], "summary": {"zh": "“行动”开始。"},
}  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_table_of_any_spreadsheet(encoding: str, separator: str, newline: str) -> None:
    data = TABLE.replace(",", separator).replace("\n", newline).encode(encoding)
    assert fields(data) == [EVENT]
    assert codes(imported(data)) == []


def test_gb18030_is_read_and_told() -> None:
    assert fields(TABLE.encode("gb18030")) == [EVENT]
    assert codes(imported(TABLE.encode("gb18030"))) == [("changed-on-import", 1)]


def test_empty_columns_rows_and_excels_first_line() -> None:
    text = "sep=;\r\n\r\n 标题 ; Ｄａｔｅ ;;;\r\n;;;;\r\n行动;2023/5/7;;;\r\n;;;;\r\n"
    assert fields(text) == [{"title": {"zh": "行动"}, "date": "2023-05-07"}]
    assert codes(imported(text)) == []


def test_quoted_newlines_and_quotes_keep_the_line_of_each_row() -> None:
    text = '标题,概要\n一号,"第一行\n第二""行"\n二号,好\n'
    found = imported(text)
    assert [draft.span.line for draft in found.drafts] == [2, 4]
    assert found.drafts[0].fields["summary"] == {"zh": '第一行\n第二"行'}


def test_nothing_of_a_table_is_lost_silently() -> None:
    text = "标题,日期,备注,标题,空列\n行动,2023/5/7 9:30,看这里,又一个,,多余\n会议,去年,,,\n序号,45063,,,\n"
    found = imported(text)
    assert codes(found) == [
        ("not-carried", 2),  # the cell beyond the header
        ("not-carried", 2),  # 备注
        ("not-carried", 2),  # the second 标题
        ("not-carried", 2),  # the time of day
        ("undated-import", 3),
        ("changed-on-import", 4),
    ]
    said = " ".join(finding.message.zh for finding in found.findings)
    for word in ("多余", "看这里", "又一个", "9:30", "去年", "2023-05-17"):
        assert word in said
    assert [draft.fields.get("date") for draft in found.drafts] == ["2023-05-07", None, "2023-05-17"]


def test_start_and_end_are_one_date() -> None:
    assert fields("title,start,end\nDrive,2023/5,2023/8\n")[0]["date"] == "2023-05/2023-08"
    assert fields("title,start,end\nDrive,2023/5,2023/5\n")[0]["date"] == "2023-05"
    assert codes(imported("title,start,end\nDrive,2023/8,2023/5\n")) == [("undated-import", 2)]


def test_an_apostrophe_before_a_formula_goes_again() -> None:
    assert fields("title,summary\nx,'=1+1\n")[0]["summary"] == {"zh": "=1+1"}
    assert fields("title,summary\nx,'tis\n")[0]["summary"] == {"en": "'tis"}


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", 1),
        (b"\n\n", 1),
        ("甲,乙\n1,2\n".encode(), 1),
        ('标题,日期\n"没有结尾,2023\n'.encode(), 2),
        ("标题\n响\x07铃\n".encode(), 2),
        (b"title\n\xff\xff\xff", 1),
        (b'{"events": [}', 1),
        (b'{"timeline": {"date": []}}', 1),
        (b"[" * 100_000, 1),
    ],
)
def test_what_is_no_table_and_no_document_gives_one_finding_and_no_draft(data: bytes, line: int) -> None:
    found = imported(data)
    assert found.drafts == ()
    assert codes(found) == [("unreadable-import", line)]


def document(**slide: Any) -> str:
    return json.dumps({"events": [{"text": {"headline": "行动"}, **slide}]}, ensure_ascii=False, indent=1)


SUMMER = ({"year": 2023, "month": 6}, {"year": 2023, "month": 8})


@pytest.mark.parametrize(
    ("slide", "date"),
    [
        ({"start_date": {"year": 2023}}, "2023"),
        ({"start_date": {"year": "2023", "month": "5", "day": ""}}, "2023-05"),
        ({"start_date": {"year": 2023}, "end_date": {"year": 2024, "month": 1}}, "2023/2024-01"),
        ({"start_date": {"year": 2023}, "end_date": {"year": 2023}}, "2023"),
        ({"start_date": {"year": 2023}, "display_date": "2023年起"}, "2023/.."),
        ({"start_date": {"year": 2023}, "display_date": "截至2023年（起点原文未说明）"}, "../2023"),
        ({"start_date": SUMMER[0], "end_date": SUMMER[1], "display_date": "Summer 2023"}, "2023-22"),
        ({"start_date": {"year": 2023, "display_date": "about 2023"}}, "2023~"),
        ({"start_date": {"year": 2023}, "display_date": "1999"}, "2023"),
        ({"start_date": {"year": -4000000000}}, "Y-4000000000"), ({"start_date": {"year": -44}}, "-0043"),
        ({"start_date": {"year": -4e15}}, None), ({"start_date": {"year": 0}}, None),
        ({"start_date": {"year": 2023, "month": 13}}, None),
        ({"start_date": {"year": 2023, "day": 3}}, None),
        ({}, None),
    ],
)  # fmt: skip
def test_dates_of_slides(slide: dict[str, Any], date: str | None) -> None:
    assert fields(document(**slide))[0].get("date") == date


def test_each_part_of_a_slide_is_carried_or_told_at_its_line() -> None:
    text = """{
 "scale": "human",
 "eras": [{"start_date": {"year": 2020}, "text": {"headline": "纪元"}}],
 "title": {"text": {"headline": "总题"}},
 "events": [
  {
   "unique_id": "kunshan-rescue",
   "start_date": {"year": "2023", "month": 5,
                  "hour": 9, "minute": 0},
   "display_date": "某个春天",
   "media": {"url": "https://example.org/a.png", "caption": "", "credit": "某人"},
   "background": {"color": "#fff"},
   "group": "治安",
   "autolink": false,
   "text": {"headline": "<b>救援</b> &amp; 回家",
            "text": "<p>第一段。</p><p>第二段<script>alert(1)</script><a href='https://e.org'>链接</a></p>"}
  },
  7
 ]
}"""
    found = imported(text)
    assert dict(found.drafts[0].fields) == {
        "id": "kunshan-rescue",
        "title": {"zh": "救援 & 回家"},
        "summary": {"zh": "第一段。\n第二段链接"},
        "topics": ["safety"],
        "date": "2023-05",
    }
    told = {(line, finding.message.zh.partition("（")[0]) for finding in found.findings for line in [finding.span.line]}
    assert told >= {
        (2, "scale"), (3, "eras"), (4, "title"), (9, "start_date.hour"), (9, "start_date.minute"), (10, "display_date"),
        (11, "media.url"), (11, "media.credit"), (12, "background.color"), (15, "text.headline 里的 HTML"),
        (16, "text.text 里的 HTML"), (16, "text.text href"), (18, "event"),
    }  # fmt: skip


SHEET = (
    "Year,Month,Day,Time,End Year,End Month,End Day,End Time,Display Date,Headline,Text,Media,Type,Group,Background\n"
    ",,,,,,,,,总题,引言,,title,,\n"
    "2023,5,17,9:00,,,,,,救援,<i>好</i>,https://e.org/a.png,,治安,#fff\n"
    "1990,,,,1999,,,,,九十年代,,,era,,\n"
    '"2,023",,,,2024,,,,,跨年,,,,,\n'
)


def test_the_spreadsheet_of_timelinejs() -> None:
    found = imported(SHEET)
    assert [dict(draft.fields) for draft in found.drafts] == [
        {"title": {"zh": "救援"}, "summary": {"zh": "好"}, "topics": ["safety"], "date": "2023-05-17"},
        {"title": {"zh": "跨年"}, "date": "2023/2024"},
    ]
    assert sorted(codes(found)) == [
        ("changed-on-import", 3),
        ("not-carried", 2),
        ("not-carried", 3),  # time, media, background
        ("not-carried", 3),
        ("not-carried", 3),
        ("not-carried", 4),
    ]


def test_the_older_spreadsheet_of_timelinejs() -> None:
    found = imported("Start Date,End Date,Headline,Text,Media,Media Credit,Tag\n5/17/2023 9:00,,救援,好,,,治安\n")
    assert found.drafts[0].fields["date"] == "2023-05-17"
    assert codes(found) == [("not-carried", 2)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("年,月,日,事件\n2023,5,17,巡防\n", "2023-05-17"),
        ("年,月,日,事件\n2023,5,,巡防\n", "2023-05"),
        ("年份,月份,事件\n2023年,5月,巡防\n", "2023-05"),
        ("Year,Month,Day,Title\n2023,5,17,Patrol\n", "2023-05-17"),
        ('标题,日期\n"=""0044号岗亭""","=""2023"""\n', "2023"),
        ('"=""标题""","=""日期"""\n巡防,"=""2023-05"""\n', "2023-05"),
        ("标题\t日期\n巡防，夜间\t2023年上半年\n", "2023-01/2023-06"),
        ("标题;日期\n巡防,夜间;2023年之前\n", "../2022"),
    ],
)
def test_habits_of_tables(text: str, date: str) -> None:
    (event,) = fields(text)
    assert event["date"] == date
    assert "=" not in str(event)


@pytest.mark.parametrize("date", ["1/2/2023", "2023年以前", "-44", "../202", "2023-2X", "XXXX-12-25"])
def test_a_date_that_is_asked_for(date: str) -> None:
    found = imported(f"标题,日期\n巡防,{date}\n")
    assert codes(found) == [("undated-import", 2)]
    assert "date" not in found.drafts[0].fields


@pytest.mark.parametrize(
    ("given", "date"), [("公元前221年", "-0220"), ("-0044", "-0044"), ("199X", "199X"), ("[1667,1668]", "[1667,1668]")]
)
def test_a_date_of_any_level_of_edtf_is_carried_over(given: str, date: str) -> None:
    found = imported(f'标题,日期\n巡防,"{given}"\n')
    assert codes(found) == []
    assert found.drafts[0].fields["date"] == date


@pytest.mark.parametrize("columns", ["年,日,事件\n2023,17,巡防\n", "月,日,标题\n5,17,巡防\n"])
def test_parts_of_a_date_that_leave_a_gap_are_asked_for(columns: str) -> None:
    assert codes(imported(columns)) == [("undated-import", 2)]
