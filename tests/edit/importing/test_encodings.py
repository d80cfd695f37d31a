"""Tables in other encodings: read when it is GB18030 or UTF-16, refused by name when it is another."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from generator.edit.importing import encodings
from generator.edit.importing.drafts import Imported, ImportNames
from generator.edit.importing.reading import read

SIMPLIFIED = "标题,日期\n东区巡防启动,2023\n乡镇窗口启用，服务群众,2023-05\n"
TRADITIONAL = "title,date\n東區巡防啟動,2023\n鄉鎮窗口啟用，服務民眾,2023-05\n"
JAPANESE = "title,date\n東部の巡回を開始,2023\nまちの窓口,2023-05\n"
FRENCH = "title,date\nUne première opération à Genève,2023\n"


def imported(data: bytes) -> Imported:
    return read(data, PurePosixPath("x.csv"), ImportNames())


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (TRADITIONAL, "big5", "Big5"),
        ("標題,日期\n東區巡防啟動,2023\n", "big5", "Big5"),
        ("title,date\n派出所開放日,2023\n", "big5", "Big5"),
        (JAPANESE, "shift_jis", "Shift_JIS"),
        ("title,date\nパトロール,2023\n", "cp932", "Shift_JIS"),
        (FRENCH, "cp1252", "Windows-1252"),
        ("title,date\nZürcher Wache,2023\n", "cp1252", "Windows-1252"),
    ],
)
def test_another_encoding_is_refused_by_name(text: str, encoding: str, name: str) -> None:
    found = imported(text.encode(encoding))
    assert found.drafts == ()
    assert [finding.code for finding in found.findings] == ["unreadable-import"]
    assert name in found.findings[0].message.en
    assert "CSV UTF-8" in found.findings[0].message.zh


@pytest.mark.parametrize(
    "text",
    [
        SIMPLIFIED,
        "标题,日期\n所,2023\n",
        "标题,日期\n“110”宣传，进社区、进校园。,2023\n",
        "标题,日期\n睢宁县窗口,2023\n",
    ],
)
def test_gb18030_is_read_and_told(text: str) -> None:
    found = imported(text.encode("gb18030"))
    assert len(found.drafts) == text.count("\n") - 1
    assert [finding.code for finding in found.findings] == ["changed-on-import"]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_read_with_a_mark_or_without(encoding: str) -> None:
    found = imported(SIMPLIFIED.encode(encoding))
    assert [draft.fields["date"] for draft in found.drafts] == ["2023", "2023-05"]
    assert found.findings == ()


def test_bytes_of_no_text_are_refused() -> None:
    assert encodings.guess(b"title\n\x81\n") is None


@pytest.mark.parametrize("data", [b"title,date\nx\0y,2023\n", b"title,date\nx\0\0y,2023\n", b"\0"])
def test_a_zero_byte_alone_makes_no_utf_16(data: bytes) -> None:
    found = imported(data)
    assert found.drafts == ()
    assert [finding.code for finding in found.findings] == ["unreadable-import"]
