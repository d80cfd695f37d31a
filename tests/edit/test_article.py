"""Reading the file of an article: a mark changes nothing, and what is no UTF-8 text is refused by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.edit.article import UnfitArticleError, article_text
from generator.model import passages

ARTICLES = Path(__file__).parent / "articles"
SIMPLIFIED = "全市破获盗窃案件四十三起，同比下降百分之二。\r\n人民群众的安全感有了提高。\r\n"
TRADITIONAL = "全市破獲竊盜案件四十三起，較去年減少。\r\n民眾的安全感有所提高。\r\n"
JAPANESE = "昨年の窃盗事件は四十三件で、前年より減りました。\r\n市民の皆さんに感謝します。\r\n"


def test_a_mark_at_the_beginning_changes_no_passage() -> None:
    plain, marked = ((ARTICLES / f"{name}.txt").read_bytes() for name in ("plain", "with-mark"))
    assert plain != marked
    assert passages.split(article_text(plain)) == passages.split(article_text(marked))


@pytest.mark.parametrize("end", ["\r\n", "\r", "\f", "\u2028", "\n\n\n", " \u3000\n"])
def test_whatever_ends_a_line_ends_a_passage(end: str) -> None:
    assert passages.split(article_text(end.join(["第一行3次。", "第二行50%。"]).encode())) == [
        "第一行3次。",
        "第二行50%。",
    ]


@pytest.mark.parametrize(
    ("data", "named"),
    [
        (SIMPLIFIED.encode("gbk"), "GBK"),
        (TRADITIONAL.encode("big5"), "Big5"),
        (JAPANESE.encode("cp932"), "Shift_JIS"),
        (SIMPLIFIED.encode("utf-16"), "UTF-16"),
        (SIMPLIFIED.encode("utf-16-le"), "UTF-16"),
        (SIMPLIFIED.encode("utf-16-be"), "UTF-16"),
        ("Le café de Zürich, 43 invités".encode("cp1252"), "Windows-1252"),
        (b"PK\x03\x04\x14\x00\x06\x00word/document.xml", "Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word"),
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"{\\rtf1\\ansi 43}", "RTF"),
        ("<!DOCTYPE html>\n<html><body><p>43起</p></body></html>".encode(), "HTML"),
        ("\ufeff  <!-- saved -->\n<html>43起".encode(), "HTML"),
        ("<p>破案43起</p>\n<p>下降2.2%</p>".encode(), "HTML"),
    ],
)
def test_what_is_no_text_in_utf_8_is_refused_by_its_name(data: bytes, named: str) -> None:
    with pytest.raises(UnfitArticleError) as refused:
        article_text(data)
    assert named in refused.value.why.zh
    assert named in refused.value.why.en


@pytest.mark.parametrize("text", ["全年2<3，5>4，a<b", "<p>一处标签3次", "", "43"])
def test_signs_of_a_text_are_no_page(text: str) -> None:
    assert article_text(text.encode()) == text
